import type { Instant } from '@millepiani/kernel/instant';
import type { Commission } from '../commissions/commission.ts';
import type { RoleSlot } from '../commissions/role-slot.ts';
import { spanOf } from '../commissions/slot-span.ts';
import type { FormationOutline, OpenSlot } from '../formation/formation.ts';
import { communityTrack, communityWeights } from '../formation/weights.ts';
import { lotOf } from '../pool/candidate.ts';
import type { Projects } from '../projects.ts';
import type { Team } from '../teams/team.ts';
import { keptSeats, turnedDownIn } from './substitution.ts';
import type { TeamProposal } from './team-proposal.ts';

/** No commission has had more teams that are remembered for who did not take a role. */
const mostTeams = 50;

/** What a proposal is computed from. */
export interface Subject {
  readonly proposal: TeamProposal;
  readonly commission: Commission;
  /** The team in which somebody is to be replaced. */
  readonly team: Team | undefined;
}

/** A role that is looked for. */
const asOpen = (slot: RoleSlot): OpenSlot => ({
  slotId: slot.id,
  needs: [{ skill: slot.skill, level: slot.level, weight: 1, isMandatory: true }],
  ...spanOf(slot),
  minutes: slot.hours * 60,
});

/** Puts together what is asked, as far as it does not hang on people: the roles that are free, or all where none is kept. */
export async function outlineFor(
  projects: Projects,
  { proposal, commission, team }: Subject,
  at: Instant,
): Promise<FormationOutline> {
  const { id, replaces, mustInclude, exclude } = proposal;
  const kept = team && replaces ? keptSeats(team, replaces) : [];
  const slots = commission.slots.filter(({ id: slotId }) => kept.every((seat) => seat.slotId !== slotId)).map(asOpen);
  const teams = await projects.teams.latest(commission.id, mostTeams);
  return {
    ...{ at, slots, kept, mustInclude, exclude, commissionId: commission.id },
    turnedDown: turnedDownIn(teams),
    weights: communityWeights,
    track: communityTrack,
    // The same each time for one proposal, and by chance for the next one.
    lot: lotOf(id),
  };
}
