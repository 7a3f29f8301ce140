const WORD = 0x1_0000_0000;

/** A number below 2³² that depends on each character of a text. */
export function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a_2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Chance that comes out the same each time for the same seed. */
export class Chance {
  readonly #seed: string;
  #drawn = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    this.#drawn += 1;
    return Math.floor((hashOf(`${this.#seed}#${this.#drawn}`) / WORD) * end);
  }

  /** True in so many of a hundred. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('there is nothing to choose from');
    return item;
  }

  /** Some of them, in their order; at least one. */
  some<T>(items: readonly T[], share = 50): readonly T[] {
    const chosen = items.filter(() => this.percent(share));
    return chosen.length > 0 ? chosen : [this.pick(items)];
  }
}
