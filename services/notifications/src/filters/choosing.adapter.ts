import { setImmediate as othersTurn } from 'node:timers/promises';

/** What has been looked at of some, and who of them was chosen. */
export interface Chosen<T> {
  readonly chosen: readonly T[];
  /** So many from the first on. */
  readonly looked: number;
}

interface ChoosingLimits {
  /** So many are chosen at most. */
  readonly most?: number;
  /** By the clock of this process, in ms: no further one is looked at from then on. */
  readonly until?: number;
}

// Filters are people's own: others wait no longer than for that, and for one evaluation.
const turnMs = 2;

/** Chooses one after the other, and lets others have their turn in between. Looks at one at least, where there is one. */
export async function choose<T>(
  all: readonly T[],
  isChosen: (one: T) => boolean,
  { most = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY }: ChoosingLimits = {},
): Promise<Chosen<T>> {
  const chosen: T[] = [];
  let looked = 0;
  let turnEnds = performance.now() + turnMs;
  for (const one of all) {
    if (isChosen(one)) chosen.push(one);
    looked += 1;
    const now = performance.now();
    if (chosen.length >= most || now >= until) break;
    if (now < turnEnds) continue;
    await othersTurn();
    turnEnds = performance.now() + turnMs;
  }
  return { chosen, looked };
}
