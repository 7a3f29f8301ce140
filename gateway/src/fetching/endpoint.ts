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
  /**
   * On whose behalf, in one text: who asks the same on behalf of the same may have the same answer. Not what names this very request.
   * Undefined where it is shared with nobody.
   */
  sharer: string | undefined;
  /** What was asked before this is no answer to it, by the endpoint's own clock. */
  notBefore?: number | undefined;
  patience: Patience;
};

/** What came back, and whether it was another one's. */
export type Reply = { posted: Posted; isShared: boolean };

type InFlight = { sharer: string; call: SharedCall; since: number };

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
  /** By what is asked: a long text that is not to be put together with another. */
  readonly #inFlight = new Map<string, InFlight[]>();

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
    const { sharer, patience } = question;
    const { body } = question.request;
    const known = sharer === undefined ? undefined : this.#joinable(question, sharer);
    if (known !== undefined) {
      return { posted: await known.wait(patience), isShared: true };
    }
    const call = this.#begin(question);
    if (call === undefined) {
      return { posted: AWAY, isShared: false };
    }
    if (sharer === undefined) {
      return { posted: await call.wait(patience), isShared: false };
    }
    this.#share(body, { sharer, call, since: this.#options.now() });
    const posted = await call.wait(patience);
    // Over, or not waited for by who began it; others may still wait, and nobody new joins them.
    this.#unshare(body, call);
    return { posted, isShared: false };
  }

  #joinable({ request, notBefore = 0 }: Question, sharer: string): SharedCall | undefined {
    const earliest = this.#options.now() - JOIN_WITHIN_MS;
    return this.#inFlight
      .get(request.body)
      ?.find((one) => one.sharer === sharer && one.since > earliest && one.since >= notBefore)?.call;
  }

  #share(body: string, one: InFlight): void {
    const known = this.#inFlight.get(body);
    if (known === undefined) {
      this.#inFlight.set(body, [one]);
    } else {
      known.push(one);
    }
  }

  #unshare(body: string, call: SharedCall): void {
    const left = this.#inFlight.get(body)?.filter((one) => one.call !== call) ?? [];
    if (left.length === 0) {
      this.#inFlight.delete(body);
    } else {
      this.#inFlight.set(body, left);
    }
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
