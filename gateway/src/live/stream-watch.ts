import { open, redisAt, type StreamPlace, streamKey } from '@millepiani/spine/redis';
import { pause } from '@millepiani/spine/wake-up';
import type { Logger } from '@millepiani/telemetry/logger';
import { Outage } from '@millepiani/telemetry/outage';
import type { Redis } from 'ioredis';

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
type Entry = [id: string, fields: string[]];

const BLOCK_MS = 2_000;
const RETRY_MS = 500;
const ANSWER_WITHIN_MS = 1_000;
const MAX_ENTRIES = 500;

class StreamHangs extends Error {
  override readonly name = 'StreamHangs';
}

/** An attribute of an entry's event; undefined where the entry has another form. */
function attributeOf([, fields]: Entry, name: string): string | undefined {
  try {
    const event: unknown = JSON.parse(fields[fields.indexOf('event') + 1] ?? '');
    const key: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, name) : undefined;
    return typeof key === 'string' ? key : undefined;
  } catch {
    return;
  }
}

/**
 * One connection a replica to the stream of a service's events, which says to whom it matters that there is something new. It
 * tells nobody what: the stream is not signed and may lose everything, so whoever is woken asks the service.
 */
export class StreamWatch {
  readonly #options: Required<StreamWatchOptions>;
  readonly #redis: Redis;
  readonly #key: string;
  readonly #reading: Outage;
  readonly #watchers = new Map<string, Set<Wake>>();
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #isTelling = false;

  constructor(options: StreamWatchOptions) {
    this.#options = { blockMs: BLOCK_MS, by: 'partitionkey', ...options };
    this.#redis = redisAt(options.place.redisUrl, options.logger);
    this.#key = streamKey(options.place, options.service);
    this.#reading = new Outage(options.logger, `watching the stream of ${options.service}`);
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
    open(this.#redis);
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#redis.disconnect();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    let last: string | undefined;
    while (!signal.aborted) {
      try {
        last = await this.#look(last);
        this.#reading.worked();
      } catch (error) {
        last = undefined;
        if (signal.aborted) {
          return;
        }
        this.#reading.failed(error);
        if (error instanceof StreamHangs) {
          this.#redis.disconnect(true);
        }
        this.#tellWhether(false);
        await pause(RETRY_MS, signal);
      }
    }
  }

  /** Looks once, and wakes whom it concerns; answers the last entry's id. */
  async #look(last: string | undefined): Promise<string> {
    if (last === undefined) {
      const end = await this.#end();
      // Whatever came while nobody looked.
      this.#tellWhether(true);
      return end;
    }
    const { blockMs, by } = this.#options;
    const found = await this.#answer(
      this.#redis.xread('COUNT', MAX_ENTRIES, 'BLOCK', blockMs, 'STREAMS', this.#key, last),
      blockMs,
    );
    const entries: readonly Entry[] = found?.[0]?.[1] ?? [];
    for (const entry of entries) {
      this.#wake(attributeOf(entry, by));
    }
    const newest = entries.at(-1)?.[0];
    if (newest !== undefined) {
      return newest;
    }
    // A stream that was made anew may end before the entry that is waited behind.
    const end = await this.#end();
    if (end !== last) {
      this.#wake(undefined);
    }
    return end;
  }

  async #end(): Promise<string> {
    const [entry] = await this.#answer(this.#redis.xrevrange(this.#key, '+', '-', 'COUNT', 1), 0);
    return entry?.[0] ?? '0-0';
  }

  /** An answer that is due after so long; one that does not come is a fault of the connection. */
  async #answer<T>(asking: Promise<T>, afterMs: number): Promise<T> {
    const over = new AbortController();
    try {
      const giveUp = pause(afterMs + ANSWER_WITHIN_MS, AbortSignal.any([this.#stop.signal, over.signal]));
      return await Promise.race([
        asking,
        giveUp.then((): never => {
          throw new StreamHangs('the stream does not answer');
        }),
      ]);
    } finally {
      over.abort();
      // Whatever still comes of it, when it was given up.
      asking.catch(() => undefined);
    }
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
