import { newId } from '@millepiani/kernel/new-id';
import type { Projects } from '../projects.ts';
import type { Team, TeamChange } from '../teams/team.ts';
import type { Writing } from '../teams/team-saving.commands.ts';
import { formationOf } from './proposals.jobs.ts';
import { substitute, vacancyAfter } from './substitution.ts';
import type { TeamProposalId } from './team-proposal.ts';

/**
 * Asks for a substitute in the transaction in which somebody did not take a place or left it, so that it is asked for if, and
 * only if, that happened. Undefined where nobody is to be replaced.
 */
export async function askForSubstitute(
  projects: Projects,
  { session, now }: Pick<Writing, 'session' | 'now'>,
  team: Team,
  changes: readonly TeamChange[],
): Promise<TeamProposalId | undefined> {
  const replaces = vacancyAfter(team, changes);
  if (!replaces) return undefined;
  const chosen = team.proposalId && (await projects.proposals.find(team.proposalId, session));
  const id = newId('tpr');
  const asked = { id, at: now, exclude: chosen ? chosen.exclude : [] };
  await projects.proposals.insert(session, substitute(asked, team, replaces));
  return id;
}

/** Says that a proposal is to be computed, once it is asked for. Nothing is lost without it: the reconciler finds it. */
export function hintFormation({ hint }: Pick<Projects, 'hint'>, proposalId: TeamProposalId | null | undefined): void {
  if (proposalId) hint(formationOf(proposalId));
}
