import { v7 } from 'uuid';
import type { Id, IdPrefix } from './id.ts';
import type { Instant } from './instant.ts';

/** Begins anywhere in the lower half, so that it does not wrap. */
let sequence = Math.floor(Math.random() * 2 ** 31);

/** Of one instant there are several: what is made first comes first, as where the machine's clock is asked. */
function uuidAt(at: Instant): string {
  sequence = (sequence + 1) >>> 0;
  return v7({ msecs: at.getTime(), seq: sequence });
}

/**
 * Makes a new identifier: ordered by time of making, unique without asking anyone. `at` is for what is looked for by its time, when that
 * is another clock's than the machine's.
 */
export const newId = <P extends IdPrefix>(prefix: P, at?: Instant): Id<P> =>
  `${prefix}_${at ? uuidAt(at) : v7()}` as Id<P>;
