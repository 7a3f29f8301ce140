import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Standing } from '@millepiani/speakers/standing';
import type { Billing } from '../billing.ts';
import { change } from '../distributions/computing.commands.ts';
import { canStandFor } from '../distributions/distribution-access.ts';
import type { BatchId } from '../distributions/distribution-run.ts';
import { standingIn } from '../distributions/distributions.commands.ts';
import type { RunCommand } from '../distributions/run-lifecycle.ts';
import { payoutMovements } from '../distributions/run-postings.ts';
import { book } from '../ledger/booking.commands.ts';
import { settleInvoices } from '../remuneration/settling.commands.ts';
import { type BatchCommand, decide } from './batch-lifecycle.ts';
import { evolve, type PaymentBatch } from './payment-batch.ts';
import { canKeepBatches, canSeeBatch } from './payment-batch-access.ts';
import { toEvents } from './payment-batches.events.ts';
import { writePaymentFile } from './payment-file.adapter.ts';

/** What a command of a batch names. */
export type OnBatch = { readonly batchId: string };

type BatchAnswered = Promise<Result<{ batchId: BatchId }, Failures>>;

/** Stands for a batch that somebody else made; its file is written. Who speaks for the payer may, and bookkeepers. */
export const approvePaymentBatch = (billing: Billing, call: CallWith<OnBatch>): BatchAnswered =>
  onBatch(billing, call, async (batch, transaction, { standing, by }) => {
    if (!canStandFor(standing, batch.payerId)) {
      return fail('FORBIDDEN', 'Who speaks for the payer approves a batch, or a bookkeeper.', ['batchId']);
    }
    const approved = await move(billing, transaction, batch, { type: 'approve', by, at: transaction.now });
    if (!approved.ok) return approved;
    await billing.paymentBatches.keepFile(transaction.session, batch.id, writePaymentFile(batch));
    return ok({ batchId: batch.id });
  });

/** Gives a batch up that the bank has not executed: what it was to pay may be paid by another. Bookkeepers may. */
export const cancelPaymentBatch = (billing: Billing, call: CallWith<OnBatch>): BatchAnswered =>
  onBatch(billing, call, async (batch, transaction, { standing, by }) => {
    if (!canKeepBatches(standing)) return fail('FORBIDDEN', 'Bookkeepers cancel batches.', ['batchId']);
    const cancelled = await move(billing, transaction, batch, { type: 'cancel', by, at: transaction.now });
    if (!cancelled.ok) return cancelled;
    const released = await moveRuns(billing, transaction, batch, { type: 'release', batchId: batch.id });
    return released.ok ? ok({ batchId: batch.id }) : released;
  });

/** Records that the bank executed a batch, and writes it into everybody's books. Bookkeepers may. */
export const recordPaymentBatchExecuted = (
  billing: Billing,
  call: CallWith<OnBatch & { readonly paidOn: string }>,
): BatchAnswered =>
  onBatch(billing, call, async (batch, transaction, { standing, by }) => {
    if (!canKeepBatches(standing)) return fail('FORBIDDEN', 'Bookkeepers record what banks did.', ['batchId']);
    const { paidOn } = call.input;
    const executed = await move(billing, transaction, batch, { type: 'execute', by, at: transaction.now, paidOn });
    if (!executed.ok) return executed;
    const paid = await moveRuns(billing, transaction, batch, { type: 'execute', batchId: batch.id, paidOn });
    if (!paid.ok) return paid;
    const booked = await bookPayments(billing, transaction, { batch, by, paidOn });
    if (!booked.ok) return booked;
    await settleInvoices(billing, transaction, { payments: batch.payments, paidOn });
    return ok({ batchId: batch.id });
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

async function move(
  billing: Billing,
  { session, emit }: Transaction,
  batch: PaymentBatch,
  command: BatchCommand,
): Promise<Result<PaymentBatch, Failures>> {
  const decided = decide(command, batch);
  if (!decided.ok) return decided;
  const after = evolve(batch, decided.value);
  await billing.paymentBatches.replace(session, after);
  await emit(toEvents(after, decided.value));
  return ok(after);
}

/** Has each run that the batch pays know what becomes of its payments. */
async function moveRuns(
  billing: Billing,
  transaction: Transaction,
  { payments }: PaymentBatch,
  command: RunCommand,
): Promise<Result<undefined, Failures>> {
  const ids = [...new Set(payments.map(({ runId }) => runId))];
  for (const run of await billing.distributions.findMany(ids, transaction.session)) {
    const changed = await change(billing, transaction, run, command);
    if (!changed.ok) return changed;
  }
  return ok(undefined);
}

async function bookPayments(
  billing: Billing,
  transaction: Transaction,
  { batch, by, paidOn }: { readonly batch: PaymentBatch; readonly by: PersonId; readonly paidOn: string },
): Promise<Result<undefined, Failures>> {
  for (const { commissionId, payeeId, amount, reference } of batch.payments) {
    const booked = await book(billing, transaction, {
      ...{ by, commissionId, date: paidOn, currency: 'EUR', description: `Payment of a share: ${reference}` },
      movements: payoutMovements(batch.payerId, payeeId, amount),
    });
    if (!booked.ok) return booked;
  }
  return ok(undefined);
}
