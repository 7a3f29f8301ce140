import { type BreakerOptions, CircuitBreaker, type Passage } from './circuit-breaker.ts';
import type { FetchObserver } from './fetch-observer.ts';
import { type Dispatch, Post, type Posted, type PostRequest } from './post.ts';
import { RetryBudget, type RetryBudgetOptions } from './retry-budget.ts';
import { type Patience, SharedCall } from './shared-call.ts';

/** How a subgraph is asked. */
export type EndpointOptions = {
  service: string;
  dispatch: Dispatch;
  /** Milliseconds that never go back. */
  now: () => number;
  observer?: FetchObserver | undefined;
  breaker?: Omit<BreakerOptions, 'now' | 'onChange'> | undefined;
  retries?: RetryBudgetOptions | undefined;
};

/** One question. */
export type Question = {
  /** Made when it is sent: a token may be newer then. */
  request: PostRequest;
  /** Whether it may be sent twice, and whether its answer may be another one's too. */
  isQuery: boolean;
  /** All that is forwarded, but for what names this very request; undefined where it shares with nobody. */
  shareKey: string | undefined;
  patience: Patience;
};

/** What came back, and whether it was another one's. */
export type Reply = { posted: Posted; isShared: boolean };

type InFlight = { call: SharedCall; since: number };

const HTTP_SERVER_ERROR = 500;
/**
 * Who comes later asks anew: an answer may be as old as its question, and somebody may have changed something through another
 * replica since.
 */
const JOIN_WITHIN_MS = 100;

const AWAY: Posted = {
  ok: false,
  error: { code: 'SUBGRAPH_UNAVAILABLE', detail: 'it is left alone for a while, since it did not answer' },
  isConnection: false,
};

/**
 * A subgraph that is asked over HTTP: what it may be asked twice, whether it is asked at all, and who is answered by one and the
 * same question. Never throws.
 */
export class Endpoint {
  readonly #options: EndpointOptions;
  readonly #breaker: CircuitBreaker;
  readonly #retries: RetryBudget;
  readonly #inFlight = new Map<string, InFlight>();

  constructor(options: EndpointOptions) {
    const { service, now, observer } = options;
    this.#options = options;
    this.#breaker = new CircuitBreaker({
      ...options.breaker,
      now,
      onChange: (state) => observer?.breaker?.(service, state),
    });
    this.#retries = new RetryBudget(options.retries);
  }

  async ask(question: Question): Promise<Reply> {
    const { shareKey, patience } = question;
    if (shareKey === undefined) {
      return { posted: (await this.#begin(question)?.wait(patience)) ?? AWAY, isShared: false };
    }
    const known = this.#inFlight.get(shareKey);
    if (known !== undefined && this.#options.now() - known.since < JOIN_WITHIN_MS) {
      return { posted: await known.call.wait(patience), isShared: true };
    }
    const call = this.#begin(question);
    if (call === undefined) {
      return { posted: AWAY, isShared: false };
    }
    const entry: InFlight = { call, since: this.#options.now() };
    this.#inFlight.set(shareKey, entry);
    const posted = await call.wait(patience);
    // Over, or not waited for by who began it; others may still wait, and nobody new joins them.
    if (this.#inFlight.get(shareKey) === entry) {
      this.#inFlight.delete(shareKey);
    }
    return { posted, isShared: false };
  }

  /** Something was changed: what is under way may not know of it, and nobody joins it any more. */
  separate(): void {
    this.#inFlight.clear();
  }

  #begin(question: Question): SharedCall | undefined {
    const passage = this.#breaker.admit();
    if (passage === undefined) {
      return;
    }
    this.#retries.earn();
    const call = new SharedCall((isTooLate) =>
      isTooLate ? this.#breaker.failed(passage) : this.#breaker.forgotten(passage),
    );
    this.#send(question, call, { passage, isRepeatable: question.isQuery });
    return call;
  }

  #send(question: Question, call: SharedCall, attempt: { passage: Passage; isRepeatable: boolean }): void {
    const { service, dispatch, observer } = this.#options;
    const { passage, isRepeatable } = attempt;
    call.underway = new Post(dispatch, question.request, (posted) => {
      const isAgain = isRepeatable && !posted.ok && posted.isConnection && call.isAwaited && this.#retries.spend();
      if (isAgain) {
        observer?.retried?.(service);
        this.#send(question, call, { passage, isRepeatable: false });
        return;
      }
      if (posted.ok ? posted.status >= HTTP_SERVER_ERROR : posted.error.code !== 'SUBGRAPH_INVALID_RESPONSE') {
        this.#breaker.failed(passage);
      } else {
        this.#breaker.succeeded(passage);
      }
      call.done(posted);
    });
  }
}
