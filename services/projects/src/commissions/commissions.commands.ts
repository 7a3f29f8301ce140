import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type CommissionId, parseId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { tellPartiesOf } from '../access/access-saving.commands.ts';
import { saveNewPlan } from '../milestones/milestone-saving.commands.ts';
import { type MilestoneText, planMilestones } from '../milestones/planning.ts';
import type { Projects } from '../projects.ts';
import type { PendingStep } from '../teams/pending.ts';
import { currentTeam, loseTeam, type Writing } from '../teams/team-saving.commands.ts';
import { type Commission, type CommissionEvent, evolve, type LossReason, type SubstitutionMode } from './commission.ts';
import { type CommissionAction, can, canOpen } from './commission-access.ts';
import { toEvent } from './commissions.events.ts';
import { expiryOf } from './commissions.jobs.ts';
import { type CommissionCommand, decide } from './lifecycle.ts';
import { type CommissionText, open } from './opening.ts';
import type { RoleSlotText } from './role-slot.ts';

/** What a command of a commission answers. */
export type CommissionAnswer = {
  readonly commissionId: CommissionId;
  /** What is to follow elsewhere: its team fell through. */
  readonly pending: PendingStep | null;
};

type Answered = Promise<Result<CommissionAnswer, Failures>>;

/** A commission as the edge hands it over, with its milestones; without, it has one. */
export type OpeningText = CommissionText & { readonly milestones?: readonly MilestoneText[] | null | undefined };

/** What every change of a commission names: the one, and the version that it is based on. */
export type OnVersion = {
  readonly commissionId: string;
  readonly expectedVersion: number;
};

/** Redis is not asked to keep a job for longer: the reconciler finds the lead when its time comes. */
const longestDelayMs = 86_400_000;

/** Brings a commission in. Any member may. */
export async function openCommission(projects: Projects, call: CallWith<OpeningText>): Answered {
  const opened = await projects.commands.run(call, async (transaction) => {
    const { actor, now } = transaction;
    if (!(canOpen(actor) && actor.id)) return fail('FORBIDDEN', 'Members open commissions.');
    const { input } = call;
    const id = newId('com');
    const slotIds = input.slots.map(() => newId('slt'));
    const milestoneIds = (input.milestones?.length ? input.milestones : [undefined]).map(() => newId('mil'));
    const decided = gather({
      opened: open({ id, slotIds, by: actor.id, at: now, text: input }),
      planned: planMilestones({ ids: milestoneIds, at: now, text: input }),
    });
    if (!decided.ok) return decided;
    const { opened: events, planned } = decided.value;
    const saved = await save(projects, transaction, undefined, events);
    if (saved.ok) await saveNewPlan(projects, transaction, { commissionId: id, visibility: input.visibility }, planned);
    return saved;
  });
  if (opened.ok) hintExpiry(projects, opened.value.commissionId, call.input.respondBy);
  return opened;
}

/** Says when a lead is lost; where that is far, the reconciler finds it when its time comes. */
export function hintExpiry(projects: Projects, commissionId: CommissionId, respondBy: Instant): void {
  const now = projects.clock.now();
  if (msBetween(now, respondBy) <= longestDelayMs) projects.hint(expiryOf(commissionId, respondBy, now));
}

/** Gives a commission other slots. */
export const reviseSlots = (
  projects: Projects,
  call: CallWith<OnVersion & { readonly slots: readonly RoleSlotText[] }>,
): Answered => {
  const { expectedVersion, slots } = call.input;
  const slotIds = slots.map(() => newId('slt'));
  return manage(projects, call, (at) => ({ type: 'revise-slots', expectedVersion, slots, slotIds, at }));
};

/** Judges a lead to be worth a bid. */
export const qualifyCommission = (projects: Projects, call: CallWith<OnVersion>): Answered =>
  manage(projects, call, (at) => ({ type: 'qualify', expectedVersion: call.input.expectedVersion, at }));

/** Says that the bid went out. */
export const bidForCommission = (projects: Projects, call: CallWith<OnVersion>): Answered =>
  manage(projects, call, (at) => ({ type: 'bid', expectedVersion: call.input.expectedVersion, at }));

/** Says that the client took the bid. */
export const winCommission = (projects: Projects, call: CallWith<OnVersion>): Answered =>
  manage(projects, call, (at) => ({ type: 'win', expectedVersion: call.input.expectedVersion, at }));

/** Says that a commission came to nothing. */
export const loseCommission = (
  projects: Projects,
  call: CallWith<OnVersion & { readonly reason: LossReason }>,
): Answered => {
  const { expectedVersion, reason } = call.input;
  return manage(projects, call, (at) => ({ type: 'lose', expectedVersion, reason, at }));
};

/** Says that the work begins. */
export const startCommission = (projects: Projects, call: CallWith<OnVersion>): Answered =>
  projects.commands.run(call, async (transaction) => {
    const { commissionId, expectedVersion } = call.input;
    const found = await findCommission(projects, transaction, commissionId, 'manage');
    if (!found.ok) return found;
    const commission = found.value;
    const readiness = {
      isTeamConfirmed: (await currentTeam(projects, transaction, commission))?.state === 'CONFIRMED',
      hasAgreement: commission.agreement !== undefined,
      hasMilestones: (await projects.milestones.find(commission.id, transaction.session)) !== undefined,
    };
    return change(projects, transaction, commission, {
      type: 'start',
      expectedVersion,
      readiness,
      at: transaction.now,
    });
  });

