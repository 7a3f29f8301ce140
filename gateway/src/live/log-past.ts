import { WeightedCache } from '../prepared/weighted-cache.ts';
import type { LogRead, NotRead } from './event-log.ts';
import type { LogEntry, LogPart } from './topics/topic.ts';

/** What lies behind a cursor, and the number of the reading that it is known by. */
export type PastPart = { kind: 'part'; part: LogPart; reading: number };

/** How much of what was read is kept, of all logs together, and for how long. */
export type PastBounds = { entries: number; characters: number; holdsMs: number };

/** A part of a log as it was read. */
type Page = { entries: readonly LogEntry[]; cursor: string; reading: number; until: number };
/** Where somebody stands in one. */
type Place = { page: Page; index: number };
/** What was read lately of any log, by where one stands. */
export type KeptPlaces = WeightedCache<Place>;

/** What reading the past of a log for many needs. */
export type LogPastOptions = {
  /** Reads what comes behind a cursor, as it is for all; without one, only where the log ends. Never rejects. */
  read: (after: string | undefined) => Promise<LogRead>;
  /** Told of each reading when it is done; answers its number. */
  noteReading: () => number;
  kept: KeptPlaces;
  /** By which this log's places are told apart from others'. */
  name: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  holdsMs: number;
};

type Found = PastPart | NotRead;
type Underway = { number: number; found: Promise<Found> };

/** What a place weighs besides what it tells, in characters. */
const PLACE_WEIGHT = 200;

/** Room for what was read of the past of all logs. */
export const keptPlaces = ({ entries, characters }: PastBounds): KeptPlaces =>
  new WeightedCache({ entries, weight: characters });

/**
 * The past of one log, for those who stand before what is at hand of its end: thousands at once when a replica was restarted. One reading
 * serves all who stand at a cursor, and for a while all who stand anywhere in what it gave: what happened stays as it is. Only that there
 * is no more is never known from before: whoever asks for that is answered by a reading that began after they asked.
 */
export class LogPast {
  readonly #options: LogPastOptions;
  readonly #underway = new Map<string | undefined, Underway>();
  /** How many readings were begun. */
  #begun = 0;

  constructor(options: LogPastOptions) {
    this.#options = options;
  }

  /** What lies behind a cursor, whoever may see what of it; without one, where the log ends now. Never rejects. */
  async behind(after: string | undefined): Promise<Found> {
    const before = this.#begun;
    for (;;) {
      const kept = after === undefined ? undefined : this.#keptBehind(after);
      if (kept !== undefined) {
        return kept;
      }
      const { number, found: reading } = this.#underway.get(after) ?? this.#begin(after);
      const found = await reading;
      // A service that does not answer does not answer anybody.
      if (number > before || found.kind === 'away') {
        return found;
      }
      if (found.kind === 'part' && found.part.entries.length > 0) {
        return goingOn(found);
      }
    }
  }

  #begin(after: string | undefined): Underway {
    this.#begun += 1;
    const underway = { number: this.#begun, found: this.#read(after) };
    this.#underway.set(after, underway);
    return underway;
  }

  async #read(after: string | undefined): Promise<Found> {
    const found = await this.#options.read(after);
    this.#underway.delete(after);
    if (found.kind !== 'part') {
      return found;
    }
    const reading = this.#options.noteReading();
    if (after !== undefined) {
      this.#keep(after, found.part, reading);
    }
    return { ...found, reading };
  }

  #keep(after: string, { entries, cursor }: LogPart, reading: number): void {
    const { kept, name, now, holdsMs } = this.#options;
    const page = { entries, cursor, reading, until: now() + holdsMs };
    let place = after;
    for (const [index, entry] of entries.entries()) {
      const characters = entry.event === undefined ? 0 : JSON.stringify(entry.event.value).length;
      kept.set(`${name} ${place}`, { page, index }, PLACE_WEIGHT + characters);
      place = entry.cursor;
    }
  }

  #keptBehind(cursor: string): PastPart | undefined {
    const { kept, name, now } = this.#options;
    const place = kept.get(`${name} ${cursor}`);
    if (place === undefined || place.page.until <= now()) {
      return;
    }
    const { entries, reading, cursor: end } = place.page;
    return goingOn({
      kind: 'part',
      part: { entries: entries.slice(place.index), cursor: end, hasMore: true },
      reading,
    });
  }
}

/** There may be more by now than when it was read. */
const goingOn = ({ part, ...found }: PastPart): PastPart => ({ ...found, part: { ...part, hasMore: true } });
