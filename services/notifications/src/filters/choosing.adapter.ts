/** What has been looked at of some, and who of them was chosen. */
export interface Chosen<T> {
  readonly chosen: readonly T[];
  /** So many from the first on. */
  readonly looked: number;
}

/** How it is chosen. */
export interface Choosing {
  /** Whose filter it is: those of one person wait for each other. */
  readonly by: string;
  /** So many are chosen at most. */
  readonly most?: number;
  /** By the clock of this process, in ms: no further one is looked at from then on. */
  readonly until?: number;
}

// Filters are people's own: all else waits no longer than for that, and for one evaluation, however many choose at the same time.
const turnMs = 2;

/**
 * The time that all who choose have together before all else in the process has its turn: were it each one's own, as many as choose at once
 * would have as many times of it. People take turns, however much each of them has chosen.
 */
class Turns {
  /** Who waits, by whose filter it is. Whoever was let in last is the last here. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #spentMs = 0;
  #isCounting = false;

  /** Waits until there is time again. */
  async take(by: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.set(by, [...(this.#waiting.get(by) ?? []), resolve]);
    await promise;
  }

  /** So much of it is over. */
  spend(ms: number): void {
    this.#spentMs += ms;
    if (!this.#isCounting) this.#count();
  }

  get isOver(): boolean {
    return this.#spentMs >= turnMs;
  }

  /** When all else had its turn, it begins anew. */
  #count(): void {
    this.#isCounting = true;
    setImmediate(() => {
      this.#spentMs = 0;
      this.#letIn();
      this.#isCounting = this.#waiting.size > 0;
      if (this.#isCounting) this.#count();
    });
  }

  #letIn(): void {
    const [next] = this.#waiting;
    if (!next) return;
    const [by, [first, ...others]] = next;
    this.#waiting.delete(by);
    if (others.length > 0) this.#waiting.set(by, others);
    first?.();
  }
}

const turns = new Turns();

/** Chooses one after the other by somebody's filter, and lets others have their turn in between. Looks at one at least, where there is one. */
export async function choose<T>(
  all: readonly T[],
  isChosen: (one: T) => boolean,
  { by, most = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY }: Choosing,
): Promise<Chosen<T>> {
  const chosen: T[] = [];
  let looked = 0;
  for (const one of all) {
    while (turns.isOver) await turns.take(by);
    const begun = performance.now();
    if (isChosen(one)) chosen.push(one);
    looked += 1;
    const now = performance.now();
    turns.spend(now - begun);
    if (chosen.length >= most || now >= until) break;
  }
  return { chosen, looked };
}
