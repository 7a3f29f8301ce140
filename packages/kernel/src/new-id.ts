import { v7 } from 'uuid';
import type { Id, IdPrefix } from './id.ts';

/** Makes a new identifier: ordered by time of making, unique without asking anyone. */
export const newId = <P extends IdPrefix>(prefix: P): Id<P> => `${prefix}_${v7()}` as Id<P>;
