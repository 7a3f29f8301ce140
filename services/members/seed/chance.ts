/** FNV-1a, 32 bits: from what chance is made, to a number. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}

/** Chance that is the same for the same words (mulberry32): each person has one of their own, whoever is made before. */
export class Chance {
  #state: number;

  constructor(...words: readonly (string | number)[]) {
    this.#state = hash(words.join('/'));
    // Words that differ little are to begin far apart.
    this.next();
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True in this part of all cases. */
  has(part: number): boolean {
    return this.next() < part;
  }

  /** One of them. Throws {@link Nothing} of an empty list. */
  pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.next() * list.length)];
    if (one === undefined) throw new Nothing();
    return one;
  }

  /** One that is tried again until it is none that was there before; undefined where there seems to be no other. */
  another<T>(draw: () => T, before: readonly T[]): T | undefined {
    for (let tries = 0; tries < 50; tries += 1) {
      const drawn = draw();
      if (!before.includes(drawn)) return drawn;
    }
    return undefined;
  }

  /** Up to so many different ones. */
  several<T>(count: number, draw: () => T): readonly T[] {
    const drawn: T[] = [];
    while (drawn.length < count) {
      const one = this.another(draw, drawn);
      if (one === undefined) break;
      drawn.push(one);
    }
    return drawn;
  }

  /** An instant between two others, the first included. */
  between(from: Date, to: Date): Date {
    return new Date(from.getTime() + Math.floor(this.next() * Math.max(0, to.getTime() - from.getTime())));
  }
}

/** There is nothing to pick from: a bug. */
class Nothing extends TypeError {}

/** All in another order, the same for the same chance. */
export function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  const keyed = list.map((item) => ({ item, key: chance.next() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Things of which the first are drawn the most often: the one at rank r as often as 1 ÷ r to the exponent (Zipf). */
export class Ranked<T> {
  readonly #items: readonly T[];
  /** Up to where on the line from 0 to 1 each goes. */
  readonly #ends: Float64Array;

  constructor(items: readonly T[], exponent = 1) {
    if (items.length === 0) throw new Nothing();
    this.#items = items;
    this.#ends = new Float64Array(items.length);
    let sum = 0;
    for (let rank = 0; rank < items.length; rank += 1) {
      sum += (rank + 1) ** -exponent;
      this.#ends[rank] = sum;
    }
    for (let rank = 0; rank < items.length; rank += 1) this.#ends[rank] = (this.#ends[rank] ?? 0) / sum;
  }

  draw(chance: Chance): T {
    const at = chance.next();
    let [low, high] = [0, this.#items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 1) > at) high = middle;
      else low = middle + 1;
    }
    const item = this.#items[low];
    if (item === undefined) throw new Nothing();
    return item;
  }
}
