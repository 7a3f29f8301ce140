import type { Places } from './cursor.ts';
import type { Ends } from './event-logs.store.ts';

interface Waiter {
  readonly places: ReadonlyMap<string, number>;
  /** It is left alone until then, by `performance.now()`. */
  readonly restsUntil: number;
  readonly wake: () => void;
}

/** For how long somebody waits, in milliseconds. */
export interface Patience {
  readonly ms: number;
  /** In which it is not told anything: whoever was told in vain is not to be told all the time. */
  readonly restMs: number;
}

const everyMs = 250;

/**
 * Tells who waits at the end of the logs that there is more: one look for all who wait, and none while nobody does. Whatever is
 * told, the logs are read afterwards: it may be nothing for who waits.
 */
export class LogTail {
  readonly #ends: () => Promise<Ends>;
  readonly #waiting = new Set<Waiter>();
  #isLooking = false;
  #isClosed = false;

  constructor(ends: () => Promise<Ends>) {
    this.#ends = ends;
  }

  /** Whether nobody is to wait any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Waits until a log reaches further than these places, or for so long, or until `signal` is aborted. */
  async wait(places: Places, { ms, restMs }: Patience, signal: AbortSignal): Promise<void> {
    if (this.#isClosed || signal.aborted || ms <= 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const wake = () => resolve();
    const positions = new Map(places.map(({ service, position }) => [service, position]));
    const waiter = { places: positions, restsUntil: performance.now() + restMs, wake };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake, { once: true });
    this.#waiting.add(waiter);
    void this.#look();
    try {
      await promise;
    } finally {
      this.#waiting.delete(waiter);
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
    }
  }

  /** Nobody waits any more. */
  close(): void {
    this.#isClosed = true;
    for (const { wake } of this.#waiting) wake();
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      while (this.#waiting.size > 0 && !this.#isClosed) {
        // A store that is away for a moment costs who waits nothing but time.
        const ends = await this.#ends().catch((): Ends => new Map());
        for (const { places, restsUntil, wake } of this.#waiting) {
          if (performance.now() >= restsUntil && [...ends].some(([service, end]) => end > (places.get(service) ?? 0)))
            wake();
        }
        await new Promise((done) => setTimeout(done, everyMs));
      }
    } finally {
      this.#isLooking = false;
    }
  }
}
