import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import type { Billing } from '../billing.ts';
import { canStandFor } from '../distributions/distribution-access.ts';
import type { BatchId } from '../distributions/distribution-run.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import { executeIn, failIn, move, releaseIn } from './executing.commands.ts';
import { livePayments, type PaymentBatch } from './payment-batch.ts';
import { canKeepBatches, canSeeBatch, checkUnconcerned } from './payment-batch-access.ts';

/** What a command of a batch names. */
export type OnBatch = { readonly batchId: string };

type BatchAnswered = Promise<Result<{ batchId: BatchId }, Failures>>;

/** Stands for a batch that somebody else made, and of which nothing is one's own; its file is written. Who speaks for the payer may, and bookkeepers. */
export const approvePaymentBatch = (billing: Billing, call: CallWith<OnBatch>): BatchAnswered =>
  onBatch(billing, call, async (batch, transaction, { standing, by }) => {
    if (!canStandFor(standing, batch.payerId)) {
      return fail('FORBIDDEN', 'Who speaks for the payer approves a batch, or a bookkeeper.', ['batchId']);
    }
    const refunds = batch.payments.flatMap(({ refundId }) => refundId ?? []);
    const asked = refunds.length === 0 ? [] : await billing.refunds.findMany(refunds, transaction.session);
    const approved = await move(billing, transaction, batch, {
      ...{ type: 'approve', by, at: transaction.now, organizations: standing.organizations },
      requestedBy: asked.map(({ requestedBy }) => requestedBy),
    });
    if (!approved.ok) return approved;
    await billing.paymentBatches.keepFile(transaction.session, batch.id, billing.provider.orderOf(batch));
    return ok({ batchId: batch.id });
  });

/**
 * Gives a batch up that the bank has not executed: what it was to pay may be paid by another. Bookkeepers may; once its file may have gone, whom it does not
 * pay. Fails with `OWN_PAYMENT`.
 */
export const cancelPaymentBatch = (billing: Billing, call: CallWith<OnBatch>): BatchAnswered =>
  onBatch(billing, call, async (batch, transaction, { standing, by }) => {
    if (!canKeepBatches(standing)) return fail('FORBIDDEN', 'Bookkeepers cancel batches.', ['batchId']);
    const unconcerned = checkUnconcerned(standing, batch.state === 'APPROVED' ? livePayments(batch) : []);
    if (!unconcerned.ok) return unconcerned;
    const cancelled = await move(billing, transaction, batch, { type: 'cancel', by, at: transaction.now });
    if (!cancelled.ok) return cancelled;
    const released = await releaseIn(billing, transaction, batch, by);
    return released.ok ? ok({ batchId: batch.id }) : released;
  });

/** Records that the bank executed a batch, and writes it into everybody's books. Bookkeepers may. */
export const recordPaymentBatchExecuted = (
  billing: Billing,
  call: CallWith<OnBatch & { readonly paidOn: string }>,
): BatchAnswered =>
  onBatch(billing, call, async (batch, transaction, { standing, by }) => {
    if (!canKeepBatches(standing)) return fail('FORBIDDEN', 'Bookkeepers record what banks did.', ['batchId']);
    const executed = await executeIn(billing, transaction, { batch, by, on: call.input.paidOn });
    return executed.ok ? ok({ batchId: batch.id }) : executed;
  });

/** What a bank refused, or gave back. */
export type FailedInput = OnBatch & {
  readonly on: string;
  readonly payments: readonly { readonly reference: string; readonly reason: string }[];
};

/** Records that a bank refused payments, or gave them back: they are owed again. Bookkeepers may who are not paid by them. Fails with `OWN_PAYMENT`. */
export const recordPaymentsFailed = (billing: Billing, call: CallWith<FailedInput>): BatchAnswered =>
  onBatch(billing, call, async (batch, transaction, { standing, by }) => {
    if (!canKeepBatches(standing)) return fail('FORBIDDEN', 'Bookkeepers record what banks did.', ['batchId']);
    const { on, payments } = call.input;
    const odd = payments.findIndex(({ reason }) => !/^[A-Z0-9]{1,4}$/.test(reason));
    if (odd >= 0) return fail('INVALID_REASON', 'A code of ISO 20022, such as AC04.', ['payments', odd, 'reason']);
    if (payments.length === 0) return fail('NOTHING_FAILED', 'Say which payments.', ['payments']);
    const told = new Set(payments.map(({ reference }) => reference));
    const theirs = batch.payments.filter(({ reference }) => told.has(reference));
    const unconcerned = checkUnconcerned(standing, theirs);
    if (!unconcerned.ok) return unconcerned;
    const failed = await failIn(billing, transaction, { batch, by, on, payments });
    return failed.ok ? ok({ batchId: batch.id }) : failed;
  });

/** Who asks. */
interface Asking {
  readonly standing: Standing;
  readonly by: PersonId;
}

type OnBatchWork = (batch: PaymentBatch, transaction: Transaction, asking: Asking) => BatchAnswered;

async function onBatch(billing: Billing, call: CallWith<OnBatch>, work: OnBatchWork): BatchAnswered {
  const { batchId } = call.input;
  const known = isId(batchId, 'pbt') ? await billing.paymentBatches.find(batchId) : undefined;
  // Who posts into the same books goes one behind the other.
  const lanes = known ? [`books of ${known.payerId}`] : [];
  return billing.lanes.run(lanes, () =>
    billing.commands.run(call, async (transaction) => {
      const by = transaction.actor.id;
      const id = parseId(batchId, ['pbt'], ['batchId']);
      if (!id.ok) return id;
      const standing = await standingIn(billing, transaction);
      const batch = await billing.paymentBatches.find(id.value, transaction.session);
      // One that the actor may not see is not there.
      if (!(by && batch && (canKeepBatches(standing) || canSeeBatch(standing, batch)))) {
        return fail('BATCH_NOT_FOUND', 'There is none with this id.', ['batchId']);
      }
      return work(batch, transaction, { standing, by });
    }),
  );
}
