import type { AgentId } from '@millepiani/kernel/id';
import { instantOf } from '@millepiani/kernel/instant';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryOrder } from './directory-question.ts';
import { EntryTable, type Listed } from './entry-table.ts';
import { NumberLists } from './number-lists.ts';
import { type IsBefore, insert, isAmong, placeIn, takeOut } from './posting.ts';
import type { Token } from './token.ts';

/** Who is wanted. */
export interface Walk {
  /** Whoever has all of them; at least one. */
  readonly tokens: readonly Token[];
  readonly order: DirectoryOrder;
  /** Only those behind this place: {@link keyOf} of somebody. */
  readonly after: string | undefined;
}

/** Somebody's place in an order. */
export const keyOf = (order: DirectoryOrder, listed: Pick<Listed, 'byName' | 'byTime'>): string =>
  order === 'NAME' ? listed.byName : listed.byTime;

/** Whoever has a token, by their slots. */
interface Posting {
  readonly token: Token;
  readonly byName: number[];
  /** Those who came last first. Sorted when somebody first asks for it, and kept then. */
  byTime: number[] | undefined;
}

/**
 * All entries of the directory, in memory: for each token who has it, in order. A search walks along the token that the fewest have, and
 * tests the others on the way, so it takes as long as its rarest token is common, and stops when a page is full.
 */
export class DirectoryList {
  /** A slot that was given back is used again. */
  readonly #table = new EntryTable();
  /** The numbers of each one's tokens, the least first. */
  readonly #tokens = new NumberLists((room) => new Int32Array(room));
  #end = 0;
  readonly #spareSlots: number[] = [];
  readonly #slots = new Map<AgentId, number>();
  /** By the token's number, which is used again too. */
  readonly #postings: (Posting | undefined)[] = [];
  readonly #spareNumbers: number[] = [];
  readonly #numbers = new Map<Token, number>();
  /** Nobody's name comes behind it. */
  #greatest = '';

  /** How many are in it. */
  get size(): number {
    return this.#slots.size;
  }

  /** Somebody's entry. */
  get(id: AgentId): Listed | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.#table.view(slot);
  }

  /** Puts an entry in, in the place of the agent's former one. Quickest for whom comes behind all others by name. */
  put({ tokens: found, ownedIds: _, ...listed }: DirectoryEntry): void {
    const slot = this.#slots.get(listed.id);
    if (slot !== undefined && isSamePlace(this.#table.view(slot), listed)) {
      this.#change(slot, listed, this.#numbersOf(found));
      return;
    }
    this.remove(listed.id);
    this.#add(listed, this.#numbersOf(found));
  }

  /** Takes an agent out. */
  remove(id: AgentId): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    const listed = this.#table.view(slot);
    for (const token of this.#tokens.get(slot)) this.#leave(token, slot, listed);
    this.#tokens.clear(slot);
    this.#table.clear(slot);
    this.#slots.delete(id);
    this.#spareSlots.push(slot);
  }

  /** Those who have some tokens, in order. What it gives out holds until the list is next changed. */
  *walk({ tokens, order, after }: Walk): Generator<Listed, undefined> {
    const postings = tokens.map((token) => this.#numbers.get(token));
    if (!postings.every((number) => number !== undefined)) return;
    const [lead, ...others] = postings.toSorted(
      (a, b) => this.#postingAt(a).byName.length - this.#postingAt(b).byName.length,
    );
    if (lead === undefined) return;
    const slots = this.#inOrder(this.#postingAt(lead), order);
    const start = after === undefined ? 0 : placeIn(slots, this.#isBefore(order, after));
    for (let at = start; at < slots.length; at += 1) {
      const slot = slots[at] as number;
      if (!others.every((number) => this.#tokens.has(slot, number))) continue;
      const listed = this.#table.view(slot);
      // Whoever was the last of the page before may be there still, or not.
      if (at > start || after === undefined || keyOf(order, listed) !== after) yield listed;
    }
  }

  /** Whether a slot comes before a place in an order. */
  #isBefore(order: DirectoryOrder, key: string): IsBefore {
    const table = this.#table;
    if (order === 'NAME') return (slot) => table.byNameAt(slot) < key;
    const [instant = '', id = ''] = key.split(' ');
    const time = instantOf(instant).getTime();
    return (slot) => table.timeAt(slot) > time || (table.timeAt(slot) === time && table.idAt(slot) > id);
  }

  #inOrder(posting: Posting, order: DirectoryOrder): readonly number[] {
    if (order === 'NAME') return posting.byName;
    const table = this.#table;
    posting.byTime ??= posting.byName.toSorted(
      (a, b) => table.timeAt(b) - table.timeAt(a) || (table.idAt(a) > table.idAt(b) ? -1 : 1),
    );
    return posting.byTime;
  }

  #add(listed: Listed, tokens: Int32Array): void {
    const slot = this.#spareSlots.pop() ?? this.#end++;
    this.#table.set(slot, listed);
    this.#tokens.set(slot, tokens);
    this.#slots.set(listed.id, slot);
    const isLast = listed.byName > this.#greatest;
    if (isLast) this.#greatest = listed.byName;
    for (const token of tokens) {
      if (isLast && !this.#postingAt(token).byTime) this.#postingAt(token).byName.push(slot);
      else this.#enter(token, slot, listed);
    }
  }

  #change(slot: number, listed: Listed, tokens: Int32Array): void {
    const had = this.#tokens.get(slot).slice();
    this.#table.set(slot, listed);
    this.#tokens.set(slot, tokens);
    for (const token of tokens) if (!isAmong(had, token)) this.#enter(token, slot, listed);
    for (const token of had) if (!isAmong(tokens, token)) this.#leave(token, slot, listed);
  }

  #enter(token: number, slot: number, listed: Listed): void {
    const { byName, byTime } = this.#postingAt(token);
    insert(byName, slot, this.#isBefore('NAME', listed.byName));
    if (byTime) insert(byTime, slot, this.#isBefore('NEWEST', listed.byTime));
  }

  #leave(number: number, slot: number, listed: Listed): void {
    const { token, byName, byTime } = this.#postingAt(number);
    takeOut(byName, slot, this.#isBefore('NAME', listed.byName));
    if (byTime) takeOut(byTime, slot, this.#isBefore('NEWEST', listed.byTime));
    if (byName.length > 0) return;
    this.#postings[number] = undefined;
    this.#numbers.delete(token);
    this.#spareNumbers.push(number);
  }

  #numbersOf(tokens: readonly Token[]): Int32Array {
    const numbers = new Int32Array(tokens.length);
    for (const [at, token] of tokens.entries()) numbers[at] = this.#numberOf(token);
    return numbers.sort();
  }

  #numberOf(token: Token): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const number = this.#spareNumbers.pop() ?? this.#postings.length;
    this.#postings[number] = { token, byName: [], byTime: undefined };
    this.#numbers.set(token, number);
    return number;
  }

  #postingAt(number: number): Posting {
    const posting = this.#postings[number];
    if (!posting) throw new RangeError(`There is no token ${number}.`);
    return posting;
  }
}

const isSamePlace = (a: Listed, b: Listed): boolean => a.byName === b.byName && a.byTime === b.byTime;
