import { z } from 'zod';
import type { PersistedDocuments } from '../documents/persisted-documents.ts';
import { submittedText } from '../documents/submitted-text.ts';
import type { GatewayCode } from '../errors/codes.ts';
import type { Admission } from '../limits/admission.ts';
import type { SubscriptionRequest } from './subscription-document.ts';

/** A subscription that was sent, or why it is not taken in. */
export type Intake =
  | { ok: true; value: SubscriptionRequest }
  | { ok: false; error: { code: GatewayCode; message: string; limit?: number | undefined } };

const others = z.object({
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Takes in subscriptions, over whatever transport they come: by text or by hash, of the right form, and small enough. */
export class SubscriptionIntake {
  readonly #documents: PersistedDocuments;
  readonly #admission: Admission;

  constructor(documents: PersistedDocuments, admission: Admission) {
    this.#documents = documents;
    this.#admission = admission;
  }

  take(sent: unknown): Intake {
    const parts = typeof sent === 'object' && sent !== null ? sent : {};
    const found = submittedText(parts, this.#documents);
    if (!found.ok) {
      return found;
    }
    const { text, sha256 } = found;
    const read = others.safeParse(parts);
    const violation = this.#admission.check({ ...parts, query: text });
    if (violation !== undefined) {
      return { ok: false, error: violation };
    }
    if (!read.success) {
      const message = 'Variables are an object, and an operation’s name is text.';
      return { ok: false, error: { code: 'BAD_REQUEST', message } };
    }
    if (sha256 !== undefined) {
      this.#documents.remember(sha256, text);
    }
    const { variables, operationName } = read.data;
    return { ok: true, value: { query: text, variables: variables ?? {}, operationName: operationName ?? undefined } };
  }
}
