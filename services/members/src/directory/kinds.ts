import { NumberLists } from './number-lists.ts';

/** Values of which there are few kinds, each by a number. They stay, once they were met. */
export class Kinds<V> {
  readonly #numbers = new Map<string, number>();
  readonly #values: V[] = [];

  /** The number of a value, by what tells it from others. */
  numberOf(key: string, value: V): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#values.length);
    return this.#values.push(value) - 1;
  }

  /** The value of a number that was given out. */
  of(number: number): V {
    return this.#values[number] as V;
  }
}

/** For each slot a list of texts of which there are few kinds. */
export class KindLists<T extends string> {
  readonly #kinds = new Kinds<T>();
  readonly #lists = new NumberLists((room) => new Int32Array(room));

  /** Puts a list into a slot, in the place of the former one. */
  set(slot: number, texts: readonly T[]): void {
    this.#lists.set(
      slot,
      texts.map((text) => this.#kinds.numberOf(text, text)),
    );
  }

  /** A slot's list. */
  get(slot: number): readonly T[] {
    return Array.from(this.#lists.get(slot), (number) => this.#kinds.of(number));
  }

  /** Leaves a slot without a list. */
  clear(slot: number): void {
    this.#lists.clear(slot);
  }
}
