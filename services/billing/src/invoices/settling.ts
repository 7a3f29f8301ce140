import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { decimal, formatCents } from '../documents/decimal.ts';
import type { Content } from '../documents/document.ts';
import { dueOf, type Invoice, type IssuedInvoice, type Payment, receivedOf, stateOf } from './invoice.ts';

/** To record a payment. */
export interface PaymentCommand {
  readonly amount: MoneyText;
  readonly paidOn: string;
  readonly reference: string;
  readonly at: Instant;
}

/** A payment, and the invoice after it. */
export interface PaymentRecorded {
  readonly invoice: IssuedInvoice;
  readonly payment: Payment;
  /** Whether nothing is left to be paid. */
  readonly isPaid: boolean;
}

/** `above ÷ below` in whole units, half up; neither is below nothing. */
const halfUp = (above: bigint, below: bigint): bigint => (2n * above + below) / (2n * below);

/**
 * What is withheld for all that was paid so far, in cents: in proportion, so that the last payment brings it to the whole of what
 * is withheld. What credit notes took back counts on neither side.
 */
function withheldFor(received: bigint, { content, credited }: IssuedInvoice): bigint {
  const toPay = content.totals.toPay - credited.toPay;
  return toPay === 0n ? 0n : halfUp((content.totals.withheld - credited.withheld) * received, toPay);
}

/**
 * Decides to record a payment. Fails with `NOT_ISSUED`, `NOTHING_DUE`, `PAYMENT_EXCEEDS_DUE`, `ZERO_AMOUNT`, `CURRENCY_MISMATCH`,
 * `DATE_IN_FUTURE`, `PAYMENT_RECORDED` (there is one with this reference), and what amounts and texts fail with.
 */
export function recordPayment(invoice: Invoice, command: PaymentCommand): Result<PaymentRecorded, Failures> {
  if (invoice.stage !== 'issued') return fail('NOT_ISSUED', 'A draft is not paid.', ['invoiceId']);
  const parts = gather({
    amount: parseAmount(command.amount, invoice),
    paidOn:
      command.paidOn <= dayOf(command.at)
        ? ok(command.paidOn)
        : fail('DATE_IN_FUTURE', 'It is yet to come.', ['paidOn']),
    reference: parseText(command.reference, { max: 140 }, ['reference']),
  });
  if (!parts.ok) return parts;
  const { reference } = parts.value;
  if (invoice.payments.some((known) => known.reference === reference)) {
    return fail('PAYMENT_RECORDED', 'There is a payment with this reference.', ['reference']);
  }
  const received = receivedOf(invoice) + parts.value.amount;
  const before = invoice.payments.reduce((sum, { withheld }) => sum + withheld, 0n);
  const payment = { ...parts.value, withheld: withheldFor(received, invoice) - before };
  const after = { ...invoice, payments: [...invoice.payments, payment] };
  const isPaid = stateOf(after) === 'PAID';
  // One event for the payment, and one more when it was the last.
  return ok({ invoice: { ...after, version: invoice.version + (isPaid ? 2 : 1) }, payment, isPaid });
}

function parseAmount(text: MoneyText, invoice: IssuedInvoice): Result<bigint, Failures> {
  const amount = parseMoney(text, ['amount']);
  if (!amount.ok) return amount;
  const { minor, currency } = amount.value;
  if (currency !== 'EUR') return fail('CURRENCY_MISMATCH', 'The invoice is in EUR.', ['amount', 'currency']);
  if (minor <= 0n) return fail('ZERO_AMOUNT', 'More than nothing.', ['amount', 'amount']);
  const due = dueOf(invoice);
  if (due <= 0n) return fail('NOTHING_DUE', 'Nothing of it is left to be paid.', ['invoiceId']);
  if (minor <= due) return ok(minor);
  return fail('PAYMENT_EXCEEDS_DUE', `There is ${formatCents(due)} left to be paid.`, ['amount', 'amount']);
}

/**
 * How much of all that was collected belongs to those who share it, in cents: net of VAT, in proportion, cumulative, half up. What
 * was withheld counts as collected; what the fund adds and recharged stamp duty are the seller's own.
 */
export function netCollected(invoice: IssuedInvoice): bigint {
  const { lines, totals } = invoice.content;
  const collected = invoice.payments.reduce((sum, { amount, withheld }) => sum + amount + withheld, 0n);
  const net = lines.filter(({ kind }) => kind !== 'stamp-duty').reduce((sum, { total }) => sum + total, 0n);
  return halfUp(net * collected, totals.total - totals.splitVat);
}

/** The invoice after a credit note. */
export const creditInvoice = (invoice: IssuedInvoice, note: Content): IssuedInvoice => ({
  ...invoice,
  credited: {
    toPay: invoice.credited.toPay + note.totals.toPay,
    withheld: invoice.credited.withheld + note.totals.withheld,
  },
  version: invoice.version + 1,
});

/** An amount of cents as events and the schema write it. */
export const inEuros = (cents: bigint) => ({ amount: formatCents(decimal(cents).digits), currency: 'EUR' as const });
