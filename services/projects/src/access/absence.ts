import type { PersonId } from '@millepiani/kernel/id';
import type { SlotId } from '../commissions/role-slot.ts';
import { isCurrent, type Team } from '../teams/team.ts';
import type { StandingChange } from './access.ts';

/** What is done with a role that somebody has who is not there. */
export type AbsenceStep =
  /** The seat is vacant, who is bound is bound no more, and somebody else is proposed. */
  | { readonly type: 'VACATE'; readonly slotId: SlotId }
  /** The seat stays theirs, and somebody else is proposed in case that it does not. */
  | { readonly type: 'PROPOSE'; readonly slotId: SlotId };

/**
 * What comes of a change of somebody's standing for the roles that they fill in a commission's team: whoever has left or was erased is
 * replaced. Who is suspended keeps what is confirmed until it is decided (as with members' holds), and who could step in is proposed.
 */
export function stepsFor(
  { kind, personId, through }: Pick<StandingChange, 'kind' | 'personId' | 'through'>,
  team: Team | undefined,
): readonly AbsenceStep[] {
  if (through !== undefined || !team) return [];
  const filled = filledBy(personId, team);
  switch (kind) {
    case 'LEFT':
    case 'ERASED':
      return filled.map((slotId) => ({ type: 'VACATE', slotId }));
    case 'SUSPENDED':
      return filled.map((slotId) => ({ type: 'PROPOSE', slotId }));
    case 'REINSTATED':
    case 'GUEST':
    case 'OWNER':
      return [];
    default:
      return kind satisfies never;
  }
}

function filledBy(personId: PersonId, team: Team): readonly SlotId[] {
  if (!isCurrent(team) || (team.state !== 'CONFIRMED' && team.state !== 'INCOMPLETE')) return [];
  return team.seats.filter((seat) => seat.personId === personId && seat.state === 'FILLED').map((seat) => seat.slotId);
}
