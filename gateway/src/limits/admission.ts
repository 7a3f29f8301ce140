import { createHash } from 'node:crypto';
import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import { checkDocument, type OperationKind } from './check-document.ts';
import { checkVariables } from './check-variables.ts';
import type { Limits, LimitViolation } from './limits.ts';

/** What of a request is looked at; anything may be absent or of any type, as clients send it. */
export type Submitted = { query?: unknown; variables?: unknown; operationName?: unknown };

const MAX_REMEMBERED = 10_000;

/** Checks requests against the limits, and remembers the documents that passed, so that they are read once. */
export class Admission {
  readonly #limits: Limits;
  readonly #kind: OperationKind;
  readonly #passed = new ExpiringCache<true>({ maxEntries: MAX_REMEMBERED });

  /** `kind` is what the endpoint is for: queries and mutations, or subscriptions. */
  constructor(limits: Limits, kind: OperationKind) {
    this.#limits = limits;
    this.#kind = kind;
  }

  check(submitted: Submitted): LimitViolation | undefined {
    const { query, variables } = submitted;
    const ofDocument = typeof query === 'string' ? this.#checkDocument(query) : undefined;
    return ofDocument ?? checkVariables(variables, this.#limits);
  }

  #checkDocument(source: string): LimitViolation | undefined {
    const hash = createHash('sha256').update(source).digest('base64');
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
