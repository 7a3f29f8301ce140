import { v7 } from 'uuid';
import type { Id, IdPrefix } from './id.ts';
import type { Instant } from './instant.ts';

/**
 * Makes a new identifier: ordered by time of making, unique without asking anyone. `at` is for what is looked for by its time, when that
 * is another clock's than the machine's.
 */
export const newId = <P extends IdPrefix>(prefix: P, at?: Instant): Id<P> =>
  `${prefix}_${at ? v7({ msecs: at.getTime() }) : v7()}` as Id<P>;
