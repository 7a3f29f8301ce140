import type { Instant } from '@millepiani/kernel/instant';
import type { Commission } from '../commissions/commission.ts';
import type { RoleSlot } from '../commissions/role-slot.ts';
import { needsOf } from '../commissions/skill-needs.ts';
import { spanOf } from '../commissions/slot-span.ts';
import type { FormationOutline, OpenSlot } from '../formation/formation.ts';
import { communityTrack } from '../formation/weights.ts';
import { lotOf } from '../pool/candidate.ts';
import type { Projects } from '../projects.ts';
import { minutesOpen } from '../teams/substitution.ts';
import type { Team } from '../teams/team.ts';
import { keptSeats, turnedDownIn } from './substitution.ts';
import type { TeamProposal } from './team-proposal.ts';

/** Nobody is asked for one role so often that more of them would have to be remembered. */
const mostReplaced = 200;
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
  needs: needsOf(slot).map(({ percent, skillLabel: _, ...need }) => ({ ...need, weight: percent / 100 })),
  ...spanOf(slot),
  minutes: slot.hours * 60,
});

/** What a proposal asks for. */
export function outlineFor(
  projects: Projects,
  { proposal, commission, team }: Subject,
  at: Instant,
): Promise<FormationOutline> {
  const { id, replaces, mustInclude, exclude } = proposal;
  const kept = team && replaces ? keptSeats(team, ({ slotId }) => slotId === replaces.slotId) : [];
  // The same lot each time for one proposal, and by chance for the next one.
  return outlineOf(projects, { commission, kept, mustInclude, exclude, lot: lotOf(id) }, at);
}

/** What somebody wishes of a commission's team, the seats that are kept, and where drawing by lot begins. */
type Wished = Pick<FormationOutline, 'kept' | 'mustInclude' | 'exclude' | 'lot'> & { readonly commission: Commission };

/** Puts together what is asked, as far as it does not hang on people: the roles that are free, or all where none is kept. */
export async function outlineOf(
  projects: Projects,
  { commission, kept, ...wishes }: Wished,
  at: Instant,
): Promise<FormationOutline> {
  const [teams, replaced, commitments, { weights }] = await Promise.all([
    projects.teams.latest(commission.id, mostTeams),
    projects.proposals.replaced(commission.id, mostReplaced),
    projects.commitments.ofCommission(commission.id),
    projects.weights.present(),
  ]);
  const slots = commission.slots
    .filter(({ id: slotId }) => kept.every((seat) => seat.slotId !== slotId))
    .map(asOpen)
    .map((slot) => ({ ...slot, minutes: Math.max(1, minutesOpen(slot, commitments)) }));
  return {
    ...{ ...wishes, at, slots, kept, commissionId: commission.id },
    turnedDown: [...turnedDownIn(teams), ...replaced],
    weights,
    track: communityTrack,
  };
}
