import type { Transaction } from '@millepiani/commands/command-runner';
import type { Failures } from '@millepiani/kernel/failure';
import { formatAmount, money } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { DistributionRun, RunPayment } from '../distributions/distribution-run.ts';
import { dueOf, type IssuedInvoice, type Payment } from '../invoices/invoice.ts';
import { toldPayment, toldReversed } from '../invoices/invoices.events.ts';
import { type PaymentRecorded, recordPayment, reversePayment } from '../invoices/settling.ts';
import { yearsOf } from '../payments/withholding-credit.ts';
import type { BatchPayment } from '../payouts/payment-batch.ts';
import { counts, type RemunerationDocument } from './remuneration-document.ts';
import { noteWithheld, receiptPaidOn } from './withheld-by-receipt.commands.ts';

type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;
type Issued = Extract<RemunerationDocument, { readonly state: 'ISSUED' }>;

/**
 * A bank executed payments of runs: what of them pays invoices for shares is noted on these. Their books are the batch's and the
 * document's own.
 */
export async function settleInvoices(
  billing: Billing,
  writing: Writing,
  { payments, paidOn }: { readonly payments: readonly BatchPayment[]; readonly paidOn: string },
): Promise<void> {
  for (const payment of payments) {
    const { amount, reference } = payment;
    const document = await documentOf(billing, writing, payment);
    if (!document) continue;
    await note(billing, writing, document, { amount, paidOn, reference });
    if (document.runId === payment.runId) await noteWithheld(billing, writing, document, { on: paidOn, sign: 1n });
  }
}

/** The document that was issued for what a payment of a run pays: with that run, or with a later one where there was none. */
async function documentOf(
  { remunerations }: Billing,
  { session }: Writing,
  { runId, payeeId }: BatchPayment,
): Promise<RemunerationDocument | undefined> {
  const documents = runId ? await remunerations.ofRun(session, runId) : [];
  const own = documents.filter((one) => one.payeeId === payeeId);
  const [one] = own;
  if (!one || own.some(counts)) return own.find(({ state }) => state === 'ISSUED');
  const later = await remunerations.ofVersion(one.versionId, session);
  return later.find(({ id, payeeId: of, state }) => of === payeeId && state === 'ISSUED' && id > one.id);
}

/** A bank gave payments back that were executed: what of them was noted on invoices for shares is taken back. */
export async function unsettleInvoices(
  billing: Billing,
  writing: Writing,
  {
    payments,
    batchId,
    on,
    paidOn,
  }: {
    readonly payments: readonly BatchPayment[];
    readonly batchId: string;
    readonly on: string;
    readonly paidOn: string;
  },
): Promise<Result<undefined, Failures>> {
  for (const payment of payments) {
    const document = await documentOf(billing, writing, payment);
    if (document && document.runId === payment.runId) {
      await noteWithheld(billing, writing, document, { on: paidOn, sign: -1n });
    }
    const invoice = document && (await invoiceOf(billing, writing, document));
    const isNoted = (reference: string) => reference === payment.reference || reference === batchId;
    const noted = invoice?.payments.find(({ kind, reference }) => kind === 'RECEIVED' && isNoted(reference));
    if (!(invoice && noted)) continue;
    const taken = reversePayment(invoice, { reference: noted.reference, on, at: writing.now });
    if (!taken.ok) return taken;
    await keep(billing, writing, taken.value, taken.value.reversed);
    await writing.emit([toldReversed(taken.value)]);
  }
  return ok(undefined);
}

/** What was executed before its document was issued is noted with that: of its own run, and of those before that had none. */
export async function noteExecutedBefore(
  billing: Billing,
  writing: Writing,
  document: Issued,
  run: DistributionRun,
): Promise<void> {
  const on = receiptPaidOn(document, run, document.settlement.restated);
  if (on !== undefined) await noteWithheld(billing, writing, document, { on, sign: 1n });
  const documents = await billing.remunerations.ofVersion(document.versionId, writing.session);
  const own = documents.filter(({ payeeId }) => payeeId === document.payeeId);
  const documented = new Set(own.filter(counts).map(({ runId }) => runId));
  const left = own.flatMap(({ runId }) => (documented.has(runId) ? [] : runId));
  for (const one of [run, ...(await billing.distributions.findMany(left, writing.session))]) {
    const payments: readonly RunPayment[] = one.state === 'POSTED' || one.state === 'PAID' ? one.payments : [];
    for (const { payeeId, amount, paidOn, batchId } of payments) {
      if (payeeId !== document.payeeId || paidOn === undefined) continue;
      await note(billing, writing, document, { amount, paidOn, reference: batchId ?? one.id });
    }
  }
}

interface Paid {
  readonly amount: bigint;
  readonly paidOn: string;
  readonly reference: string;
}

/** Where the document is an invoice, and as far as something of it is due. */
async function note(
  billing: Billing,
  writing: Writing,
  document: RemunerationDocument,
  { amount, paidOn, reference }: Paid,
): Promise<void> {
  const invoice = await invoiceOf(billing, writing, document);
  if (!invoice) return;
  const due = dueOf(invoice);
  const minor = amount < due ? amount : due;
  const recorded = recordPayment(invoice, {
    ...{ amount: { amount: formatAmount(money(minor, 'EUR')), currency: 'EUR' }, paidOn, reference, at: writing.now },
  });
  // Nothing is due any more, or the payment is noted already.
  if (!recorded.ok) return;
  await keep(billing, writing, recorded.value);
  await writing.emit(toldPayment(recorded.value));
}

async function invoiceOf(
  { invoices }: Billing,
  { session }: Writing,
  document: RemunerationDocument,
): Promise<IssuedInvoice | undefined> {
  if (document.state !== 'ISSUED' || document.paper.kind !== 'INVOICE') return undefined;
  const invoice = await invoices.find(document.paper.invoiceId, session);
  return invoice?.stage === 'issued' ? invoice : undefined;
}

/** Keeps the invoice, and what of the payment its buyer is to certify as withheld. */
async function keep(
  { invoices, withholdings }: Billing,
  { session }: Writing,
  { invoice, payment }: PaymentRecorded,
  reversed?: Payment,
): Promise<void> {
  await invoices.save(session, invoice);
  const { sellerId, buyerId: clientId } = invoice;
  for (const [year, cents] of yearsOf(invoice, payment, reversed)) {
    await withholdings.add(session, { sellerId, clientId, year }, cents);
  }
}
