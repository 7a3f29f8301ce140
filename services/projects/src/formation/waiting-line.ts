/** So many questions of one asker wait at the same time: as many as one request can ask. */
const mostOfOne = 4;

/**
 * Who waits for the one thread that forms teams: what is asked for nobody in particular comes first, as it came; then askers take
 * turns, so that whoever asks much waits for that alone.
 */
export class WaitingLine<T> {
  readonly #first: T[] = [];
  /** The asker whose turn is next stands first. */
  readonly #askers = new Map<string, readonly T[]>();

  /** Puts one at the end of the line of its asker; false where too many of that one wait. */
  add(one: T, asker: string | undefined): boolean {
    if (asker === undefined) {
      this.#first.push(one);
      return true;
    }
    const theirs = this.#askers.get(asker) ?? [];
    if (theirs.length >= mostOfOne) return false;
    this.#askers.set(asker, [...theirs, one]);
    return true;
  }

  /** Takes out whose turn it is; undefined where nobody waits. */
  next(): T | undefined {
    const first = this.#first.shift();
    if (first !== undefined) return first;
    const [[asker, [one, ...others]] = ['', []]] = this.#askers;
    this.#askers.delete(asker);
    if (others.length > 0) this.#askers.set(asker, others);
    return one;
  }

  /** Takes one out before its turn; false where it waits no more. */
  remove(one: T, asker: string): boolean {
    const theirs = this.#askers.get(asker) ?? [];
    if (!theirs.includes(one)) return false;
    const others = theirs.filter((other) => other !== one);
    if (others.length > 0) this.#askers.set(asker, others);
    else this.#askers.delete(asker);
    return true;
  }
}
