import { Outage } from '@millepiani/telemetry/outage';
import type { Redis } from 'ioredis';
import type { SpineEvent } from '../event.ts';
import type { OutboxLog } from '../outbox-log.ts';
import { open, redisAt, type StreamPlace, streamKey } from '../redis.ts';
import type { SpineLog } from '../spine-log.ts';
import { pause } from '../wake-up.ts';

/** Where a reader's events come from. */
export interface FeedOptions {
  /** The service whose log it is. */
  readonly source: string;
  readonly log: OutboxLog;
  /** Undefined: from the outbox alone. */
  readonly place: StreamPlace | undefined;
  /** How often the outbox is looked at while there is no stream; four times as seldom while there is one that says nothing. */
  readonly pollMs: number;
  /** Events at once, at most. */
  readonly limit: number;
  readonly logger: SpineLog;
}

// A stream that answers and has nothing is nearly always right: to ask the database as well is for when it is not.
const quietPolls = 4;

class StreamHangs extends Error {
  constructor() {
    super('The stream does not answer.');
  }
}

/**
 * A service's events in the order of their positions, none left out. The stream says when there are some; what they are,
 * the outbox says: whoever can write to Redis may wake a reader, and tell it nothing.
 */
export class Feed {
  readonly #options: FeedOptions;
  readonly #redis: Redis | undefined;
  readonly #key: string;
  readonly #reading: Outage;
  #isBehind = true;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#reading = new Outage(options.logger, `reading ${options.source}'s stream`);
    this.#redis = options.place && redisAt(options.place.redisUrl, options.logger);
    this.#key = options.place ? streamKey(options.place, options.source) : '';
  }

  /** The events behind `position` without a gap; none when there are none after a while. Throws when the database is away. */
  async next(position: number, signal: AbortSignal): Promise<readonly SpineEvent[]> {
    const { log, limit, pollMs } = this.#options;
    // Far behind there is no need to be told.
    const isTold = !this.#isBehind && (await this.#wait(position, signal));
    if (signal.aborted) return [];
    const found = (await log.after(position, limit)).map(({ event }) => event);
    this.#isBehind = found.length === limit;
    // Told of what is not there: the stream is not what it should be, and would tell it again at once.
    if (isTold && found.length === 0) await pause(pollMs, signal);
    return found;
  }

  /** Opens the connection; without it, or until it is there, the outbox serves. */
  open(): void {
    if (this.#redis) open(this.#redis);
  }

  /** Closes the connection; a wait for events ends. */
  close(): void {
    this.#redis?.disconnect();
  }

  /** Waits until the stream has something behind `position`, and answers whether it has; not for long. */
  async #wait(position: number, signal: AbortSignal): Promise<boolean> {
    const { pollMs } = this.#options;
    if (this.#redis?.status !== 'ready') {
      await pause(pollMs, signal);
      return false;
    }
    try {
      const isThere = await this.#ask(this.#redis, position, signal);
      this.#reading.worked();
      return isThere;
    } catch (error) {
      if (!signal.aborted) this.#reading.failed(error);
      if (error instanceof StreamHangs) this.#redis.disconnect(true);
      // A connection that was given up fails at once for a while.
      await pause(pollMs, signal);
      return false;
    }
  }

  async #ask(redis: Redis, position: number, signal: AbortSignal): Promise<boolean> {
    const quietMs = quietPolls * this.#options.pollMs;
    const asking = redis.xread('COUNT', 1, 'BLOCK', quietMs, 'STREAMS', this.#key, `${position}-0`);
    const over = new AbortController();
    try {
      const giveUp = pause(quietMs + 1_000, AbortSignal.any([signal, over.signal])).then(() => undefined);
      const found = await Promise.race([asking, giveUp]);
      if (found === undefined && !signal.aborted) throw new StreamHangs();
      return Boolean(found);
    } finally {
      over.abort();
      // Whatever still comes of it, when it was given up.
      asking.catch(() => undefined);
    }
  }
}
