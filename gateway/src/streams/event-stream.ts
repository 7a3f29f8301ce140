import { open, redisAt, type StreamPlace, streamKey } from '@millepiani/spine/redis';
import { pause } from '@millepiani/spine/wake-up';
import type { Logger } from '@millepiani/telemetry/logger';
import { Outage } from '@millepiani/telemetry/outage';
import type { Redis } from 'ioredis';

/** Where a service's stream is, and how long is waited for it. */
export type EventStreamOptions = {
  service: string;
  place: StreamPlace;
  logger: Logger;
  /** What the log calls it. */
  what: string;
  /** How long one look waits for something new. */
  blockMs: number;
  /** An answer that is this late does not come. */
  answerWithinMs: number;
  retryMs: number;
};

/** Who follows a stream. */
export type Follower = {
  /** Looks behind an entry, or begins where none is known; answers behind which to look next. `signal`: nobody waits for it any more. */
  look: (last: string | undefined, signal: AbortSignal) => Promise<string>;
  /** It could not be looked at, and what came meanwhile is not known. */
  lost?: () => void;
};

/** An entry: its id, and names and values in turn. */
export type Entry = [id: string, fields: string[]];

/** Stands before the first entry. */
export const BEGINNING = '0-0';

const MAX_ENTRIES = 500;

class StreamHangs extends Error {
  override readonly name = 'StreamHangs';
}

/** An attribute of an entry's event; undefined where the entry has another form. */
export function attributeOf([, fields]: Entry, name: string): string | undefined {
  try {
    const event: unknown = JSON.parse(fields[fields.indexOf('event') + 1] ?? '');
    const key: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, name) : undefined;
    return typeof key === 'string' ? key : undefined;
  } catch {
    return;
  }
}

/** The id of an entry's event, which is another one in another generation of the log; empty where there is none. */
export function eventIdOf(entry: Entry | undefined): string {
  const [, fields = []] = entry ?? [];
  const at = fields.indexOf('id');
  return (at < 0 ? undefined : fields[at + 1]) ?? '';
}

/** The stream of a service's events, looked at again and again on a connection of its own. */
export class EventStream {
  readonly #options: EventStreamOptions;
  readonly #redis: Redis;
  readonly #key: string;
  readonly #reading: Outage;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(options: EventStreamOptions) {
    this.#options = options;
    this.#redis = redisAt(options.place.redisUrl, options.logger);
    this.#key = streamKey(options.place, options.service);
    this.#reading = new Outage(options.logger, options.what);
  }

  start(follower: Follower): void {
    open(this.#redis);
    this.#running = this.#run(follower);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#redis.disconnect();
    await this.#running;
  }

  /** What came behind an entry; nothing where nothing came in time. */
  async behind(last: string): Promise<readonly Entry[]> {
    const { blockMs } = this.#options;
    const found = await this.#answer(
      this.#redis.xread('COUNT', MAX_ENTRIES, 'BLOCK', blockMs, 'STREAMS', this.#key, last),
      blockMs,
    );
    return found?.[0]?.[1] ?? [];
  }

  /** The last entry; undefined where there is none. A stream that was made anew may end before the entry that is waited behind. */
  async last(): Promise<Entry | undefined> {
    const [entry] = await this.#answer(this.#redis.xrevrange(this.#key, '+', '-', 'COUNT', 1), 0);
    return entry;
  }

  /** The last entry's id. */
  async end(): Promise<string> {
    return (await this.last())?.[0] ?? BEGINNING;
  }

  /** The entry of an id; undefined where the stream has none, or has it no more. */
  async at(id: string): Promise<Entry | undefined> {
    const [entry] = await this.#answer(this.#redis.xrange(this.#key, id, id), 0);
    return entry;
  }

  async #run({ look, lost }: Follower): Promise<void> {
    const { signal } = this.#stop;
    let last: string | undefined;
    while (!signal.aborted) {
      try {
        last = await look(last, signal);
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
        lost?.();
        await pause(this.#options.retryMs, signal);
      }
    }
  }

  /** An answer that is due after so long; one that does not come is a fault of the connection. */
  async #answer<T>(asking: Promise<T>, afterMs: number): Promise<T> {
    const over = new AbortController();
    try {
      const late = afterMs + this.#options.answerWithinMs;
      const giveUp = pause(late, AbortSignal.any([this.#stop.signal, over.signal]));
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
}
