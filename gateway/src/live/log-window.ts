import type { LogEntry, LogPart } from './topics/topic.ts';

/** How much of a log is kept at hand. */
export type WindowBounds = { entries: number; characters: number };

/** A place in the window: how many places there were before it. */
export type Place = number;

/** What lies behind a place, up to another. */
export type WindowPart = {
  entries: readonly LogEntry[];
  /** Where it ends: the place, and the cursor that stands for it. */
  end: Place;
  cursor: string;
  hasMore: boolean;
  /** How often it had changed who is told, up to its end. */
  epoch: number;
};

type Kept = { entry: LogEntry; epoch: number; characters: number };

const MOST_AT_ONCE = 50;

/**
 * The newest part of a log, as it was read once for all who follow it. Who stands somewhere in it is told from here; who stands before it
 * reads for themselves until they are there.
 */
export class LogWindow {
  readonly #bounds: WindowBounds;
  #kept: Kept[] = [];
  #first: Place = 0;
  /** By cursor the place behind it. */
  readonly #places = new Map<string, Place>();
  #characters = 0;
  #epoch = 0;
  /** The cursor that stands for the beginning of what is kept; undefined as long as nothing was read. */
  #begin: string | undefined;

  constructor(bounds: WindowBounds) {
    this.#bounds = bounds;
  }

  /** How often what was read had changed who is told. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Where it ends; undefined as long as nothing was read. */
  get cursor(): string | undefined {
    return this.#kept.at(-1)?.entry.cursor ?? this.#begin;
  }

  get size(): number {
    return this.#kept.length;
  }

  /** Begins at a cursor, with nothing at hand. Whoever stood anywhere else reads for themselves. */
  beginAt(cursor: string): void {
    this.#first += this.#kept.length + 1;
    this.#kept = [];
    this.#places.clear();
    this.#characters = 0;
    // What happened between is not known: who is told may have changed.
    this.#epoch += 1;
    this.#begin = cursor;
    this.#places.set(cursor, this.#first);
  }

  /** Takes in what was read behind {@link cursor}. */
  append({ entries, cursor }: LogPart): void {
    for (const entry of entries) {
      this.#add(entry);
    }
    if (cursor !== this.cursor) {
      // It was looked at further than anything was found.
      this.#add({ cursor, event: undefined, requires: [], changesAccess: false });
    }
    while (this.#kept.length > this.#bounds.entries || this.#characters > this.#bounds.characters) {
      this.#dropFirst();
    }
  }

  /** Where somebody stands who has a cursor; undefined where it is not at hand. */
  placeOf(cursor: string): Place | undefined {
    return this.#places.get(cursor);
  }

  /** What lies behind a place; undefined where it is not at hand any more. */
  behind(place: Place): WindowPart | undefined {
    const index = place - this.#first;
    const { cursor } = this;
    if (index < 0 || cursor === undefined) {
      return;
    }
    const part = this.#kept.slice(index, index + MOST_AT_ONCE);
    const last = part.at(-1);
    return {
      entries: part.map(({ entry }) => entry),
      end: place + part.length,
      cursor: last?.entry.cursor ?? cursor,
      hasMore: index + part.length < this.#kept.length,
      epoch: last?.epoch ?? this.#epoch,
    };
  }

  #add(entry: LogEntry): void {
    this.#epoch += entry.changesAccess ? 1 : 0;
    const characters = entry.event === undefined ? 0 : JSON.stringify(entry.event.value).length;
    this.#kept.push({ entry, epoch: this.#epoch, characters });
    this.#characters += characters;
    this.#places.set(entry.cursor, this.#first + this.#kept.length);
  }

  #dropFirst(): void {
    const dropped = this.#kept.shift();
    if (dropped === undefined) {
      return;
    }
    const before = this.#begin;
    if (before !== undefined && this.#places.get(before) === this.#first) {
      this.#places.delete(before);
    }
    this.#begin = dropped.entry.cursor;
    this.#first += 1;
    this.#characters -= dropped.characters;
  }
}
