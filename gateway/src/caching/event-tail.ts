import type { StreamPlace } from '@millepiani/spine/redis';
import { pause } from '@millepiani/spine/wake-up';
import type { Logger } from '@millepiani/telemetry/logger';
import type { CacheObserver } from '../seen/observers.ts';
import { attributeOf, BEGINNING, type Entry, EventStream, eventIdOf } from '../streams/event-stream.ts';
import { EventHorizon } from './event-horizon.ts';
import type { LogPlace, LogPlaces } from './log-places.ts';

/** What following a service's events needs. */
export type EventTailOptions = {
  service: string;
  place: StreamPlace;
  places: LogPlaces;
  logger: Logger;
  /** Milliseconds that never go back. */
  now: () => number;
  observer?: CacheObserver | undefined;
};

const TIMES = { blockMs: 200, answerWithinMs: 300, retryMs: 200 };
/** Whoever has not looked for so long may have missed an event that is to be seen within a second. */
const FRESH_MS = 700;
/** By then every replica has looked since, or goes by nothing: whatever was read by the old log was read before. */
const SETTLED_MS = FRESH_MS + 300;
const NOTE_EVERY_MS = 1_000;
/** A place lasts for two hours, and there may be no event for longer. */
const NOTE_AGAIN_MS = 600_000;

const positionOf = (id: string): number => Number(id.split('-', 1)[0]);
const placeOf = (entry: Entry | undefined): LogPlace => ({
  entry: entry?.[0] ?? BEGINNING,
  eventId: eventIdOf(entry),
});
const isSame = (one: LogPlace, other: LogPlace): boolean => one.entry === other.entry && one.eventId === other.eventId;

/**
 * Follows the stream of a service's events, for what it says of what is kept. It looks several times a second, so that it knows how old its
 * knowledge is; where that is too old, or it saw that something is missing, nothing that was kept is good. Where the log is another one than
 * it was, restored from a copy, all that is kept of the service's is given up, for all replicas.
 */
export class EventTail {
  readonly #options: EventTailOptions;
  readonly #stream: EventStream;
  readonly #horizon = new EventHorizon();
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** Where the log stood at the last look, and where others were last told that it did. */
  #place: LogPlace = placeOf(undefined);
  #noted: { place: LogPlace; at: number } | undefined;

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
      look: async (last, signal) => {
        this.#place = last === undefined ? await this.#begin(signal) : await this.#look(last, signal);
        this.#lookedAt = this.#options.now();
        this.#note();
        return this.#place.entry;
      },
    });
  }

  stop(): Promise<void> {
    return this.#stream.stop();
  }

  /** Nothing is known of what was until now; `isAnother`, but that the log is not the one that it was. */
  async #begin(signal: AbortSignal, isAnother = false): Promise<LogPlace> {
    const { service, places, logger } = this.#options;
    // Looked at first: what takes its place after that shows at the next look.
    const place = placeOf(await this.#stream.last());
    const known = await places.known(service);
    if (isAnother || known === undefined || !(await this.#hasStill(known))) {
      this.#lookedAt = Number.NEGATIVE_INFINITY;
      await pause(SETTLED_MS, signal);
      if (signal.aborted) {
        return place;
      }
      await places.begunAnew(service);
      if (isAnother || known !== undefined) {
        logger.warn({ of: service }, 'a log does not go on from where it was: what was kept of it is given up');
      }
    }
    this.#horizon.begin(positionOf(place.entry));
    this.#noted = undefined;
    return place;
  }

  async #look(last: string, signal: AbortSignal): Promise<LogPlace> {
    const entries = await this.#stream.behind(last);
    const newest = entries.at(-1);
    // Looked at after what came, which so came behind the same event.
    if (!(await this.#hasStill(this.#place))) {
      return await this.#begin(signal, true);
    }
    for (const entry of entries) {
      this.#horizon.note(positionOf(entry[0]), attributeOf(entry, 'type'));
    }
    if (entries.length > 0) {
      this.#options.observer?.events?.(this.#options.service, entries.length);
    }
    return newest === undefined ? this.#place : placeOf(newest);
  }

  /** Whether the log has the same event at a place as when it stood there. What it no longer tells is taken for another. */
  async #hasStill(place: LogPlace): Promise<boolean> {
    return place.entry === BEGINNING || isSame(placeOf(await this.#stream.at(place.entry)), place);
  }

  #note(): void {
    const { now, places, service } = this.#options;
    const sinceMs = this.#noted === undefined ? Number.POSITIVE_INFINITY : now() - this.#noted.at;
    const isNew = this.#noted === undefined || !isSame(this.#noted.place, this.#place);
    if (sinceMs > NOTE_AGAIN_MS || (isNew && sinceMs > NOTE_EVERY_MS)) {
      this.#noted = { place: this.#place, at: now() };
      places.note(service, this.#place);
    }
  }
}
