import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import {
  type BatchId,
  type DistributionRun,
  openStates,
  type RunEvent,
  type RunId,
  type RunPayment,
  type RunState,
  type SetOff,
} from './distribution-run.ts';

/** What is done to a run that was computed. */
export type RunCommand =
  | {
      readonly type: 'review';
      readonly by: PersonId;
      /** For which the person speaks: their shares are the person's too. */
      readonly organizations: readonly AgentId[];
      readonly at: Instant;
    }
  | { readonly type: 'approve'; readonly by: PersonId; readonly at: Instant }
  | {
      readonly type: 'post';
      readonly by: PersonId;
      readonly at: Instant;
      readonly isFinal: boolean;
      readonly setOff: readonly SetOff[];
    }
  /** `for`: the newer run of the same version; undefined where nothing is left to be shared. */
  | { readonly type: 'discard'; readonly for: RunId | undefined; readonly at: Instant }
  | { readonly type: 'order'; readonly batchId: BatchId; readonly payees: readonly AgentId[] }
  /** The batch will not be executed. */
  | { readonly type: 'release'; readonly batchId: BatchId }
  | { readonly type: 'execute'; readonly batchId: BatchId; readonly paidOn: string }
  /** A payment of the batch was refused, or came back: it is owed again. */
  | { readonly type: 'fail'; readonly batchId: BatchId; readonly payeeId: AgentId }
  /** A later run found that the payee has too much: so much less is paid. `on`: the day of that, ISO 8601. */
  | { readonly type: 'set-off'; readonly payeeId: AgentId; readonly amount: bigint; readonly on: string }
  /**
   * Of what the version's last run found a payee to have too much, and a batch had then, no batch has so much any more: it is not paid after all. Of the
   * version's last run.
   */
  | { readonly type: 'carry-less'; readonly payeeId: AgentId; readonly amount: bigint }
  /** The payee's document says what is to be paid: with VAT, without tax that the payer withholds. `on`: as above. */
  | { readonly type: 'restate'; readonly payeeId: AgentId; readonly amount: bigint; readonly on: string }
  /** The payee's document was taken back, by which so much less was to be paid: that is owed again. */
  | { readonly type: 'reopen'; readonly payeeId: AgentId; readonly amount: bigint };

/** The lifecycle: the states in which each command may be given. `DISCARDED` is in none of them, `PAID` where something is owed again. */
const allowedIn: Readonly<Record<RunCommand['type'], readonly RunState[]>> = {
  review: ['COMPUTED'],
  approve: ['REVIEWED'],
  post: ['APPROVED'],
  discard: openStates,
  order: ['POSTED'],
  release: ['POSTED'],
  execute: ['POSTED'],
  fail: ['POSTED', 'PAID'],
  'set-off': ['POSTED'],
  restate: ['POSTED'],
  reopen: ['POSTED', 'PAID'],
  'carry-less': ['POSTED', 'PAID'],
};

/**
 * Decides what a command does to a run. Fails with `WRONG_STATE`, `OWN_SHARE` (who has a share in it does not review it),
 * `SAME_PERSON` (who reviewed it does not approve it), `ALREADY_ORDERED` (a batch has the payment) or `NOT_OPEN` (there is not so much left that no batch has).
 */
export function decide(command: RunCommand, run: DistributionRun): Result<readonly RunEvent[], Failures> {
  const allowed = allowedIn[command.type];
  if (!allowed.includes(run.state)) {
    return fail('WRONG_STATE', `The run is ${run.state}, not ${allowed.join(' or ')}.`, ['runId']);
  }
  switch (command.type) {
    case 'review':
      return decideReview(command, run);
    case 'approve':
      return decideApproval(command, run);
    case 'post':
      return ok(decidePosting(command, run));
    case 'discard':
      return ok([{ type: 'distribution.discarded', for: command.for, at: command.at }]);
    case 'order':
      return decideOrder(command, run);
    case 'release':
      return ok([{ type: 'payments.released', batchId: command.batchId }]);
    case 'execute':
      return ok(decideExecution(command, run));
    case 'fail':
      return ok([{ type: 'payment.failed', batchId: command.batchId, payeeId: command.payeeId }]);
    case 'set-off':
      return decideSetOff(command, run);
    case 'restate':
      return decideRestating(command, run);
    case 'carry-less':
      return ok([{ type: 'distribution.carried-less', agent: command.payeeId, amount: command.amount }]);
    case 'reopen':
      return ok([{ type: 'payment.reopened', payeeId: command.payeeId, amount: command.amount }]);
    default:
      return command satisfies never;
  }
}

function decideReview(
  { by, organizations, at }: Extract<RunCommand, { type: 'review' }>,
  run: DistributionRun,
): Result<readonly RunEvent[], Failures> {
  if ([by, ...organizations].some((agent) => hasShare(run, agent))) {
    return fail(
      'OWN_SHARE',
      'Who has a share in a run does not review it: somebody unconcerned is to look at it first.',
      ['runId'],
    );
  }
  return ok([{ type: 'distribution.reviewed', by, at }]);
}

