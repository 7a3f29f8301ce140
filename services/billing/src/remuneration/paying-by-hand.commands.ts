import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { formatCents } from '../documents/decimal.ts';
import { dueOf, type IssuedInvoice, type Payment } from '../invoices/invoice.ts';
import type { RemunerationDocument } from './remuneration-document.ts';
import { type Claim, claimsOn, type SharePayment } from './share-claims.ts';

type Reading = Pick<Transaction, 'session'>;

/** A payment that a bookkeeper, or a line of a statement, tells of; or one that is taken back. */
export interface ByHand {
  /** As it is after it. */
  readonly invoice: IssuedInvoice;
  readonly payment: Payment;
  readonly reversed: Payment | undefined;
}

/**
 * What a run has to be paid of an invoice for a share, a batch pays, and nothing else: by hand only what no run pays of it is paid. What a
 * batch paid, a bank gives back, and nobody else takes back. Fails with `FOR_A_SHARE`.
 */
export async function checkByHand(
  billing: Billing,
  reading: Reading,
  { invoice, payment, reversed }: ByHand,
): Promise<Result<undefined, Failures>> {
  const document = invoice.remunerates && (await billing.remunerations.find(invoice.remunerates, reading.session));
  if (!document) return ok(undefined);
  const payments = await paymentsOf(billing, reading, document);
  if (reversed) {
    if (!(await isOfBatch(billing, document, payments, reversed.reference))) return ok(undefined);
    return fail('FOR_A_SHARE', 'A batch paid it: say that the bank gave the payment back.', ['reference']);
  }
  const claim = await claimOf(billing, reading, document, payments);
  const byRun = (claim?.open ?? 0n) + (claim?.ordered ?? 0n);
  const due = dueOf(invoice) + payment.amount;
  if (payment.amount <= due - byRun) return ok(undefined);
  const byHand = due > byRun ? due - byRun : 0n;
  return fail('FOR_A_SHARE', `A batch pays it, but for ${formatCents(byHand)} EUR.`, ['invoiceId']);
}

/** What the runs of a document's version pay, or paid, as far as anything was to be documented of them. */
async function paymentsOf(
  { remunerations, distributions }: Billing,
  { session }: Reading,
  { versionId }: RemunerationDocument,
): Promise<readonly SharePayment[]> {
  const documents = await remunerations.ofVersion(versionId, session);
  const runs = await distributions.findMany([...new Set(documents.map(({ runId }) => runId))], session);
  return runs.flatMap((run) =>
    run.state === 'POSTED' || run.state === 'PAID' ? run.payments.map((payment) => ({ run, payment })) : [],
  );
}

async function claimOf(
  { remunerations }: Billing,
  { session }: Reading,
  document: RemunerationDocument,
  payments: readonly SharePayment[],
): Promise<Claim | undefined> {
  const documents = await remunerations.ofVersion(document.versionId, session);
  return claimsOn(payments, documents).claims.find((one) => one.document.id === document.id);
}

/** Whether a payment of an invoice is one that a batch made, by what it is called. */
async function isOfBatch(
  { paymentBatches }: Billing,
  { payeeId }: RemunerationDocument,
  payments: readonly SharePayment[],
  reference: string,
): Promise<boolean> {
  const own = payments.filter(({ payment }) => payment.payeeId === payeeId);
  for (const batchId of new Set(own.flatMap(({ payment }) => payment.batchId ?? []))) {
    const batch = await paymentBatches.find(batchId);
    const isPaying = batch?.payments.some((one) => one.payeeId === payeeId && one.reference === reference);
    if (batchId === reference || isPaying) return true;
  }
  return own.some(({ run }) => run.id === reference);
}
