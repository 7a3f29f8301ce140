import type { Transaction } from '@millepiani/commands/command-runner';
import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { change as changeRun } from '../distributions/computing.commands.ts';
import { dueOf } from '../invoices/invoice.ts';
import { book } from '../ledger/booking.commands.ts';
import type { BatchPayment } from '../payouts/payment-batch.ts';
import type { RemunerationDocument } from './remuneration-document.ts';
import { documentOf, type Issued, invoiceOf } from './settling.commands.ts';
import { openPayment, owedBackMovements, settle } from './settling-share.ts';
import { voidedBeyond } from './voided-beyond.commands.ts';
import { noteWithheld, receiptPaidOn } from './withheld-by-receipt.commands.ts';

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** Payments that no batch has any more. */
interface Released {
  readonly payments: readonly BatchPayment[];
  readonly by: PersonId;
  /** ISO 8601. */
  readonly on: string;
}

/**
 * What a batch had as a bare share, and has no more, is what the document says that was issued meanwhile: what it withholds is kept back after all, and
 * not owed back; what is more is ordered with the rest.
 */
export async function restateReleased(
  billing: Billing,
  transaction: Transaction,
  { payments, by, on }: Released,
): Promise<Result<undefined, Failures>> {
  for (const payment of payments) {
    const document = await documentOf(billing, transaction, payment);
    if (document?.state !== 'ISSUED') {
      const lowered = await lower(billing, transaction, payment, on);
      if (!lowered.ok) return lowered;
      continue;
    }
    const restated = await restate(billing, transaction, document, { payment, by, on });
    if (!restated.ok) return restated;
  }
  return ok(undefined);
}

async function restate(
  billing: Billing,
  transaction: Transaction,
  document: Issued & RemunerationDocument,
  { payment: { runId, payeeId }, by, on }: Omit<Released, 'payments'> & { readonly payment: BatchPayment },
): Promise<Result<undefined, Failures>> {
  const { session } = transaction;
  const [run] = runId ? await billing.distributions.findMany([runId], session) : [];
  const open = run && openPayment(run, payeeId);
  if (!run || open === undefined) return ok(undefined);
  const left = await leftToRestate(billing, transaction, document, open);
  if (left.change === 0n) return ok(undefined);
  const { restated, owedBack } = settle(open, left.change);
  const changed = await changeRun(billing, transaction, run, { type: 'restate', payeeId, amount: open + restated, on });
  if (!changed.ok) return changed;
  const { settlement: before, commissionId, payerId, id } = document;
  const settlement = { restated: before.restated + restated, owedBack };
  await billing.remunerations.replace(session, { ...document, settlement });
  const paidOn = receiptPaidOn(document, changed.value);
  if (paidOn !== undefined) await noteWithheld(billing, transaction, document, { on: paidOn, sign: 1n });
  const movements = owedBackMovements({ payerId, payeeId }, left.withheld, {
    before: before.owedBack,
    after: owedBack,
  });
  if (movements.length === 0) return ok(undefined);
  return book(billing, transaction, {
    ...{ by, commissionId, date: on, currency: 'EUR', movements },
    description: `Withheld from what is paid anew, and not owed back: ${id}`,
  });
}

/** What a document that was taken back had been paid beyond the share is not paid again, once the bank gave it back. */
async function lower(
  billing: Billing,
  transaction: Transaction,
  { runId, payeeId }: BatchPayment,
  on: string,
): Promise<Result<undefined, Failures>> {
  const { session } = transaction;
  const [found] = runId ? await billing.distributions.findMany([runId], session) : [];
  let run = found;
  for (const document of run ? await voidedBeyond(billing, transaction, { runId: run.id, payeeId }) : []) {
    const { restated } = document.settlement;
    const open = run && openPayment(run, payeeId);
    if (!run || open === undefined) return ok(undefined);
    const less = least(open, restated);
    const changed = await changeRun(billing, transaction, run, { type: 'restate', payeeId, amount: open - less, on });
    if (!changed.ok) return changed;
    run = changed.value;
    await billing.remunerations.replace(session, {
      ...document,
      settlement: { restated: restated - less, owedBack: 0n },
    });
  }
  return ok(undefined);
}

interface Left {
  /** How much more is to be paid than what is open; below nothing where less. In cents. */
  readonly change: bigint;
  readonly withheld: bigint;
}

/** What a document changes of what is paid for it, and did not yet: what was paid of an invoice by hand is not ordered again. */
async function leftToRestate(
  billing: Billing,
  transaction: Pick<Transaction, 'session'>,
  document: Issued,
  open: bigint,
): Promise<Left> {
  const { paper, fee, expenses, settlement } = document;
  if (paper.kind === 'OCCASIONAL_RECEIPT') {
    const withheld = paper.receipt.withheld?.amount ?? 0n;
    return { change: -withheld - settlement.restated, withheld };
  }
  const invoice = await invoiceOf(billing, transaction, document);
  if (!invoice) return { change: 0n, withheld: 0n };
  const { toPay, withheld } = invoice.content.totals;
  const change = toPay - fee - expenses - settlement.restated;
  if (change <= 0n) return { change, withheld };
  const due = dueOf(invoice) - open;
  const most = due > 0n ? due : 0n;
  return { change: least(change, most), withheld };
}
