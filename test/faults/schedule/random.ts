const increment = 0x6d2b79f5;
const range = 2 ** 32;

/** Chance from a seed: the same seed gives the same numbers, in the same order, on every machine (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, which it never is. */
  next(): number {
    this.#state = (this.#state + increment) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / range;
  }

  /** A whole number from `from` to `to`, both inclusive. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True once in `1 / share` times. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of them. Throws a RangeError where there is none. */
  pick<T>(list: readonly T[]): T {
    const [picked] = list.slice(this.int(0, list.length - 1));
    if (picked === undefined) throw new RangeError('There is nothing to pick from.');
    return picked;
  }

  /** The same in another order. */
  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((value) => ({ value, place: this.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ value }) => value);
  }
}
