import type { StreamPlace } from '@millepiani/spine/redis';
import type { Logger } from '@millepiani/telemetry/logger';
import { attributeOf, EventStream } from '../streams/event-stream.ts';

/** What watching a service's stream needs. */
export type StreamWatchOptions = {
  /** The service whose stream it is. */
  service: string;
  place: StreamPlace;
  logger: Logger;
  /** What of an event it is watched by: what it is about, unless said. */
  by?: 'partitionkey' | 'type';
  /** How long one look lasts; the stream is held against what is known of it as often. */
  blockMs?: number;
};

type Wake = () => void;

const BLOCK_MS = 2_000;
const TIMES = { answerWithinMs: 1_000, retryMs: 500 };

/**
 * One connection a replica to the stream of a service's events, which says to whom it matters that there is something new. It
 * tells nobody what: the stream is not signed and may lose everything, so whoever is woken asks the service.
 */
export class StreamWatch {
  readonly #by: NonNullable<StreamWatchOptions['by']>;
  readonly #stream: EventStream;
  readonly #watchers = new Map<string, Set<Wake>>();
  #isTelling = false;

  constructor({ service, place, logger, by = 'partitionkey', blockMs = BLOCK_MS }: StreamWatchOptions) {
    const what = `watching the stream of ${service}`;
    this.#by = by;
    this.#stream = new EventStream({ service, place, logger, what, blockMs, ...TIMES });
  }

  /** Whether whoever watches is woken; otherwise it has to look by itself. */
  get isTelling(): boolean {
    return this.#isTelling;
  }

  /** Calls `wake` whenever there may be something new of a partition (or of a type), until the answer is called. */
  watch(key: string, wake: Wake): () => void {
    const watchers = this.#watchers.get(key) ?? new Set();
    this.#watchers.set(key, watchers.add(wake));
    return () => {
      watchers.delete(wake);
      if (watchers.size === 0 && this.#watchers.get(key) === watchers) {
        this.#watchers.delete(key);
      }
    };
  }

  start(): void {
    this.#stream.start({ look: (last) => this.#look(last), lost: () => this.#tellWhether(false) });
  }

  stop(): Promise<void> {
    return this.#stream.stop();
  }

  /** Looks once, and wakes whom it concerns; answers the last entry's id. */
  async #look(last: string | undefined): Promise<string> {
    if (last === undefined) {
      const end = await this.#stream.end();
      // Whatever came while nobody looked.
      this.#tellWhether(true);
      return end;
    }
    const entries = await this.#stream.behind(last);
    for (const entry of entries) {
      this.#wake(attributeOf(entry, this.#by));
    }
    const newest = entries.at(-1)?.[0];
    if (newest !== undefined) {
      return newest;
    }
    const end = await this.#stream.end();
    if (end !== last) {
      this.#wake(undefined);
    }
    return end;
  }

  /** Wakes all on a change: those who slept long must look more often now, or at once. */
  #tellWhether(isTelling: boolean): void {
    const isChange = this.#isTelling !== isTelling;
    this.#isTelling = isTelling;
    if (isChange) {
      this.#wake(undefined);
    }
  }

  /** Wakes who watches a partition (or a type); without one, everybody. */
  #wake(key: string | undefined): void {
    const groups = key === undefined ? this.#watchers.values() : [this.#watchers.get(key) ?? []];
    for (const wake of [...groups].flatMap((watchers) => [...watchers])) {
      wake();
    }
  }
}
