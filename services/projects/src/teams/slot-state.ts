import type { SlotId } from '../commissions/role-slot.ts';
import { isCurrent, type Seat, type Team } from './team.ts';

/** Where a commission's role stands. */
export type SlotState = 'OPEN' | 'HELD' | 'FILLED' | 'VACATED';

const stateBySeat: Readonly<Record<Seat['state'], SlotState>> = {
  ASKED: 'OPEN',
  HELD: 'HELD',
  FILLED: 'FILLED',
  VACATED: 'VACATED',
  FREED: 'OPEN',
};

/** Where a slot stands, by the current team of its commission. */
export function slotState(slotId: SlotId, team: Team | undefined): SlotState {
  const seat = team && isCurrent(team) ? team.seats.find((one) => one.slotId === slotId) : undefined;
  // A seat for which a substitute is asked stays vacant until that person's time is held.
  if (team?.state === 'INCOMPLETE' && seat?.state === 'ASKED') return 'VACATED';
  return seat ? stateBySeat[seat.state] : 'OPEN';
}
