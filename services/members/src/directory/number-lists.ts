import { isAmong } from './posting.ts';

/** What numbers are kept in: whole ones, of 32 bits or of 16. */
export type Block = Int32Array | Uint16Array;

/** So many numbers there is room for at first. */
const leastRoom = 1_024;

/**
 * A list of numbers for each slot, all in one block of memory: of a hundred thousand lists, the collector of garbage has one thing to
 * look at. A list that grows moves to the end; when most of the block is left behind so, what is there moves together.
 */
export class NumberLists<B extends Block> {
  readonly #make: (room: number) => B;
  #block: B;
  /** By slot, where its list begins, and how long it is. */
  readonly #begins: number[] = [];
  readonly #lengths: number[] = [];
  #end = 0;
  #live = 0;

  /** @param make - Makes a block with room for so many numbers. */
  constructor(make: (room: number) => B) {
    this.#make = make;
    this.#block = make(leastRoom);
  }

  /** So many numbers there is room for. */
  get room(): number {
    return this.#block.length;
  }

  /** A slot's list; none where nothing was put. It is the memory itself: it holds until a list is next changed. */
  get(slot: number): B {
    const begin = this.#begins[slot] ?? 0;
    // A part of a block is a block of the same kind.
    return this.#block.subarray(begin, begin + this.#lengthAt(slot)) as B;
  }

  /** Whether a slot's list, which is sorted, has a number. */
  has(slot: number, number: number): boolean {
    const begin = this.#begins[slot] ?? 0;
    return isAmong(this.#block, number, begin, begin + this.#lengthAt(slot));
  }

  /** Puts a list into a slot, in the place of the former one. */
  set(slot: number, numbers: ArrayLike<number>): void {
    const isLonger = numbers.length > this.#lengthAt(slot);
    this.#live += numbers.length - this.#lengthAt(slot);
    if (isLonger) {
      // What it had is not to be moved along.
      this.#lengths[slot] = 0;
      this.#begins[slot] = this.#take(numbers.length);
    }
    this.#block.set(numbers, this.#begins[slot] ?? 0);
    this.#lengths[slot] = numbers.length;
  }

  /** Leaves a slot without a list. */
  clear(slot: number): void {
    this.set(slot, []);
  }

  #lengthAt(slot: number): number {
    return this.#lengths[slot] ?? 0;
  }

  /** Takes room at the end, where there has to be some. */
  #take(count: number): number {
    if (this.#end + count > this.#block.length) this.#moveTogether(count);
    const begin = this.#end;
    this.#end += count;
    return begin;
  }

  /** Moves all lists to a block of which they take half at most. */
  #moveTogether(more: number): void {
    let room = leastRoom;
    while (room < 2 * (this.#live + more)) room *= 2;
    const block = this.#make(room);
    let end = 0;
    for (const [slot, length] of this.#lengths.entries()) {
      if (!length) continue;
      block.set(this.get(slot), end);
      this.#begins[slot] = end;
      end += length;
    }
    [this.#block, this.#end] = [block, end];
  }
}
