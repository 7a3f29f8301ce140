import type { Instant } from '@millepiani/kernel/instant';
import type { FreeCriterion } from './directory-question.ts';
import type { Listed } from './entry-table.ts';
import { freeByDays } from './free-by-days.ts';
import { boundsOf } from './free-days.ts';

/** Somebody who has the time, or who may have it: their entry leaves it open. */
export interface Seen {
  readonly listed: Listed;
  readonly isOpen: boolean;
}

/** How many are wanted, and how much work may be done for them. */
export interface LookingBounds {
  readonly wanted: number;
  readonly most: number;
}

/** What was seen of a walk. */
export interface LookedThrough {
  /** In their order. */
  readonly seen: readonly Seen[];
  /** Who was looked at last. */
  readonly last: Listed | undefined;
  /** Whether there is nobody behind. */
  readonly isEnd: boolean;
  readonly work: number;
}

/** To look at somebody is one; to reckon with what is held of them is so many, and to ask the store for them. */
const works = { reckoned: 25, open: 50 } as const;

/** Looks through a walk for those who have the time, until as many are seen as are wanted, or there is nobody else, or enough was done. */
export function lookThrough(
  walk: Iterable<Listed>,
  asked: { readonly free: FreeCriterion; readonly at: Instant },
  { wanted, most }: LookingBounds,
): LookedThrough {
  const seen: Seen[] = [];
  let work = 0;
  let last: Listed | undefined;
  for (const listed of walk) {
    const { known, did } = judge(listed, asked);
    last = listed;
    work += did;
    if (known !== false) seen.push({ listed, isOpen: known === undefined });
    if (seen.length >= wanted || work >= most) return { seen, last, isEnd: false, work };
  }
  return { seen, last, isEnd: true, work };
}

/** Whether somebody has the time, as far as their entry tells. */
function judge(
  { free: days }: Listed,
  { free, at }: { readonly free: FreeCriterion; readonly at: Instant },
): { readonly known: boolean | undefined; readonly did: number } {
  if (!days) return { known: false, did: 1 };
  const { least, most } = boundsOf(days, { ...free, at });
  if (most < free.minutes) return { known: false, did: 1 };
  if (least >= free.minutes) return { known: true, did: 1 };
  const reckoned = freeByDays(days, { ...free, at });
  return reckoned === undefined
    ? { known: undefined, did: works.open }
    : { known: reckoned >= free.minutes, did: works.reckoned };
}
