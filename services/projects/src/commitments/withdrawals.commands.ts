import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { hasScope } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type CommissionId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import { findCommission } from '../commissions/commissions.commands.ts';
import type { SlotId } from '../commissions/role-slot.ts';
import type { Projects } from '../projects.ts';
import { hintFormation } from '../proposals/proposal-saving.commands.ts';
import type { TeamProposalId } from '../proposals/team-proposal.ts';
import type { Team, TeamChange, TeamId } from '../teams/team.ts';
import { vacate } from '../teams/team-lifecycle.ts';
import { currentTeam, saveTeam, type Writing } from '../teams/team-saving.commands.ts';
import type { Commitment, CommitmentEvent, CommitmentId, WithdrawalReason } from './commitment.ts';
import { withdraw } from './commitment-lifecycle.ts';
import { saveCommitments } from './commitment-saving.commands.ts';

/** What a withdrawal answers. */
export type WithdrawalAnswer = {
  readonly commissionId: CommissionId;
  /** Null where the person was not bound yet. */
  readonly commitmentId: CommitmentId | null;
  readonly teamId: TeamId | null;
  /** The proposal of a substitute that was asked for; null where there is none. */
  readonly askedFor: TeamProposalId | null;
};

/** Which role of which commission somebody fills who is not there. */
export type OfAbsent = { readonly commissionId: string; readonly slotId: string };

/** Which role of which commission is given up. */
export type WithdrawalText = OfAbsent & { readonly reason: WithdrawalReason };

type Answered = Promise<Result<WithdrawalAnswer, Failures>>;

/** What somebody withdraws from. */
interface Leaving {
  readonly commission: Commission;
  readonly team: Team | undefined;
  readonly slotId: SlotId;
  /** The newest commitment of the person to the role. */
  readonly commitment: Commitment | undefined;
  readonly personId: PersonId;
}

type Finding<T> = (projects: Projects, transaction: Transaction, text: T) => Promise<Result<Leaving, Failures>>;

/**
 * Gives up a role, by the person who fills it: the seat is vacant at once, and members releases the hold when it hears of it. Who is
 * bound is bound no more; who is not bound yet, for the agreement is not in force, leaves the seat alone.
 */
export const withdrawFromCommission = (projects: Projects, call: CallWith<WithdrawalText>): Answered =>
  giveUp(projects, call, { reason: call.input.reason, find: findLeaving });

/**
 * Vacates a seat of somebody who is suspended, or has left the community, so that a substitute is found: as if they had withdrawn. Whoever
 * manages the commission may.
 */
export const vacateSeat = (projects: Projects, call: CallWith<OfAbsent>): Answered =>
  giveUp(projects, call, { reason: 'UNAVAILABLE', find: findAbsent });

async function giveUp<T extends OfAbsent>(
  projects: Projects,
  call: CallWith<T>,
  { reason, find }: { readonly reason: WithdrawalReason; readonly find: Finding<T> },
): Answered {
  const answered = await projects.commands.run(call, async (transaction): Answered => {
    const leaving = await find(projects, transaction, call.input);
    return leaving.ok ? saveLeaving(projects, transaction, leaving.value, reason) : leaving;
  });
  if (answered.ok) hintFormation(projects, answered.value.askedFor);
  return answered;
}

/** Vacates a role of somebody who is there no more, in the transaction that follows it. `team` is the commission's current one. */
export async function vacateForAbsent(
  projects: Projects,
  transaction: Writing,
  { commission, team, slotId, personId }: Omit<Leaving, 'commitment'>,
): Answered {
  const commitments = await projects.commitments.ofCommission(commission.id, transaction.session);
  const commitment = commitments.find((one) => one.slotId === slotId && one.personId === personId);
  return saveLeaving(projects, transaction, { commission, team, slotId, personId, commitment }, 'UNAVAILABLE');
}

async function saveLeaving(
  projects: Projects,
  transaction: Writing,
  leaving: Leaving,
  reason: WithdrawalReason,
): Answered {
  const { commission, commitment: before, team } = leaving;
  const decided = leave(leaving, reason, transaction.now);
  if (!decided.ok) return decided;
  const { event, vacated } = decided.value;
  if (before && event) await saveCommitments(projects, transaction, [{ before, event }]);
  const askedFor = team && (await saveTeam(projects, transaction, team, vacated));
  const commitmentId = before && event ? before.id : null;
  return ok({ commissionId: commission.id, commitmentId, teamId: team?.id ?? null, askedFor: askedFor ?? null });
}

/** What comes of leaving: for whom is bound an event of the commitment, and of the team where the seat is not vacant yet. */
function leave(
  { commission, team, slotId, commitment, personId }: Leaving,
  reason: WithdrawalReason,
  at: Date,
): Result<{ readonly event?: CommitmentEvent; readonly vacated: readonly TeamChange[] }, Failures> {
  const isTheirs = team?.seats.some((seat) => seat.personId === personId && seat.slotId === slotId);
  const vacated = team && isTheirs ? vacate(slotId, team, at) : [];
  if (commitment && (commitment.state === 'ACCEPTED' || vacated.length === 0)) {
    const decided = withdraw({ reason, at }, commitment, commission);
    return decided.ok ? ok({ event: decided.value, vacated }) : decided;
  }
  return vacated.length > 0 ? ok({ vacated }) : fail('COMMITMENT_NOT_FOUND', 'You do not fill this role.', ['slotId']);
}

async function findLeaving(
  projects: Projects,
  transaction: Transaction,
  { commissionId, slotId }: OfAbsent,
): Promise<Result<Leaving, Failures>> {
  const { actor, session } = transaction;
  const found = await findCommission(projects, transaction, commissionId, 'see');
  if (!found.ok) return found;
  const { id: personId } = actor;
  if (!(personId && hasScope(actor, 'projects:write'))) {
    return fail('FORBIDDEN', 'Who fills a role withdraws.', ['commissionId']);
  }
  const id = parseId(slotId, ['slt'], ['slotId']);
  if (!id.ok) return id;
  const commission = found.value;
  const commitments = await projects.commitments.ofCommission(commission.id, session);
  const commitment = commitments.find((one) => one.slotId === id.value && one.personId === personId);
  const team = await currentTeam(projects, transaction, commission);
  return ok({ commission, team, slotId: id.value, commitment, personId });
}

async function findAbsent(
  projects: Projects,
  transaction: Transaction,
  { commissionId, slotId }: OfAbsent,
): Promise<Result<Leaving, Failures>> {
  const { session } = transaction;
  const found = await findCommission(projects, transaction, commissionId, 'manage');
  if (!found.ok) return found;
  const id = parseId(slotId, ['slt'], ['slotId']);
  if (!id.ok) return id;
  const commission = found.value;
  const team = await currentTeam(projects, transaction, commission);
  const personId = team?.seats.find((seat) => seat.slotId === id.value && seat.state === 'FILLED')?.personId;
  if (!personId) return fail('SEAT_NOT_FILLED', 'Nobody fills this role.', ['slotId']);
  if (!(await projects.pool.aside.has(session, personId))) {
    return fail('STILL_THERE', 'Who fills it is a member, and withdraws themselves.', ['slotId']);
  }
  const commitments = await projects.commitments.ofCommission(commission.id, session);
  const commitment = commitments.find((one) => one.slotId === id.value && one.personId === personId);
  return ok({ commission, team, slotId: id.value, commitment, personId });
}
