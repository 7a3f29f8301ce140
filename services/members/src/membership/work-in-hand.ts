import type { CommissionId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { ActiveHold, HoldChange } from '../holds/capacity-hold.ts';

/** What is held of somebody's time that cannot be had any more, and what happens to it. */
export interface Freed {
  readonly hold: ActiveHold;
  readonly change: HoldChange;
}

/** What is held and not confirmed: whoever asked looks for somebody else. */
export const unconfirmed = (holds: readonly ActiveHold[], at: Instant): readonly Freed[] =>
  holds
    .filter(({ state }) => state === 'HELD')
    .map((hold) => ({ hold, change: { type: 'hold.released', reason: 'AVAILABILITY_WITHDRAWN', at } }));

const isToDo = ({ state, to }: ActiveHold, at: Instant): boolean => state === 'CONFIRMED' && to > at;

/** What is confirmed and not over: it is given up, and those who counted on it find a substitute. What is over stays, for it was done. */
export const confirmed = (holds: readonly ActiveHold[], at: Instant): readonly Freed[] =>
  holds
    .filter((hold) => isToDo(hold, at))
    .map((hold) => ({ hold, change: { type: 'hold.released', reason: 'WITHDRAWN', at } }));

/** The commissions that count on somebody's time, each once. */
export const commissionsOf = (freed: readonly Freed[]): readonly CommissionId[] => [
  ...new Set(freed.map(({ hold }) => hold.commissionId)),
];
