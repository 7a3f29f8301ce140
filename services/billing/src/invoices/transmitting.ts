import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { CreditNote, IssuedInvoice, Transmitted } from './invoice.ts';

/** A document that has just been issued. */
export const unsent = {
  transmission: 'ISSUED',
  attempts: 0,
  rejection: undefined,
  rejectionCodes: [],
} as const satisfies Omit<Transmitted, 'version'>;

/** Which attempt's file is the one that counts: the one that is being sent, or was sent last. 0, 1, … */
export const currentAttempt = ({ transmission, attempts }: Pick<Transmitted, 'transmission' | 'attempts'>): number =>
  transmission === 'ISSUED' ? attempts : attempts - 1;

/** What was handed over for delivery is on its way. A second time it is left as it is. */
export function markSent<D extends Transmitted>(document: D): D | undefined {
  if (document.transmission !== 'ISSUED') return undefined;
  return { ...document, transmission: 'SENT', attempts: document.attempts + 1, version: document.version + 1 };
}

/** What became of a document that was sent. */
export type Outcome =
  | { readonly kind: 'DELIVERED' }
  | {
      readonly kind: 'REJECTED';
      readonly reason: string;
      readonly codes: readonly string[];
      /** The day on which somebody recorded it. */
      readonly on?: string | undefined;
    };

/** The document after an outcome. */
export const settled = <D extends Transmitted>(document: D, outcome: Outcome): D => ({
  ...document,
  transmission: outcome.kind,
  rejection: outcome.kind === 'REJECTED' ? outcome.reason : undefined,
  rejectionCodes: outcome.kind === 'REJECTED' ? outcome.codes : [],
  refusedOn: outcome.kind === 'REJECTED' ? outcome.on : undefined,
  version: document.version + 1,
});

/** Decides what an outcome that somebody records means. Fails with `NOT_SENT`: nothing that is under way. */
export function recordOutcome<D extends Transmitted>(document: D, outcome: Outcome): Result<D, Failures> {
  if (document.transmission === 'SENT') return ok(settled(document, outcome));
  return fail('NOT_SENT', 'It is not under way.', ['invoiceId']);
}

/**
 * Has a refused document delivered again, under its number and date: why it was refused is said by the answers that are kept, for this delivery
 * was not refused yet. Fails with `NOT_REJECTED`.
 */
export function resend<D extends IssuedInvoice | CreditNote>(document: D): Result<D, Failures> {
  if (document.transmission === 'REJECTED') {
    const unsaid = { rejection: undefined, rejectionCodes: [], refusedOn: undefined };
    return ok({ ...document, ...unsaid, transmission: 'ISSUED' });
  }
  return fail('NOT_REJECTED', 'It was not refused.', ['invoiceId' in document ? 'creditNoteId' : 'invoiceId']);
}
