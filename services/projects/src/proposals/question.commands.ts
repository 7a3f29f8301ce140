import type { Range } from '@millepiani/calendar/offer';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Commission } from '../commissions/commission.ts';
import type { RoleSlot } from '../commissions/role-slot.ts';
import { spanOf } from '../commissions/slot-span.ts';
import type { FormationQuestion, OpenSlot, TeamCandidate } from '../formation/formation.ts';
import { communityTrack, communityWeights } from '../formation/weights.ts';
import { lotOf } from '../pool/candidate.ts';
import type { Projects } from '../projects.ts';
import type { Team } from '../teams/team.ts';
import { shortened } from './short-list.ts';
import { keptSeats, turnedDownIn } from './substitution.ts';
import type { TeamProposal } from './team-proposal.ts';

/** So many of each level of a skill are drawn: more than are reckoned with, since not all of them will have time. */
const mostDrawn = 60;
/** No commission has had more teams that are remembered for who did not take a role. */
const mostTeams = 50;

/** What a proposal is computed from. */
export interface Subject {
  readonly proposal: TeamProposal;
  readonly commission: Commission;
  /** The team in which somebody is to be replaced. */
  readonly team: Team | undefined;
}

/** The roles that are looked for: those that are free, or all where none is kept. */
const asOpen = (slot: RoleSlot): OpenSlot => ({
  slotId: slot.id,
  needs: [{ skill: slot.skill, level: slot.level, weight: 1, isMandatory: true }],
  ...spanOf(slot),
  minutes: slot.hours * 60,
});

/**
 * Puts together what is asked: the roles, and of those who might fill them a short list with all that is known of them. It
 * reads by indexes alone, so much and no more, however many people there are.
 */
export async function questionFor(
  projects: Projects,
  { proposal, commission, team }: Subject,
  at: Instant,
): Promise<FormationQuestion> {
  const { replaces, mustInclude, exclude } = proposal;
  const kept = team && replaces ? keptSeats(team, replaces) : [];
  const slots = commission.slots.filter(({ id }) => kept.every(({ slotId }) => slotId !== id)).map(asOpen);
  const teams = await projects.teams.latest(commission.id, mostTeams);
  return shortened({
    ...{ at, slots, kept, mustInclude, exclude },
    candidates: await candidatesFor(projects, { proposal, slots }, at),
    turnedDown: turnedDownIn(teams),
    weights: communityWeights,
    track: communityTrack,
  });
}

async function candidatesFor(
  { pool, work }: Projects,
  { proposal, slots }: { readonly proposal: TeamProposal; readonly slots: readonly OpenSlot[] },
  at: Instant,
): Promise<readonly TeamCandidate[]> {
  const { id, commissionId, mustInclude } = proposal;
  const skills = [...new Set(slots.flatMap(({ needs }) => needs.map(({ skill }) => skill)))];
  // The same each time for one proposal, and by chance for the next one.
  const drawn = await pool.drawn(skills, { from: lotOf(id), most: mostDrawn });
  const personIds: readonly PersonId[] = [...new Set([...mustInclude, ...drawn])];
  const [mastered, windows, known] = await Promise.all([
    pool.mastered(personIds, skills),
    pool.windows(personIds, horizonOf(slots, at)),
    work.of(personIds, at),
  ]);
  return personIds.map((personId): TeamCandidate => {
    const { held = [], outcomes = [], share = 0 } = known.get(personId) ?? {};
    return {
      ...{ personId, outcomes, share },
      levels: mastered.get(personId) ?? new Map(),
      windows: windows.get(personId) ?? [],
      // What is held for this very commission is what is looked for, or is kept and reckoned as that.
      holds: held.filter((hold) => hold.commissionId !== commissionId),
    };
  });
}

/** From now, or the first day of any role, to the last. */
function horizonOf(slots: readonly OpenSlot[], at: Instant): Range {
  const ends = slots.map(({ to }) => to.getTime());
  return { from: at, to: new Date(Math.max(at.getTime(), ...ends)) };
}
