import { hash as digest } from 'node:crypto';
import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import { documentHash } from '../documents/document-list.ts';
import type { PersistedDocuments } from '../documents/persisted-documents.ts';
import { isRecord } from '../json.ts';
import { checkDocument, type OperationKind } from './check-document.ts';
import { checkVariables } from './check-variables.ts';
import type { Limits, LimitViolation } from './limits.ts';

/** What of a request is looked at; anything may be absent or of any type, as clients send it. */
export type Submitted = { query?: unknown; variables?: unknown; operationName?: unknown; extensions?: unknown };

const MAX_REMEMBERED = 10_000;

/** A document that is sent to be remembered by its hash, and by another's: nobody else says what is wrong. */
function checkHash(query: string, extensions: unknown): LimitViolation | undefined {
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  const sha256Hash = isRecord(persisted) ? persisted.sha256Hash : undefined;
  return typeof sha256Hash === 'string' && sha256Hash !== documentHash(query)
    ? { code: 'BAD_REQUEST', message: 'The SHA-256 is not that of the document.' }
    : undefined;
}

/** Checks requests against the limits, and remembers the documents that passed, so that they are read once. */
export class Admission {
  readonly #limits: Limits;
  readonly #kind: OperationKind;
  readonly #documents: Pick<PersistedDocuments, 'allows'> | undefined;
  readonly #passed = new ExpiringCache<true>({ maxEntries: MAX_REMEMBERED });

  /** `kind` is what the endpoint is for: queries and mutations, or subscriptions; `documents`, which ones may be run at all. */
  constructor(limits: Limits, kind: OperationKind, documents?: Pick<PersistedDocuments, 'allows'>) {
    this.#limits = limits;
    this.#kind = kind;
    this.#documents = documents;
  }

  check(submitted: Submitted): LimitViolation | undefined {
    const { query, variables, extensions } = submitted;
    const ofDocument =
      typeof query === 'string' ? (checkHash(query, extensions) ?? this.#checkDocument(query)) : undefined;
    return ofDocument ?? checkVariables(variables, this.#limits);
  }

  #checkDocument(source: string): LimitViolation | undefined {
    if (this.#documents?.allows(source) === false) {
      return {
        code: 'DOCUMENT_NOT_LISTED',
        message: 'Only the documents that clients were published with are run here.',
      };
    }
    const hash = digest('sha256', source, 'base64');
    if (this.#passed.get(hash, 0) === true) {
      return;
    }
    const violation = checkDocument(source, this.#limits, this.#kind);
    if (violation === undefined) {
      this.#passed.set(hash, true, Number.POSITIVE_INFINITY);
    }
    return violation;
  }
}
