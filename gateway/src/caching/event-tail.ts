import { open, redisAt, type StreamPlace, streamKey } from '@millepiani/spine/redis';
import { pause } from '@millepiani/spine/wake-up';
import type { Logger } from '@millepiani/telemetry/logger';
import { Outage } from '@millepiani/telemetry/outage';
import type { Redis } from 'ioredis';
import { EventHorizon } from './event-horizon.ts';

/** What following a service's events needs. */
export type EventTailOptions = {
  service: string;
  place: StreamPlace;
  logger: Logger;
  /** Milliseconds that never go back. */
  now: () => number;
};

type Entry = [id: string, fields: string[]];

/** How long one look waits for something new. */
const BLOCK_MS = 200;
const ANSWER_WITHIN_MS = 300;
const RETRY_MS = 200;
const MAX_ENTRIES = 500;
/** Whoever has not looked for so long may have missed an event that is to be seen within a second. */
const FRESH_MS = 700;

const positionOf = (id: string): number => Number(id.split('-', 1)[0]);

function typeOf([, fields]: Entry): string | undefined {
  try {
    const event: unknown = JSON.parse(fields[fields.indexOf('event') + 1] ?? '');
    const type: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'type') : undefined;
    return typeof type === 'string' ? type : undefined;
  } catch {
    return;
  }
}

class TailHangs extends Error {
  override readonly name = 'TailHangs';
}

/**
 * Follows the stream of a service's events, for what it says of what is kept. It looks several times a second, so that it knows how old its
 * knowledge is; where that is too old, or it saw that something is missing, nothing that was kept is good.
 */
export class EventTail {
  readonly #options: EventTailOptions;
  readonly #redis: Redis;
  readonly #key: string;
  readonly #reading: Outage;
  readonly #horizon = new EventHorizon();
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(options: EventTailOptions) {
    this.#options = options;
    this.#redis = redisAt(options.place.redisUrl, options.logger);
    this.#key = streamKey(options.place, options.service);
    this.#reading = new Outage(options.logger, `following the events of ${options.service}`);
  }

  /** What is known of the service's events; undefined where that is too old to go by. */
  get horizon(): EventHorizon | undefined {
    return this.#options.now() - this.#lookedAt <= FRESH_MS ? this.#horizon : undefined;
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
        last = last === undefined ? await this.#begin() : await this.#look(last);
        this.#lookedAt = this.#options.now();
        this.#reading.worked();
      } catch (error) {
        last = undefined;
        if (signal.aborted) {
          return;
        }
        this.#reading.failed(error);
        if (error instanceof TailHangs) {
          this.#redis.disconnect(true);
        }
        await pause(RETRY_MS, signal);
      }
    }
  }

  async #begin(): Promise<string> {
    const end = await this.#end();
    this.#horizon.begin(positionOf(end));
    return end;
  }

  async #look(last: string): Promise<string> {
    const found = await this.#answer(
      this.#redis.xread('COUNT', MAX_ENTRIES, 'BLOCK', BLOCK_MS, 'STREAMS', this.#key, last),
      BLOCK_MS,
    );
    const entries: readonly Entry[] = found?.[0]?.[1] ?? [];
    for (const entry of entries) {
      this.#horizon.note(positionOf(entry[0]), typeOf(entry));
    }
    const newest = entries.at(-1)?.[0];
    if (newest !== undefined) {
      return newest;
    }
    // A stream that was made anew may end before the entry that is waited behind.
    return (await this.#end()) === last ? last : await this.#begin();
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
          throw new TailHangs('the stream does not answer');
        }),
      ]);
    } finally {
      over.abort();
      asking.catch(() => undefined);
    }
  }
}
