import type { Instant } from '@millepiani/kernel/instant';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import type { RoleSlot } from './role-slot.ts';

/** The instants between which a slot's work is to be done: its days as the community's clocks have them. */
export const spanOf = ({ from, to }: Pick<RoleSlot, 'from' | 'to'>): { from: Instant; to: Instant } => ({
  from: startOfDay(from, communityZone),
  to: startOfDay(to, communityZone, 1),
});
