import type { StreamPlace } from '@millepiani/spine/redis';
import type { Logger } from '@millepiani/telemetry/logger';
import type { CacheObserver } from '../seen/observers.ts';
import { attributeOf, EventStream } from '../streams/event-stream.ts';
import { EventHorizon } from './event-horizon.ts';

/** What following a service's events needs. */
export type EventTailOptions = {
  service: string;
  place: StreamPlace;
  logger: Logger;
  /** Milliseconds that never go back. */
  now: () => number;
  observer?: CacheObserver | undefined;
};

const TIMES = { blockMs: 200, answerWithinMs: 300, retryMs: 200 };
/** Whoever has not looked for so long may have missed an event that is to be seen within a second. */
const FRESH_MS = 700;

const positionOf = (id: string): number => Number(id.split('-', 1)[0]);

/**
 * Follows the stream of a service's events, for what it says of what is kept. It looks several times a second, so that it knows how old its
 * knowledge is; where that is too old, or it saw that something is missing, nothing that was kept is good.
 */
export class EventTail {
  readonly #options: EventTailOptions;
  readonly #stream: EventStream;
  readonly #horizon = new EventHorizon();
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(options: EventTailOptions) {
    const { service, place, logger } = options;
    this.#options = options;
    this.#stream = new EventStream({ service, place, logger, what: `following the events of ${service}`, ...TIMES });
  }

  /** What is known of the service's events; undefined where that is too old to go by. */
  get horizon(): EventHorizon | undefined {
    return this.lagMs <= FRESH_MS ? this.#horizon : undefined;
  }

  /** How long ago it last looked, in milliseconds. */
  get lagMs(): number {
    return this.#options.now() - this.#lookedAt;
  }

  start(): void {
    this.#stream.start({
      look: async (last) => {
        const next = last === undefined ? this.#begin(await this.#stream.end()) : await this.#look(last);
        this.#lookedAt = this.#options.now();
        return next;
      },
    });
  }

  stop(): Promise<void> {
    return this.#stream.stop();
  }

  #begin(end: string): string {
    this.#horizon.begin(positionOf(end));
    return end;
  }

  async #look(last: string): Promise<string> {
    const entries = await this.#stream.behind(last);
    for (const entry of entries) {
      this.#horizon.note(positionOf(entry[0]), attributeOf(entry, 'type'));
    }
    if (entries.length > 0) {
      this.#options.observer?.events?.(this.#options.service, entries.length);
    }
    const newest = entries.at(-1)?.[0];
    if (newest !== undefined) {
      return newest;
    }
    const end = await this.#stream.end();
    return end === last ? last : this.#begin(end);
  }
}
