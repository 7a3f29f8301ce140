import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { KeptSeat, Placement } from '../formation/formation.ts';
import type { FallReason, Seat, Team, TeamChange } from '../teams/team.ts';
import { begin, type PendingProposal, type ReplacedSeat, type TeamProposalId } from './team-proposal.ts';

/** The reasons that are about one person who did not take a place: somebody else may. */
const personal: readonly FallReason[] = ['HOLD_REFUSED', 'HOLD_EXPIRED', 'HOLD_RELEASED', 'DECLINED'];

/** The place for which somebody else is to be found at once, after what happened to a team; undefined where for none. */
export function vacancyAfter(team: Team, changes: readonly TeamChange[]): ReplacedSeat | undefined {
  for (const change of changes) {
    const slotId =
      change.type === 'team.seat-vacated' || (change.type === 'team.fallen-through' && personal.includes(change.reason))
        ? change.slotId
        : undefined;
    const seat = team.seats.find((one) => one.slotId === slotId);
    if (seat) return { teamId: team.id, slotId: seat.slotId, personId: seat.personId };
  }
  return undefined;
}

/** To look for a substitute: what the service asks of itself. */
export const substitute = (
  { id, at, exclude }: { readonly id: TeamProposalId; readonly at: Instant; readonly exclude: readonly PersonId[] },
  { commissionId }: Pick<Team, 'commissionId'>,
  replaces: ReplacedSeat,
): PendingProposal =>
  begin({ id, commissionId, requestedBy: undefined, requestedAt: at, mustInclude: [], exclude, replaces });

/** Who did not take which role of a commission, or left it, by all its teams. */
export const turnedDownIn = (teams: readonly Team[]): readonly Placement[] => teams.flatMap(turnedDownInTeam);

function turnedDownInTeam(team: Team): readonly Placement[] {
  const isGone = ({ slotId, state }: Seat): boolean =>
    team.state === 'FALLEN_THROUGH'
      ? personal.includes(team.reason) && slotId === team.fallenSlotId
      : state === 'VACATED';
  return team.seats.filter(isGone).map(({ slotId, personId }) => ({ slotId, personId }));
}

/** The seats of a team that stay as they are while somebody is looked for in the place of others. */
export function keptSeats(
  team: Pick<Team, 'seats'>,
  isReplaced: (seat: Placement) => boolean,
): readonly (KeptSeat & Pick<Seat, 'mayUseTentative'>)[] {
  return team.seats
    .filter((seat) => !isReplaced(seat) && seat.state !== 'VACATED')
    .map(({ slotId, personId, from, to, minutes, mayUseTentative }) => ({
      slotId,
      personId,
      from,
      to,
      minutes,
      mayUseTentative,
    }));
}
