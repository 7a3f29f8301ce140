import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type CommissionId, parseId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Commission } from '../commissions/commission.ts';
import { can } from '../commissions/commission-access.ts';
import { findCommission, type OnVersion } from '../commissions/commissions.commands.ts';
import type { Projects } from '../projects.ts';
import { hintFormation } from '../proposals/proposal-saving.commands.ts';
import { seatsChosen } from '../proposals/proposals.commands.ts';
import type { TeamProposalId } from '../proposals/team-proposal.ts';
import { type ChooseTeam, choose, type SeatText } from './choosing.ts';
import type { Team, TeamId } from './team.ts';
import { canAnswer, canHear, canSeeTeam } from './team-access.ts';
import { decide, type HoldAnswer, hear, type TeamCommand } from './team-lifecycle.ts';
import { currentTeam, saveChosen, saveTeam, type Writing } from './team-saving.commands.ts';

/** What a command of a team answers. */
export type TeamAnswer = {
  readonly teamId: TeamId;
  readonly commissionId: CommissionId;
  /** The proposal that was asked for, for whom is not there; null where there is none. */
  readonly askedFor: TeamProposalId | null;
};

type Answered = Promise<Result<TeamAnswer, Failures>>;

/** Names a seat. */
export type OnSeat = { readonly teamId: string; readonly slotId: string };

/** Who is to be in a team: named one by one, or as they are proposed. */
export type TeamText = {
  readonly seats?: readonly SeatText[] | null | undefined;
  readonly proposalId?: string | null | undefined;
};

/** Chooses a team for a commission. Whoever manages the commission may. */
export const chooseTeam = (
  projects: Projects,
  call: CallWith<OnVersion & { readonly confirmBy: Instant } & TeamText>,
): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { actor, now } = transaction;
    const commission = await findCommission(projects, transaction, call.input.commissionId, 'manage');
    if (!commission.ok) return commission;
    if (!actor.id) return fail('FORBIDDEN', 'A person chooses a team.');
    const present = await currentTeam(projects, transaction, commission.value);
    const named = await seatsNamed(projects, transaction, { text: call.input, commission: commission.value });
    if (!named.ok) return named;
    const { seats } = named.value;
    const ids = { id: newId('tea'), holdIds: seats.map(() => newId('hld')) };
    const { confirmBy, expectedVersion } = call.input;
    const command = { ...ids, ...named.value, confirmBy, expectedVersion, by: actor.id, at: now };
    const chosen = choose(command, commission.value, present);
    if (!chosen.ok) return chosen;
    await saveChosen(projects, transaction, commission.value, chosen.value);
    return ok({ teamId: ids.id, commissionId: commission.value.id, askedFor: null });
  });

/** Says yes to a seat. The person who is to sit there may. */
export const acceptSeat = (projects: Projects, call: CallWith<OnSeat>): Answered =>
  answerSeat(projects, call, 'accept');

/** Says no to a seat: the team falls through. The person who was to sit there may. */
export const declineSeat = (projects: Projects, call: CallWith<OnSeat>): Answered =>
  answerSeat(projects, call, 'decline');

/** The seats, and of which proposal they are. Fails with `SEATS_OR_PROPOSAL`, and with what proposals fail with. */
async function seatsNamed(
  projects: Projects,
  { session }: Transaction,
  { text: { seats, proposalId }, commission }: { readonly text: TeamText; readonly commission: Commission },
): Promise<Result<Pick<ChooseTeam, 'seats' | 'proposalId'>, Failures>> {
  if (seats && !proposalId) return ok({ seats });
  if (seats || !proposalId) return fail('SEATS_OR_PROPOSAL', 'Name seats, or a proposal, and not both.', ['seats']);
  const proposed = await seatsChosen(projects, session, { proposalId, commission });
  return proposed.ok ? ok({ seats: proposed.value.seats, proposalId: proposed.value.id }) : proposed;
}

async function answerSeat(projects: Projects, call: CallWith<OnSeat>, type: 'accept' | 'decline'): Answered {
  const answered = await projects.commands.run(call, async (transaction) => {
    const { actor, now } = transaction;
    const slotId = parseId(call.input.slotId, ['slt'], ['slotId']);
    if (!slotId.ok) return slotId;
    const team = await findTeam(projects, transaction, call.input.teamId);
    if (!team.ok) return team;
    const seat = team.value.seats.find((one) => one.slotId === slotId.value);
    if (seat && !canAnswer(actor, seat)) return fail('FORBIDDEN', 'It is somebody else’s to say.', ['slotId']);
    return change(projects, transaction, team.value, { type, slotId: slotId.value, at: now });
  });
  if (answered.ok) hintFormation(projects, answered.value.askedFor);
  return answered;
}

/** Dissolves a team that is not confirmed. Whoever manages the commission may. */
export const dissolveTeam = (projects: Projects, call: CallWith<{ readonly teamId: string }>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const team = await findTeam(projects, transaction, call.input.teamId);
    if (!team.ok) return team;
    const commission = await projects.commissions.find(team.value.commissionId, transaction.session);
    if (!(commission && can(transaction.actor, 'manage', commission))) {
      return fail('FORBIDDEN', 'Whoever opened the commission manages it.', ['teamId']);
    }
    return change(projects, transaction, team.value, { type: 'dissolve', at: transaction.now });
  });

/** Takes up what members answers about a hold, in the transaction of the reaction. Never fails: what comes late is passed over. */
export async function hearOfHold(
  projects: Projects,
  transaction: Writing & Pick<EffectTransaction, 'actor' | 'afterCommit'>,
  answer: HoldAnswer,
): Promise<void> {
  if (!canHear(transaction.actor)) return;
  const team = await projects.teams.findByHold(answer.holdId, transaction.session);
  if (!team) return;
  const askedFor = await saveTeam(projects, transaction, team, hear(answer, team));
  if (askedFor) transaction.afterCommit(() => hintFormation(projects, askedFor));
}

/** The team that the actor may see. One that the actor may not see is not there. */
async function findTeam(
  projects: Projects,
  { actor, session }: Transaction,
  teamId: string,
): Promise<Result<Team, Failures>> {
  const id = parseId(teamId, ['tea'], ['teamId']);
  if (!id.ok) return id;
  const team = await projects.teams.find(id.value, session);
  const commission = team && (await projects.commissions.find(team.commissionId, session));
  if (team && canSeeTeam(actor, team, commission)) return ok(team);
  return fail('TEAM_NOT_FOUND', 'There is none with this id.', ['teamId']);
}

async function change(projects: Projects, transaction: Transaction, team: Team, command: TeamCommand): Answered {
  const decided = decide(command, team);
  if (!decided.ok) return decided;
  const askedFor = await saveTeam(projects, transaction, team, decided.value);
  return ok({ teamId: team.id, commissionId: team.commissionId, askedFor: askedFor ?? null });
}
