import type { Transaction } from '@millepiani/commands/command-runner';
import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { change } from '../distributions/computing.commands.ts';
import type { RunCommand } from '../distributions/run-lifecycle.ts';
import { payoutMovements } from '../distributions/run-postings.ts';
import type { PaidBy } from '../invoices/books.ts';
import { book, type OwnedMovement } from '../ledger/booking.commands.ts';
import { changeRefund, type Refund, type RefundCommand } from '../payments/client-credit.ts';
import { settleStreams, streamsOf } from '../remuneration/settling-streams.commands.ts';
import { type BatchCommand, decide } from './batch-lifecycle.ts';
import { type BatchPayment, evolve, livePayments, type PaymentBatch } from './payment-batch.ts';
import { toEvents, toldRefunded } from './payment-batches.events.ts';
import { shareEntry } from './share-entry.ts';

type Done = Promise<Result<undefined, Failures>>;

/** Decides on a batch, keeps it and tells of it, in a command's own transaction. */
export async function move(
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

/** What a bank did, by whom it is told, and whether a statement has told of the money before. */
export interface BankDid {
  readonly batch: PaymentBatch;
  readonly by: PersonId;
  /** ISO 8601. */
  readonly on: string;
  readonly paidBy?: PaidBy;
}

/** The bank executed a batch: runs, refunds and everybody's books know it. */
export async function executeIn(billing: Billing, transaction: Transaction, did: BankDid): Done {
  const { batch, by, on: paidOn, paidBy } = did;
  const command = { type: 'execute' as const, by, at: transaction.now, paidOn, paidBy };
  const executed = await move(billing, transaction, batch, command);
  if (!executed.ok) return executed;
  const live = livePayments(executed.value);
  const paid = await moveRuns(billing, transaction, live, { type: 'execute', batchId: batch.id, paidOn });
  if (!paid.ok) return paid;
  const refunded = await moveRefunds(billing, transaction, live, { type: 'pay', paidOn });
  if (!refunded.ok) return refunded;
  for (const refund of refunded.value) await transaction.emit([toldRefunded(refund, paidOn)]);
  const booked = await bookPayments(billing, transaction, { ...did, payments: live, sign: 1n });
  if (!booked.ok) return booked;
  return settleStreams(billing, transaction, await streamsOf(billing, transaction, live), { by, on: paidOn });
}

/** The batch will not be executed: what it was to pay may be paid by another. */
export async function releaseIn(billing: Billing, transaction: Transaction, batch: PaymentBatch, by: PersonId): Done {
  const live = livePayments(batch);
  const runs = await moveRuns(billing, transaction, live, { type: 'release', batchId: batch.id });
  if (!runs.ok) return runs;
  const refunds = await moveRefunds(billing, transaction, live, { type: 'release' });
  if (!refunds.ok) return refunds;
  return settleStreams(billing, transaction, await streamsOf(billing, transaction, live), { by });
}

/** Payments that a bank refused, or gave back. */
export interface BankRefused extends BankDid {
  readonly payments: readonly { readonly reference: string; readonly reason: string }[];
}

/**
 * A bank refused payments of a batch, or gave them back: each is owed again. Where they had been executed, that is taken back in both sides' books; where none of the batch is left, it is
 * given up.
 */
export async function failIn(billing: Billing, transaction: Transaction, refused: BankRefused): Done {
  const failed = await refuse(billing, transaction, refused);
  if (!failed.ok) return failed;
  const { batch, by, on } = refused;
  const told = new Set(refused.payments.map(({ reference }) => reference));
  const payments = batch.payments.filter(({ reference }) => told.has(reference));
  return settleStreams(billing, transaction, await streamsOf(billing, transaction, payments), { by, on });
}

async function refuse(billing: Billing, transaction: Transaction, refused: BankRefused): Done {
  const { batch, by, on, payments: told } = refused;
  const { now: at } = transaction;
  const byWhich = await takenBackBy(billing, transaction, refused);
  const payments = told.map((one) => ({ ...one, paidBy: byWhich(one.reference) }));
  const failed = await move(billing, transaction, batch, { type: 'fail', by, at, on, payments });
  if (!failed.ok) return failed;
  const left = new Set(livePayments(failed.value).map(({ reference }) => reference));
  const gone = livePayments(batch).filter(({ reference }) => !left.has(reference));
  for (const { runId, payeeId } of gone) {
    if (!runId) continue;
    const owed = await moveRun(billing, transaction, runId, { type: 'fail', batchId: batch.id, payeeId });
    if (!owed.ok) return owed;
  }
  const refunds = await moveRefunds(billing, transaction, gone, { type: 'release' });
  if (!refunds.ok) return refunds;
  if (batch.state === 'EXECUTED') {
    for (const paidBy of ['BANK', 'CLEARING'] as const) {
      const ofThese = gone.filter(({ reference }) => byWhich(reference) === paidBy);
      const booked = await bookPayments(billing, transaction, { ...refused, payments: ofThese, sign: -1n, paidBy });
      if (!booked.ok) return booked;
    }
    return ok(undefined);
  }
  if (left.size > 0) return ok(undefined);
  const cancelled = await move(billing, transaction, failed.value, { type: 'cancel', by, at });
  return cancelled.ok ? ok(undefined) : cancelled;
}

/**
 * By which account the books take a payment back: by CLEARING, where statements tell of its money. That it went is under way then and never comes, or it came and
 * that it comes back is under way; a payment of which no statement tells is the bank's account alone.
 */
async function takenBackBy(
  { bankStatements }: Billing,
  { session }: Transaction,
  { batch, paidBy }: BankRefused,
): Promise<(reference: string) => PaidBy> {
  if (paidBy) return () => paidBy;
  if (batch.state === 'EXECUTED' && batch.paidBy) return () => batch.paidBy ?? 'BANK';
  const told = new Set((await bankStatements.toldOf(batch.id, session)).went);
  return (reference) => (told.has(reference) ? 'CLEARING' : 'BANK');
}

/** Has each run that the payments are of know what becomes of them. */
async function moveRuns(
  billing: Billing,
  transaction: Transaction,
  payments: readonly BatchPayment[],
  command: RunCommand,
): Done {
  for (const runId of new Set(payments.flatMap((payment) => payment.runId ?? []))) {
    const moved = await moveRun(billing, transaction, runId, command);
    if (!moved.ok) return moved;
  }
  return ok(undefined);
}

async function moveRun(
  billing: Billing,
  transaction: Transaction,
  runId: NonNullable<BatchPayment['runId']>,
  command: RunCommand,
): Done {
  for (const run of await billing.distributions.findMany([runId], transaction.session)) {
    const changed = await change(billing, transaction, run, command);
    if (!changed.ok) return changed;
  }
  return ok(undefined);
}

async function moveRefunds(
  { refunds }: Billing,
  { session }: Transaction,
  payments: readonly BatchPayment[],
  command: RefundCommand,
): Promise<Result<readonly Refund[], Failures>> {
  const moved: Refund[] = [];
  const ids = payments.flatMap(({ refundId }) => refundId ?? []);
  for (const refund of ids.length === 0 ? [] : await refunds.findMany(ids, session)) {
    const changed = changeRefund(refund, command);
    if (!changed.ok) return changed;
    await refunds.save(session, changed.value);
    moved.push(changed.value);
  }
  return ok(moved);
}

/** `sign`: −1 takes back. */
interface Booking extends BankDid {
  readonly payments: readonly BatchPayment[];
  readonly sign: 1n | -1n;
}

async function bookPayments(billing: Billing, transaction: Transaction, booking: Booking): Done {
  const { batch, by, on, payments, sign, paidBy = 'BANK' } = booking;
  for (const payment of payments) {
    const { commissionId, payeeId, amount, reference, refundId } = payment;
    const moved: readonly OwnedMovement[] = refundId
      ? refundMovements(batch, sign * amount)
      : payoutMovements(batch.payerId, payeeId, sign * amount);
    const back = `${refundId ? 'Refund' : 'Payment of a share'} that came back: ${reference}`;
    const description = refundId ? `Refund: ${reference}` : shareEntry(reference);
    const booked = await book(billing, transaction, {
      ...{ by, commissionId, date: on, currency: 'EUR', description: sign < 0n ? back : description },
      // The payee's own statement tells of the entry itself, whatever becomes of their document.
      toldOtherwise: [batch.payerId],
      movements: moved.map((one) =>
        one.ownerId === batch.payerId && one.purpose === 'BANK' ? { ...one, purpose: paidBy } : one,
      ),
    });
    if (!booked.ok) return booked;
  }
  return ok(undefined);
}

const refundMovements = ({ payerId }: PaymentBatch, minor: bigint): readonly OwnedMovement[] => [
  { ownerId: payerId, purpose: 'CLIENT_CREDIT', minor },
  { ownerId: payerId, purpose: 'BANK', minor: -minor },
];
