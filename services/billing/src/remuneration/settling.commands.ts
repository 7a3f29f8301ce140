import type { Transaction } from '@millepiani/commands/command-runner';
import { formatAmount, money } from '@millepiani/kernel/money';
import type { Billing } from '../billing.ts';
import type { DistributionRun, RunPayment } from '../distributions/distribution-run.ts';
import { dueOf } from '../invoices/invoice.ts';
import { toldPayment } from '../invoices/invoices.events.ts';
import { recordPayment } from '../invoices/settling.ts';
import type { BatchPayment } from '../payouts/payment-batch.ts';
import type { RemunerationDocument } from './remuneration-document.ts';

type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;

/**
 * A bank executed payments of runs: what of them pays invoices for shares is noted on these. Their books are the batch's and the
 * document's own.
 */
export async function settleInvoices(
  billing: Billing,
  writing: Writing,
  { payments, paidOn }: { readonly payments: readonly BatchPayment[]; readonly paidOn: string },
): Promise<void> {
  for (const { runId, payeeId, amount, reference } of payments) {
    const documents = await billing.remunerations.ofRun(writing.session, runId);
    const document = documents.find((one) => one.payeeId === payeeId && one.state === 'ISSUED');
    if (document) await note(billing, writing, document, { amount, paidOn, reference });
  }
}

/** The payment that was executed before its invoice was issued is noted with that. */
export async function noteExecutedBefore(
  billing: Billing,
  writing: Writing,
  document: RemunerationDocument,
  run: DistributionRun,
): Promise<void> {
  const payments: readonly RunPayment[] = run.state === 'POSTED' || run.state === 'PAID' ? run.payments : [];
  for (const { payeeId, amount, paidOn, batchId } of payments) {
    if (payeeId !== document.payeeId || paidOn === undefined) continue;
    await note(billing, writing, document, { amount, paidOn, reference: batchId ?? run.id });
  }
}

interface Paid {
  readonly amount: bigint;
  readonly paidOn: string;
  readonly reference: string;
}

/** Where the document is an invoice, and as far as something of it is due. */
async function note(
  { invoices }: Billing,
  { session, now, emit }: Writing,
  document: RemunerationDocument,
  { amount, paidOn, reference }: Paid,
): Promise<void> {
  if (document.state !== 'ISSUED' || document.paper.kind !== 'INVOICE') return;
  const invoice = await invoices.find(document.paper.invoiceId, session);
  if (invoice?.stage !== 'issued') return;
  const due = dueOf(invoice);
  const minor = amount < due ? amount : due;
  const recorded = recordPayment(invoice, {
    ...{ amount: { amount: formatAmount(money(minor, 'EUR')), currency: 'EUR' }, paidOn, reference, at: now },
  });
  // Nothing is due any more, or the payment is noted already.
  if (!recorded.ok) return;
  await invoices.save(session, recorded.value.invoice);
  await emit(toldPayment(recorded.value));
}
