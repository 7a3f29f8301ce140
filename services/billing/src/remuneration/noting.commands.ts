import type { Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import type { Failures } from '@millepiani/kernel/failure';
import { formatAmount, money } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { type IssuedInvoice, type Payment, standing } from '../invoices/invoice.ts';
import { toldPayment, toldReversed } from '../invoices/invoices.events.ts';
import { type PaymentRecorded, recordPayment, reversePayment } from '../invoices/settling.ts';
import { yearsOf } from '../payments/withholding-credit.ts';
import { goneNotes, missingNotes, type ShareStream } from './share-stream.ts';

type Writing = Pick<Transaction, 'session' | 'now' | 'emit'>;

/** Takes what was noted on invoices of payments that are none any more back. Answers with the stream after it. */
export async function takeNotesBack(
  billing: Billing,
  writing: Writing,
  stream: ShareStream,
  on: string,
): Promise<ShareStream> {
  const invoices = new Map(stream.invoices);
  for (const { id, reference } of goneNotes(stream)) {
    const invoice = invoices.get(id);
    if (!invoice) continue;
    const taken = await takeBack(billing, writing, invoice, { reference, on });
    if (!taken.ok) throw new NotNoted(invoice, taken.error);
    invoices.set(id, taken.value);
  }
  return { ...stream, invoices };
}

/** Notes on invoices what of payments is not noted yet: their books are the batches' and the documents' own. Answers with the stream after it. */
export async function noteOn(billing: Billing, writing: Writing, stream: ShareStream): Promise<ShareStream> {
  const invoices = new Map(stream.invoices);
  for (const { id, amount: cents, on: paidOn, reference } of missingNotes(stream)) {
    const invoice = invoices.get(id);
    if (!invoice) continue;
    const amount = { amount: formatAmount(money(cents, 'EUR')), currency: 'EUR' };
    const recorded = recordPayment(invoice, { amount, paidOn, reference, at: writing.now });
    if (!recorded.ok) throw new NotNoted(invoice, recorded.error);
    await keep(billing, writing, recorded.value);
    await writing.emit(toldPayment(recorded.value));
    invoices.set(id, recorded.value.invoice);
  }
  return { ...stream, invoices };
}

/** What was noted of an invoice for a share as paid is not, since that is taken back: what came stays with the payee. */
export async function takePaymentsBack(
  billing: Billing,
  writing: Writing,
  invoice: IssuedInvoice,
): Promise<Result<IssuedInvoice, Failures>> {
  let after = invoice;
  const on = dayOf(writing.now);
  for (const { reference } of standing(invoice)) {
    const taken = await takeBack(billing, writing, after, { reference, on });
    if (!taken.ok) return taken;
    after = taken.value;
  }
  return ok(after);
}

async function takeBack(
  billing: Billing,
  writing: Writing,
  invoice: IssuedInvoice,
  { reference, on }: { readonly reference: string; readonly on: string },
): Promise<Result<IssuedInvoice, Failures>> {
  const paidOn = invoice.payments.find((one) => one.reference === reference)?.paidOn ?? on;
  const taken = reversePayment(invoice, { reference, on: on < paidOn ? paidOn : on, at: writing.now });
  if (!taken.ok) return taken;
  await keep(billing, writing, taken.value, taken.value.reversed);
  await writing.emit([toldReversed(taken.value)]);
  return ok(taken.value.invoice);
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

/** What is due of a share's invoice, and cannot be noted on it: a bug. */
class NotNoted extends TypeError {
  constructor({ id }: IssuedInvoice, failures: Failures) {
    super(`${id}: ${failures.map(({ message }) => message).join(' ')}`);
  }
}
