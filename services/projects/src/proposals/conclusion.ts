import type { Instant } from '@millepiani/kernel/instant';
import type { Commission } from '../commissions/commission.ts';
import type { Formation, FormationOutline } from '../formation/formation.ts';
import type { Team } from '../teams/team.ts';
import { proposedIn } from './proposing.ts';
import {
  type PendingProposal,
  type ProposalEvent,
  type ProposalProblem,
  type ProposedPlace,
  rolesOf,
} from './team-proposal.ts';

/** Why there is no use in a team any more, whatever is found; undefined where there is. */
export function overtaken(
  { replaces }: Pick<PendingProposal, 'replaces'>,
  { state, team: seated }: Pick<Commission, 'state' | 'team'>,
): ProposalProblem | undefined {
  const isAtWork = state === 'RUNNING';
  if (!isAtWork && !proposedIn.includes(state)) return { code: 'COMMISSION_LOST' };
  // While the work goes on, somebody else may step in; a whole team is there by then.
  if (isAtWork && !replaces) return { code: 'TEAM_CHOSEN' };
  // A substitute is for the team that lost somebody: it may be there still, but no other.
  return replaces && seated && seated.id !== replaces.teamId ? { code: 'TEAM_CHOSEN' } : undefined;
}

/** What a formation says of a proposal: the places that were looked for, among those that are kept, in the roles' order. */
export function conclude(
  { slots }: Pick<Commission, 'slots'>,
  { formation, outline, team }: Computed,
  at: Instant,
): ProposalEvent {
  if (formation.kind === 'NONE') return { type: 'team.not-proposed', at, problems: formation.problems };
  const places = placesOf({ slots }, { formation, outline, team });
  const { objective, bench } = formation;
  return { type: 'team.proposed', at, roles: rolesOf(slots), places, objective, bench, weights: outline.weights };
}

/** The places that were looked for, where a team was found, among those that are kept, in the roles' order. */
export function placesOf(
  { slots }: Pick<Commission, 'slots'>,
  { formation, outline, team }: Computed,
): readonly ProposedPlace[] {
  const seats = formation.kind === 'FOUND' ? formation.seats : [];
  const tentative = new Map(team?.seats.map(({ slotId, mayUseTentative }) => [slotId, mayUseTentative]));
  return slots.flatMap(({ id: slotId }): ProposedPlace[] => {
    const seat = seats.find((one) => one.slotId === slotId);
    if (seat) {
      const { personId, mayUseTentative, parts, logScore } = seat;
      return [{ slotId, personId, mayUseTentative, score: { parts, logScore } }];
    }
    const kept = outline.kept.find((one) => one.slotId === slotId);
    if (!kept) return [];
    return [{ slotId, personId: kept.personId, mayUseTentative: tentative.get(slotId) ?? false, score: undefined }];
  });
}

/** What was asked, and what was found. */
export interface Computed {
  readonly outline: Pick<FormationOutline, 'kept' | 'weights'>;
  readonly formation: Formation;
  /** The team in which somebody is to be replaced. */
  readonly team: Team | undefined;
}
