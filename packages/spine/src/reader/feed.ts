import { Outage } from '@millepiani/telemetry/outage';
import type { Redis } from 'ioredis';
import { positionOf, type SpineEvent } from '../event.ts';
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
  /** How often the outbox is looked at when the stream says nothing. */
  readonly pollMs: number;
  /** Events at once, at most. */
  readonly limit: number;
  readonly logger: SpineLog;
}

class StreamHangs extends Error {
  constructor() {
    super('The stream does not answer.');
  }
}

/** A service's events in the order of their positions, none left out: from the stream, and where it lacks some, from the outbox. */
export class Feed {
  readonly #options: FeedOptions;
  readonly #redis: Redis | undefined;
  readonly #key: string;
  readonly #reading: Outage;
  #isBehind = true;
  #fills = 0;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#reading = new Outage(options.logger, `reading ${options.source}'s stream`);
    this.#redis = options.place && redisAt(options.place.redisUrl, options.logger);
    this.#key = options.place ? streamKey(options.place, options.source) : '';
  }

  /** How often events were taken from the outbox. */
  get fills(): number {
    return this.#fills;
  }

  /** The events behind `position` without a gap; none when there are none after a while. Throws when the database is away. */
  async next(position: number, signal: AbortSignal): Promise<readonly SpineEvent[]> {
    // Far behind, the stream would be asked for what it does not have any more.
    const streamed = this.#isBehind ? [] : await this.#fromStream(position, signal);
    if (streamed.length > 0 || signal.aborted) return streamed;
    const { log, limit } = this.#options;
    const found = (await log.after(position, limit)).map(({ event }) => event);
    this.#isBehind = found.length > 0;
    if (found.length > 0) this.#fills += 1;
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

  async #fromStream(position: number, signal: AbortSignal): Promise<readonly SpineEvent[]> {
    const { pollMs } = this.#options;
    if (this.#redis?.status !== 'ready') {
      await pause(pollMs, signal);
      return [];
    }
    try {
      const found = await this.#read(this.#redis, position, signal);
      this.#reading.worked();
      return found;
    } catch (error) {
      if (!signal.aborted) this.#reading.failed(error);
      if (error instanceof StreamHangs) this.#redis.disconnect(true);
      // A connection that was given up fails at once for a while.
      await pause(pollMs, signal);
      return [];
    }
  }

  async #read(redis: Redis, position: number, signal: AbortSignal): Promise<readonly SpineEvent[]> {
    const { limit, pollMs } = this.#options;
    const after = `${position}-0`;
    const reading = redis.xread('COUNT', limit, 'BLOCK', pollMs, 'STREAMS', this.#key, after);
    const over = new AbortController();
    try {
      const giveUp = pause(pollMs + 1_000, AbortSignal.any([signal, over.signal])).then(() => undefined);
      const found = await Promise.race([reading, giveUp]);
      if (found === undefined && !signal.aborted) throw new StreamHangs();
      return withoutGap(position, found?.[0]?.[1] ?? []);
    } finally {
      over.abort();
      // Whatever still comes of it, when it was given up.
      reading.catch(() => undefined);
    }
  }
}

/** The events that follow `position` one by one; what comes behind a gap, or is none of ours, is left to the outbox. */
function withoutGap(position: number, entries: readonly [id: string, fields: string[]][]): SpineEvent[] {
  const events: SpineEvent[] = [];
  for (const [, fields] of entries) {
    const event = parse(fields[3]);
    if (event === undefined || positionOf(event) !== position + events.length + 1) break;
    events.push(event);
  }
  return events;
}

function parse(json: string | undefined): SpineEvent | undefined {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    // Only relays write here; what is read is checked by who handles it.
    return typeof value === 'object' && value !== null && 'sequence' in value ? (value as SpineEvent) : undefined;
  } catch {
    return undefined;
  }
}
