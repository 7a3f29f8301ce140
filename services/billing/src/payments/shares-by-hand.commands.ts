import type { Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import type { RunPayment } from '../distributions/distribution-run.ts';
import type { IssuedInvoice, Payment } from '../invoices/invoice.ts';

const why = (message: string) => fail('FOR_A_SHARE', message, ['invoiceId']);

/**
 * Whether a payment of an invoice for a share of a distribution may be recorded, or taken back, by hand: what the distribution pays by a batch is neither, so that
 * nobody is paid twice, and nothing that a bank executed comes to be none. Fails with `FOR_A_SHARE`.
 */
export async function checkByHand(
  { remunerations, distributions, paymentBatches }: Billing,
  { session }: Pick<Transaction, 'session'>,
  { sellerId, remunerates }: IssuedInvoice,
  { payment, reversed }: { readonly payment: Payment; readonly reversed: Payment | undefined },
): Promise<Result<undefined, Failures>> {
  if (!remunerates) return ok(undefined);
  const { kind, excess, foreign } = reversed ?? payment;
  if (kind !== 'RECEIVED' || excess || foreign) {
    return why('What pays a share of a distribution is money in euros, as much as is due.');
  }
  const document = await remunerations.find(remunerates, session);
  const run = document && (await distributions.find(document.runId, session));
  const all: readonly RunPayment[] = run?.state === 'POSTED' || run?.state === 'PAID' ? run.payments : [];
  const payments = all.filter(({ payeeId }) => payeeId === sellerId);
  if (!reversed) {
    const isOpen = payments.some(({ paidOn }) => paidOn === undefined);
    return isOpen ? why('The distribution pays it, by a batch.') : ok(undefined);
  }
  for (const { batchId } of payments) {
    const batch = batchId && (await paymentBatches.find(batchId, session));
    const own = batch ? batch.payments.filter(({ payeeId }) => payeeId === sellerId) : [];
    const references = [batchId ?? run?.id, ...own.map(({ reference }) => reference)];
    if (references.includes(reversed.reference)) {
      return why('The distribution paid it: record that the bank gave it back.');
    }
  }
  return ok(undefined);
}