/** A party has a share, also where it comes to nothing: that is what they might want otherwise. */
const hasShare = ({ basis, outcome }: Pick<DistributionRun, 'basis' | 'outcome'>, agent: AgentId): boolean =>
  basis.parties.includes(agent) || outcome.run.settlements.some((one) => one.agent === agent);

function decideApproval(
  { by, at }: Extract<RunCommand, { type: 'approve' }>,
  run: DistributionRun,
): Result<readonly RunEvent[], Failures> {
  if (run.state === 'REVIEWED' && run.reviewedBy === by) {
    return fail('SAME_PERSON', 'Who reviewed a run does not approve it: somebody else is to look at it.', ['runId']);
  }
  return ok([{ type: 'distribution.approved', by, at }]);
}

/** Where nothing is to be paid, it is paid with its posting: nothing is left open. */
function decidePosting(
  { by, at, isFinal, setOff }: Extract<RunCommand, { type: 'post' }>,
  run: DistributionRun,
): readonly RunEvent[] {
  const payments = paymentsOf(run);
  const posted: RunEvent = { type: 'distribution.posted', by, at, isFinal, payments, setOff };
  return payments.length > 0 ? [posted] : [posted, { type: 'distribution.paid', paidOn: dayOf(at) }];
}

/** What the payer is to pay to others. What the run lets the payer have itself, it holds already. */
export const paymentsOf = ({ basis, outcome }: Pick<DistributionRun, 'basis' | 'outcome'>): readonly RunPayment[] =>
  outcome.run.settlements
    .filter(({ agent, payment }) => agent !== basis.payerId && payment > 0n)
    .map(({ agent, payment }) => ({ payeeId: agent, amount: payment, batchId: undefined, paidOn: undefined }));

const paymentsLeft = (run: DistributionRun): readonly RunPayment[] => (run.state === 'POSTED' ? run.payments : []);

function decideOrder(
  { batchId, payees }: Extract<RunCommand, { type: 'order' }>,
  run: DistributionRun,
): Result<readonly RunEvent[], Failures> {
  const left = paymentsLeft(run);
  const open = new Set(left.flatMap((one) => (one.batchId === undefined ? one.payeeId : [])));
  const ordered = left.find(({ payeeId }) => payees.includes(payeeId) && !open.has(payeeId));
  if (ordered) return fail('ALREADY_ORDERED', `${ordered.batchId} pays ${ordered.payeeId}.`, ['runId']);
  return ok([{ type: 'payments.ordered', batchId, payees }]);
}

function decideExecution(
  { batchId, paidOn }: Extract<RunCommand, { type: 'execute' }>,
  run: DistributionRun,
): readonly RunEvent[] {
  const after = paymentsLeft(run).map((one) => (one.batchId === batchId ? { ...one, paidOn } : one));
  return [{ type: 'payments.executed', batchId, paidOn }, ...paidWith(after, paidOn)];
}

function decideSetOff(
  { payeeId, amount, on }: Extract<RunCommand, { type: 'set-off' }>,
  run: DistributionRun,
): Result<readonly RunEvent[], Failures> {
  const payments = paymentsLeft(run);
  const open = payments.find((one) => one.payeeId === payeeId && one.batchId === undefined);
  if (!open || open.amount < amount) return fail('NOT_OPEN', 'There is not so much left to be paid.', ['runId']);
  const others = payments.filter((one) => one !== open);
  const after = open.amount === amount ? others : [...others, { ...open, amount: open.amount - amount }];
  return ok([{ type: 'payment.set-off', payeeId, amount }, ...paidWith(after, on)]);
}

function decideRestating(
  { payeeId, amount, on }: Extract<RunCommand, { type: 'restate' }>,
  run: DistributionRun,
): Result<readonly RunEvent[], Failures> {
  const payments = paymentsLeft(run);
  const open = payments.find((one) => one.payeeId === payeeId && one.batchId === undefined);
  if (!open) return fail('NOT_OPEN', 'A batch has it, or nothing is left to be paid.', ['runId']);
  const others = payments.filter((one) => one !== open);
  const after = amount > 0n ? [...others, { ...open, amount }] : others;
  return ok([{ type: 'payment.restated', payeeId, amount }, ...paidWith(after, on)]);
}

/** Where every payment that is left was executed, the run is paid: on the latest day of them, or on `day` where none is left. */
function paidWith(payments: readonly RunPayment[], day: string): readonly RunEvent[] {
  const days = payments.flatMap(({ paidOn }) => paidOn ?? []);
  if (days.length < payments.length) return [];
  return [{ type: 'distribution.paid', paidOn: days.toSorted().at(-1) ?? day }];
}
