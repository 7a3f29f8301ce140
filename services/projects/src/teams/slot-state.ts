import type { RoleSlot, SlotId } from '../commissions/role-slot.ts';
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

/** Where a commission's role stands on a day: what nobody fills after its last one has expired. */
export type ShownState = SlotState | 'EXPIRED';

/** Where a slot stands on a day (ISO 8601). */
export function stateOn(today: string, { id, to }: Pick<RoleSlot, 'id' | 'to'>, team: Team | undefined): ShownState {
  const state = slotState(id, team);
  return state !== 'FILLED' && to < today ? 'EXPIRED' : state;
}

/** Where a slot stands, by the current team of its commission. */
export function slotState(slotId: SlotId, team: Team | undefined): SlotState {
  const seat = team && isCurrent(team) ? team.seats.find((one) => one.slotId === slotId) : undefined;
  // A seat for which a substitute is asked stays vacant until that person's time is held.
  if (team?.state === 'INCOMPLETE' && seat?.state === 'ASKED') return 'VACATED';
  return seat ? stateBySeat[seat.state] : 'OPEN';
}
