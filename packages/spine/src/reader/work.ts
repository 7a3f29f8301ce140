import type { SpineEvent } from '../event.ts';
import type { Laned, Lanes } from './lanes.ts';
import type { Processor } from './processor.ts';
import type { SessionPool } from './session-pool.ts';

/** An event in its lane. */
export interface Item extends Laned {
  readonly event: SpineEvent;
}

/** What working needs. */
export interface WorkOptions {
  readonly lanes: Lanes<Item>;
  readonly processor: Processor;
  readonly pool: SessionPool;
  /** Events in one transaction, at most. */
  readonly together: number;
  /** Told whenever events are finished. */
  readonly onProgress: () => void;
}

const none: ReadonlySet<SpineEvent> = new Set();

/**
 * Has what may be begun worked on as soon as a session is free for it; what became ready meanwhile, of different
 * partitions, shares a transaction. After a failure it is one by one, then two, and so on: an event that cannot be
 * handled, or a slow one, must not have others tried twice all the time.
 */
export class Work {
  readonly #options: WorkOptions;
  readonly #signal: AbortSignal;
  readonly #running = new Set<Promise<void>>();
  #together: number;

  constructor(options: WorkOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#together = options.together;
    options.pool.onFree(() => this.begin());
  }

  /** Begins what may be begun. */
  begin(): void {
    const { lanes, pool } = this.#options;
    while (!this.#signal.aborted && pool.hasFree) {
      const items = lanes.take(this.#together);
      if (items.length === 0) return;
      const work = this.#do(items).finally(() => this.#running.delete(work));
      this.#running.add(work);
    }
  }

  /** Resolves when nothing is at work. */
  async end(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async #do(items: readonly Item[]): Promise<void> {
    const done = items.length > 1 ? await this.#tryTogether(items) : none;
    await Promise.all(items.filter(({ event }) => !done.has(event)).map((item) => this.#doAlone(item)));
  }

  async #tryTogether(items: readonly Item[]): Promise<ReadonlySet<SpineEvent>> {
    const done = await this.#options.processor.processTogether(items.map(({ event }) => event));
    this.#together = done === undefined ? 1 : this.#more(items.length);
    if (done === undefined) return none;
    this.#finish(items.filter(({ event }) => done.has(event)));
    return done;
  }

  async #doAlone(item: Item): Promise<void> {
    if (!(await this.#options.processor.process(item.event, this.#signal))) return;
    this.#together = this.#more(1);
    this.#finish([item]);
  }

  /** How many may be tried together, now that so many went well. */
  #more(went: number): number {
    return Math.min(this.#options.together, Math.max(this.#together, went * 2));
  }

  #finish(items: readonly Item[]): void {
    const { lanes, onProgress } = this.#options;
    for (const item of items) lanes.finish(item);
    this.begin();
    onProgress();
  }
}
