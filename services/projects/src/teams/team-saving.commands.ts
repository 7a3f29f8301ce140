import type { Transaction } from '@millepiani/commands/command-runner';
import { tellPartiesOf } from '../access/access-saving.commands.ts';
import { type Commission, type Seated, withTeam } from '../commissions/commission.ts';
import type { Projects } from '../projects.ts';
import { askForSubstitute } from '../proposals/proposal-saving.commands.ts';
import type { TeamProposalId } from '../proposals/team-proposal.ts';
import { begin, evolve, isCurrent, type Team, type TeamChange, type TeamChosen } from './team.ts';
import { decide } from './team-lifecycle.ts';
import { toEvent } from './teams.events.ts';

/** What is needed of a transaction, a command's or a reaction's. */
export type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** What is told and written belongs to a commission that is not there: the store was written by something else. */
class TeamWithoutCommission extends TypeError {
  constructor(teamId: string) {
    super(`The commission of the team ${teamId} is not there.`);
  }
}

/** Stores a team that was chosen, seats it in its commission, and tells it. */
export async function saveChosen(
  projects: Projects,
  transaction: Writing,
  commission: Commission,
  chosen: TeamChosen,
): Promise<void> {
  const { session, emit } = transaction;
  const team = begin(chosen);
  await projects.teams.insert(session, team);
  await seat(projects, transaction, commission, seatedOf(team));
  await emit([toEvent(team, team.version, chosen)]);
}

/**
 * Stores what happened to a team that was read in the same transaction, tells it, and has somebody else proposed where a
 * person did not take a place or left it: answers with that proposal, at which to hint after the commit.
 */
export async function saveTeam(
  projects: Projects,
  transaction: Writing,
  before: Team,
  events: readonly TeamChange[],
): Promise<TeamProposalId | undefined> {
  if (events.length === 0) return undefined;
  const { session, now, emit } = transaction;
  const team = events.reduce(evolve, before);
  await projects.teams.replace(session, before.version, team);
  if (isCurrent(before) && !isCurrent(team)) await unseat(projects, transaction, team);
  if (events.some(({ type }) => type === 'team.substitute-chosen')) await reseat(projects, transaction, team);
  await emit(events.map((happened, at) => toEvent(team, before.version + 1 + at, happened)));
  return askForSubstitute(projects, { session, now }, before, events);
}

/** The current team of a commission, where it has one. */
export async function currentTeam(
  projects: Projects,
  { session }: Pick<Writing, 'session'>,
  { team }: Pick<Commission, 'team'>,
): Promise<Team | undefined> {
  return team && (await projects.teams.find(team.id, session));
}

/** Lets a commission's team fall through, in the transaction in which the commission was lost. */
export async function loseTeam(projects: Projects, transaction: Writing, seated: Seated): Promise<void> {
  const team = await currentTeam(projects, transaction, { team: seated });
  if (!team) return;
  const decided = decide({ type: 'lose', at: transaction.now }, team);
  if (decided.ok) await saveTeam(projects, transaction, team, decided.value);
}

const seatedOf = ({ id, seats }: Team): Seated => ({
  id,
  personIds: [...new Set(seats.map(({ personId }) => personId))],
});

/**
 * The commission's row is written whenever its team comes or goes: of two who choose at once, one begins again. Who takes part
 * from then on, and who no more, is told before anything else of it.
 */
async function seat(
  projects: Projects,
  transaction: Writing,
  commission: Commission,
  seated: Seated | undefined,
): Promise<void> {
  const after = withTeam(commission, seated);
  await projects.commissions.replace(transaction.session, commission.version, after);
  await tellPartiesOf(projects, transaction, commission, after);
}

async function unseat(projects: Projects, transaction: Writing, team: Team): Promise<void> {
  const commission = await projects.commissions.find(team.commissionId, transaction.session);
  if (!commission) throw new TeamWithoutCommission(team.id);
  if (commission.team?.id === team.id) await seat(projects, transaction, commission, undefined);
}

/** Who is asked to step in takes part from now on, and who sat there before still does: what they did is theirs to record. */
async function reseat(projects: Projects, transaction: Writing, team: Team): Promise<void> {
  const commission = await projects.commissions.find(team.commissionId, transaction.session);
  if (commission?.team?.id !== team.id) throw new TeamWithoutCommission(team.id);
  const { id, personIds } = seatedOf(team);
  const all = [...new Set([...commission.team.personIds, ...personIds])];
  await seat(projects, transaction, commission, { id, personIds: all });
}