/** Says what is to happen when somebody of the confirmed team leaves. */
export const setSubstitution = (
  projects: Projects,
  call: CallWith<OnVersion & { readonly substitution: SubstitutionMode }>,
): Answered => {
  const { expectedVersion, substitution } = call.input;
  return manage(projects, call, (at) => ({ type: 'set-substitution', expectedVersion, substitution, at }));
};

/** Closes a commission that is settled. */
export const closeCommission = (projects: Projects, call: CallWith<OnVersion>): Answered =>
  manage(projects, call, (at) => ({ type: 'close', expectedVersion: call.input.expectedVersion, at }));

/** Accepts a commission of which the last milestone is accepted, in that transaction. */
export const acceptCommission = (
  projects: Projects,
  transaction: Writing,
  commission: Commission,
): Promise<Result<CommissionAnswer, Failures>> =>
  change(projects, transaction, commission, { type: 'accept', at: transaction.now });

/**
 * Settles a commission of which billing has posted the last distribution. Told again, as after a correction, or of one that is not
 * accepted, it is left as it is.
 */
export async function settleCommission(
  projects: Projects,
  transaction: Writing,
  commissionId: CommissionId,
): Promise<void> {
  const commission = await projects.commissions.find(commissionId, transaction.session);
  if (commission?.state !== 'ACCEPTED') return;
  const settled = await change(projects, transaction, commission, { type: 'settle', at: transaction.now });
  if (!settled.ok) throw new NotSettled(commission);
}

/** Loses a lead that nobody qualified in time. Fails with `NOT_DUE` or `WRONG_STATE` where that is not so. */
export function expireCommission(projects: Projects, commissionId: CommissionId): Answered {
  // One key for ever: what was expired once is answered from then on, and what was refused is asked anew.
  const input = { idempotencyKey: `expire-${commissionId}`, commissionId };
  const call = { actor: systemActor('projects'), mutation: 'expireCommission', input };
  return projects.commands.run(call, async (transaction) => {
    const commission = await findCommission(projects, transaction, commissionId, 'expire');
    return commission.ok
      ? change(projects, transaction, commission.value, { type: 'expire', at: transaction.now })
      : commission;
  });
}

function manage(
  projects: Projects,
  call: CallWith<OnVersion>,
  commandAt: (now: Instant) => CommissionCommand,
): Answered {
  return projects.commands.run(call, async (transaction) => {
    const commission = await findCommission(projects, transaction, call.input.commissionId, 'manage');
    return commission.ok ? change(projects, transaction, commission.value, commandAt(transaction.now)) : commission;
  });
}

/** The commission with which the actor may do this. One that the actor may not see either is not there. */
export async function findCommission(
  projects: Projects,
  { actor, session }: Pick<Transaction, 'actor' | 'session'>,
  commissionId: string,
  action: CommissionAction,
): Promise<Result<Commission, Failures>> {
  const id = parseId(commissionId, ['com'], ['commissionId']);
  if (!id.ok) return id;
  const commission = await projects.commissions.find(id.value, session);
  const { organizations } = await projects.speakers.standingOf(actor, session);
  if (commission && can(actor, action, commission, organizations)) return ok(commission);
  if (commission && can(actor, 'see', commission, organizations)) {
    return fail('FORBIDDEN', 'Whoever opened the commission manages it.', ['commissionId']);
  }
  return fail('COMMISSION_NOT_FOUND', 'There is none with this id.', ['commissionId']);
}

async function change(
  projects: Projects,
  transaction: Writing,
  before: Commission,
  command: CommissionCommand,
): Answered {
  const decided = decide(command, before, await currentTeam(projects, transaction, before));
  return decided.ok ? save(projects, transaction, before, decided.value) : decided;
}

/** Stores what happened to a commission that was read in the same transaction, or is new, and tells it. */
export async function save(
  projects: Projects,
  transaction: Writing,
  before: Commission | undefined,
  events: readonly CommissionEvent[],
): Answered {
  const { session, emit } = transaction;
  let state = before;
  for (const event of events) state = evolve(state, event);
  if (!state) return fail('NOTHING_TO_DO', 'Nothing happened.');
  const { id, version, visibility } = state;
  if (before) await projects.commissions.replace(session, before.version, state);
  else await projects.commissions.insert(session, state);
  if (before) await tellPartiesOf(projects, transaction, before, state);
  await emit(events.map((happened, at) => toEvent({ id, visibility }, version - events.length + 1 + at, happened)));
  const lost = state.team === undefined ? before?.team : undefined;
  if (lost) await loseTeam(projects, transaction, lost);
  return ok({ commissionId: id, pending: lost ? 'RELEASE_HOLDS' : null });
}

/** An accepted commission that cannot be settled: a bug. */
class NotSettled extends TypeError {
  constructor({ id, state }: Commission) {
    super(`${id} is ${state} and cannot be settled.`);
  }
}
