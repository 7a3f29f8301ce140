import type { Demand } from '@millepiani/kernel/capacity';
import type { AgentId, Id } from '@millepiani/kernel/id';
import { instantAt } from '@millepiani/kernel/instant';
import type { Place } from '../profiles/profile.ts';
import { type DirectoryEntry, keyByTime } from './directory-entry.ts';
import type { AcrossDays, FreeDays } from './free-days.ts';
import { KindLists, Kinds } from './kinds.ts';
import { NumberLists } from './number-lists.ts';

/** An entry as it is shown and counted: what it is found by is in the list. */
export type Listed = Omit<DirectoryEntry, 'ownedIds' | 'tokens'>;

const [noPlace, noDay] = [-1, -1];
const none: readonly never[] = [];

/**
 * Entries by slot, field by field: of each field all values lie together. A hundred thousand entries as objects are millions of things that
 * the collector of garbage looks through time and again, and all else waits meanwhile; so they are some dozen.
 */
export class EntryTable {
  readonly #ids: (AgentId | undefined)[] = [];
  readonly #names: string[] = [];
  readonly #byNames: string[] = [];
  readonly #times: number[] = [];
  readonly #skillUris = new KindLists<string>();
  readonly #languages = new KindLists<string>();
  readonly #allianceIds = new KindLists<Id<'ali'>>();
  readonly #kindsOfPlaces = new Kinds<Place>();
  readonly #places: number[] = [];
  readonly #since: number[] = [];
  readonly #until: number[] = [];
  readonly #firm = new NumberLists((room) => new Uint16Array(room));
  readonly #tentative = new NumberLists((room) => new Uint16Array(room));
  /** Of few. */
  readonly #across = new Map<number, readonly AcrossDays[]>();
  readonly #holds = new Map<number, readonly Demand[]>();

  /** Puts an entry into a slot. */
  set(slot: number, { id, name, byName, registeredAt, skillUris, languages, allianceIds, place, free }: Listed): void {
    this.#ids[slot] = id;
    this.#names[slot] = name;
    this.#byNames[slot] = byName;
    this.#times[slot] = registeredAt.getTime();
    this.#skillUris.set(slot, skillUris);
    this.#languages.set(slot, languages);
    this.#allianceIds.set(slot, allianceIds);
    this.#places[slot] = place ? this.#kindsOfPlaces.numberOf(`${place.country} ${place.city ?? ''}`, place) : noPlace;
    this.#since[slot] = free?.since ?? noDay;
    this.#until[slot] = free?.until ?? noDay;
    this.#firm.set(slot, free?.firm ?? none);
    this.#tentative.set(slot, free?.tentative ?? none);
    keep(this.#across, slot, free?.across ?? none);
    keep(this.#holds, slot, free?.holds ?? none);
  }

  /** Leaves a slot to the next. */
  clear(slot: number): void {
    this.#ids[slot] = undefined;
    this.#skillUris.clear(slot);
    this.#languages.clear(slot);
    this.#allianceIds.clear(slot);
    this.#firm.clear(slot);
    this.#tentative.clear(slot);
    this.#across.delete(slot);
    this.#holds.delete(slot);
  }

  /** What is in a slot, read as it is asked for: it holds until that is next changed. */
  view(slot: number): Listed {
    return new EntryTable.#View(this, slot);
  }

  idAt(slot: number): AgentId {
    const id = this.#ids[slot];
    if (id === undefined) throw new RangeError(`There is nobody in slot ${slot}.`);
    return id;
  }

  byNameAt(slot: number): string {
    return this.#byNames[slot] as string;
  }

  /** When the agent was registered, in milliseconds since 1970. */
  timeAt(slot: number): number {
    return this.#times[slot] as number;
  }

  /** An entry that is read from its table field by field. */
  static readonly #View = class implements Listed {
    readonly #table: EntryTable;
    readonly #slot: number;

    constructor(table: EntryTable, slot: number) {
      this.#table = table;
      this.#slot = slot;
    }

    get id() {
      return this.#table.idAt(this.#slot);
    }

    get name() {
      return this.#table.#names[this.#slot] as string;
    }

    get byName() {
      return this.#table.byNameAt(this.#slot);
    }

    get registeredAt() {
      return instantAt(this.#table.timeAt(this.#slot));
    }

    get byTime() {
      return keyByTime(this.registeredAt, this.id);
    }

    get skillUris() {
      return this.#table.#skillUris.get(this.#slot);
    }

    get languages() {
      return this.#table.#languages.get(this.#slot);
    }

    get allianceIds() {
      return this.#table.#allianceIds.get(this.#slot);
    }

    get place() {
      const number = this.#table.#places[this.#slot] as number;
      return number === noPlace ? undefined : this.#table.#kindsOfPlaces.of(number);
    }

    get free(): FreeDays | undefined {
      const [table, slot] = [this.#table, this.#slot];
      const [since, until] = [table.#since[slot] as number, table.#until[slot] as number];
      if (since === noDay) return undefined;
      return {
        since,
        firm: table.#firm.get(slot),
        tentative: table.#tentative.get(slot),
        across: table.#across.get(slot) ?? none,
        holds: table.#holds.get(slot) ?? none,
        until: until === noDay ? undefined : until,
      };
    }
  };
}

function keep<T>(few: Map<number, readonly T[]>, slot: number, values: readonly T[]): void {
  if (values.length > 0) few.set(slot, values);
  else few.delete(slot);
}
