import { type Instant, plusMs } from '@millepiani/kernel/instant';

/** How far a service is with forgetting somebody. */
export interface Progress {
  /** How often all of it was done. */
  readonly passes: number;
  /** When it is to be done next; undefined: it is over. */
  readonly dueAt: Instant | undefined;
}

/**
 * From one pass to the next. Tokens that were issued before are good for five minutes and some, and what was read before may be written
 * after: whatever came of that goes with the second pass.
 */
export const betweenPassesMs = 11 * 60_000;

/** How often all of it is done. */
const allPasses = 2;

/** Whether the pass that follows on so many is the last. */
export const isLastPass = (passes: number): boolean => passes + 1 >= allPasses;

/** Somebody is to be forgotten from now on. */
export const firstDue = (at: Instant): Progress => ({ passes: 0, dueAt: at });

/** How far it is after all of it was done once more: there are two passes. */
export function afterPass({ passes }: Progress, at: Instant): Progress {
  const done = passes + 1;
  return { passes: done, dueAt: isLastPass(passes) ? undefined : plusMs(at, betweenPassesMs) };
}
