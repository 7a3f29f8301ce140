import { beginsButForOne, type Label, shortestForgiven } from './label.ts';

/** How a typed word may fit a word of a label. */
export type Fit = 'as-typed' | 'but-for-a-typo';

/** The labels that have a word, by their places, for each word of all labels. */
function placesByWord(labels: readonly Label[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { words }] of labels.entries())
    for (const word of new Set(words)) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  return places;
}

/** Finds, among many labels, those of which each typed word begins a word: by the words of all labels, in their order. */
export class LabelIndex {
  readonly #words: readonly string[];
  readonly #placesOf: readonly (readonly number[])[];
  readonly #size: number;

  constructor(labels: readonly Label[]) {
    const sorted = [...placesByWord(labels)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    this.#words = sorted.map(([word]) => word);
    this.#placesOf = sorted.map(([, places]) => places);
    this.#size = labels.length;
  }

  /** The places of the labels that fit every typed word, each there once, in their order. None for no word. */
  find(typed: readonly string[], fit: Fit): readonly number[] {
    if (typed.length === 0) return [];
    // How many of the words so far each label fits, as long as it fits all of them: cheaper than sets, and most letters begin much.
    const fitting = new Uint8Array(this.#size);
    for (const [before, word] of typed.entries())
      for (const at of this.#wordsFor(word, fit))
        for (const place of this.#placesOf[at] ?? []) if (fitting[place] === before) fitting[place] = before + 1;
    const places: number[] = [];
    for (let place = 0; place < this.#size; place += 1) if (fitting[place] === typed.length) places.push(place);
    return places;
  }

  *#wordsFor(typed: string, fit: Fit): Generator<number> {
    yield* this.#wordsBegunBy(typed);
    if (fit === 'as-typed' || typed.length < shortestForgiven) return;
    for (const at of this.#wordsBegunBy(typed.charAt(0))) if (beginsButForOne(typed, this.#words[at] ?? '')) yield at;
  }

  /** The places of the words that begin so: they lie side by side. */
  *#wordsBegunBy(typed: string): Generator<number> {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < typed) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.#words[at]?.startsWith(typed); at += 1) yield at;
  }
}
