import { leaveAbort, onAbort } from './cancellation.ts';
import type { FetchFailure } from './failure.ts';
import type { Posted } from './post.ts';

/** What is under way. */
export type Underway = {
  /** Nobody waits for it any more. */
  giveUp: () => void;
};

/** How long somebody waits. */
export type Patience = { timeoutMs: number; signal: AbortSignal | undefined };

type Waiter = {
  settle: (posted: Posted) => void;
  timer: NodeJS.Timeout | undefined;
  signal: AbortSignal | undefined;
  leave: () => void;
};

function late(detail: string): Posted {
  const error: FetchFailure = { code: 'SUBGRAPH_TIMEOUT', detail };
  return { ok: false, error, isConnection: false };
}

/**
 * A question to a subgraph that several may wait for, each as long as its own time lasts. When the last has gone, it is given up.
 */
export class SharedCall {
  readonly #waiters = new Set<Waiter>();
  readonly #onDeserted: (isTooLate: boolean) => void;
  #underway: Underway | undefined;
  #posted: Posted | undefined;

  /** @param onDeserted Told when the last went; whether that was because it took too long. */
  constructor(onDeserted: (isTooLate: boolean) => void) {
    this.#onDeserted = onDeserted;
  }

  /** What is given up when nobody waits; a second attempt takes the place of the first. */
  set underway(underway: Underway) {
    this.#underway = underway;
  }

  /** Whether somebody waits: a second attempt would be for nobody otherwise. */
  get isAwaited(): boolean {
    return this.#waiters.size > 0;
  }

  /** Waits for what comes of it. */
  wait({ timeoutMs, signal }: Patience): Promise<Posted> {
    if (this.#posted !== undefined) {
      return Promise.resolve(this.#posted);
    }
    return new Promise((settle) => {
      const leave = (): void => this.#leave(waiter, false);
      const waiter: Waiter = { settle, signal, leave, timer: undefined };
      // After what came in by now is read: the process may have been busy for as long, and the answer lies there.
      waiter.timer = setTimeout(() => setImmediate(() => this.#leave(waiter, true)), timeoutMs);
      if (signal !== undefined) {
        onAbort(signal, leave);
      }
      this.#waiters.add(waiter);
    });
  }

  /** It is over: everybody who waits gets the same. */
  done(posted: Posted): void {
    this.#posted = posted;
    for (const waiter of this.#waiters) {
      this.#forget(waiter);
      waiter.settle(posted);
    }
  }

  #leave(waiter: Waiter, isTooLate: boolean): void {
    if (!this.#waiters.has(waiter)) {
      return;
    }
    this.#forget(waiter);
    const posted = late(isTooLate ? 'no answer came in time' : 'nobody waits for the answer');
    if (this.#waiters.size === 0) {
      this.#posted = posted;
      this.#underway?.giveUp();
      this.#onDeserted(isTooLate);
    }
    waiter.settle(posted);
  }

  #forget(waiter: Waiter): void {
    clearTimeout(waiter.timer);
    if (waiter.signal !== undefined) {
      leaveAbort(waiter.signal, waiter.leave);
    }
    this.#waiters.delete(waiter);
  }
}
