import type { Exceptions } from '@millepiani/testing/queries/explained-store';

const counts = 'it counts all of them, in an index alone, for a figure that is reckoned once in a while and kept';
const gone = 'it has removed by then what it looks for';

/** What asks for more than an index gives, and why that is well. */
export const exceptions: Exceptions = {
  'CommissionStore.countByState': [{ fault: 'examined', reason: counts }],
  'ContributionStore.minutesWorked': [{ fault: 'examined', reason: counts }],
  'PoolStore.countByLevel': [{ fault: 'examined', reason: counts }],
  'NoticeboardStore.forget': [{ fault: 'nothing', reason: gone }],
  'ResponseStore.forget': [{ fault: 'nothing', reason: gone }],
  'PoolStore.forget': [{ fault: 'nothing', reason: gone }],
  'AsideStore.forgetAll': [{ fault: 'nothing', reason: gone }],
  'GuestStore.forget': [{ fault: 'nothing', reason: gone }],
};
