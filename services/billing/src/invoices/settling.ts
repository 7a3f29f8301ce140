import { dayOf, plusDays } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Id } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type Money, type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { rational, roundHalfUp } from '@millepiani/kernel/rational';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { decimal, formatCents } from '../documents/decimal.ts';
import type { Content } from '../documents/document.ts';
import { type FxRate, isFarFrom, longestAge, toEuroCents } from '../exchange-rates/fx-rate.ts';
import {
  type ClientCreditId,
  dueOf,
  type ForeignPayment,
  feeCreditOf,
  type Invoice,
  type IssuedInvoice,
  type Payment,
  receivedOf,
  standing,
  stateOf,
} from './invoice.ts';

/** To record a payment. */
export interface PaymentCommand {
  readonly amount: MoneyText;
  readonly paidOn: string;
  readonly reference: string;
  readonly at: Instant;
  /** Where what is beyond what is due goes; without it such a payment is refused. */
  readonly creditId?: ClientCreditId | undefined;
  /** By which an amount in another currency counts. */
  readonly rate?: FxRate | undefined;
  /** How often the seller has exchanged of that currency so far. */
  readonly exchanges?: number | undefined;
  /** What of the debt an amount in another currency pays, as was agreed; what it is worth where left out. */
  readonly settles?: MoneyText | undefined;
  readonly lineId?: Id<'bsl'> | undefined;
}

/** A payment, and the invoice after it. */
export interface PaymentRecorded {
  readonly invoice: IssuedInvoice;
  readonly payment: Payment;
  /** Whether nothing is left to be paid, and it is this that paid the last of it. */
  readonly isPaid: boolean;
}

/**
 * What is withheld for all that was paid so far, in cents: in proportion, so that the last payment brings it to the whole of what
 * is withheld. What credit notes took back counts on neither side.
 */
function withheldFor(received: bigint, { content, credited }: IssuedInvoice): bigint {
  const toPay = content.totals.toPay - credited.toPay;
  if (toPay <= 0n || received <= 0n) return 0n;
  return roundHalfUp(rational((content.totals.withheld - credited.withheld) * received, toPay));
}

/** The invoice with one more payment, whose withheld tax brings the sum to what is withheld for all of them. */
function withPayment(invoice: IssuedInvoice, facts: Omit<Payment, 'withheld'>): PaymentRecorded {
  const before = invoice.payments.reduce((sum, { withheld }) => sum + withheld, 0n);
  const payment = { ...facts, withheld: withheldFor(receivedOf(invoice) + facts.amount, invoice) - before };
  const after = { ...invoice, payments: [...invoice.payments, payment] };
  const isPaid = facts.amount > 0n && facts.kind !== 'REVERSAL' && stateOf(after) === 'PAID';
  // One event for the payment, and one more when it was the last.
  return { invoice: { ...after, version: invoice.version + (isPaid ? 2 : 1) }, payment, isPaid };
}

/**
 * Decides to record a payment. Fails with `NOT_ISSUED`, `NOTHING_DUE`, `PAYMENT_EXCEEDS_DUE` (unless there is a credit for what is beyond), `ZERO_AMOUNT`, `CURRENCY_MISMATCH`,
 * `RATE_MISSING`, `EXCHANGE_DIFFERENCE_TOO_LARGE`, `DATE_IN_FUTURE`, `DATE_TOO_EARLY` (more than two years before the invoice's date), `PAYMENT_RECORDED` (there is one with this reference), and what amounts and texts fail with.
 */
export function recordPayment(invoice: Invoice, command: PaymentCommand): Result<PaymentRecorded, Failures> {
  if (invoice.stage !== 'issued') return fail('NOT_ISSUED', 'A draft is not paid.', ['invoiceId']);
  const parts = gather({
    amount: parseAmount(command, invoice),
    paidOn: parsePaidOn(command, invoice),
    reference: parseReference(command.reference, invoice),
  });
  if (!parts.ok) return parts;
  const { paidOn, reference, amount: counted } = parts.value;
  const { amount, excess, foreign } = counted;
  const { creditId, lineId } = command;
  return ok(
    withPayment(invoice, {
      ...{ kind: 'RECEIVED', amount, paidOn, reference },
      ...(excess > 0n && creditId ? { excess: { cents: excess, creditId } } : {}),
      ...(foreign ? { foreign } : {}),
      ...(lineId ? { lineId } : {}),
    }),
  );
}

/** What is paid before an invoice is invoiced soon: a payment of longer before it is a slip of the pen. */
export const longestBefore = 731;

function parsePaidOn({ paidOn, at }: PaymentCommand, { date, remunerates }: IssuedInvoice): Result<string, Failures> {
  if (paidOn > dayOf(at)) return fail('DATE_IN_FUTURE', 'It is yet to come.', ['paidOn']);
  const first = plusDays(date, -longestBefore);
  // Of a share the bank's own day is noted, however late its payee approves the invoice.
  if (paidOn >= first || remunerates) return ok(paidOn);
  return fail('DATE_TOO_EARLY', `The invoice is of ${date}: not before ${first}.`, ['paidOn']);
}

function parseReference(text: string, invoice: IssuedInvoice): Result<string, Failures> {
  const reference = parseText(text, { max: 140 }, ['reference']);
  if (!reference.ok) return reference;
  if (invoice.payments.every((known) => known.reference !== reference.value)) return reference;
  return fail('PAYMENT_RECORDED', 'There is a payment with this reference.', ['reference']);
}

/** What of an amount pays the debt, what is beyond it, and what it was in another currency. */
interface Counted {
  readonly amount: bigint;
  readonly excess: bigint;
  readonly foreign?: ForeignPayment;
}

function parseAmount(command: PaymentCommand, invoice: IssuedInvoice): Result<Counted, Failures> {
  const amount = parseMoney(command.amount, ['amount']);
  if (!amount.ok) return amount;
  if (amount.value.minor <= 0n) return fail('ZERO_AMOUNT', 'More than nothing.', ['amount', 'amount']);
  const due = dueOf(invoice);
  if (due <= 0n) return fail('NOTHING_DUE', 'Nothing of it is left to be paid.', ['invoiceId']);
  if (amount.value.currency !== 'EUR') return parseForeign(amount.value, command, due);
  if (command.settles || command.rate) {
    return fail('CURRENCY_MISMATCH', 'A payment in euros needs no rate.', ['amount', 'currency']);
  }
  return within(amount.value.minor, due, command);
}

/** At most what is due; what is beyond, where there is a credit for it. */
function within(cents: bigint, due: bigint, { creditId }: PaymentCommand): Result<Counted, Failures> {
  if (cents <= due) return ok({ amount: cents, excess: 0n });
  if (creditId) return ok({ amount: due, excess: cents - due });
  return fail('PAYMENT_EXCEEDS_DUE', `There is ${formatCents(due)} EUR left to be paid.`, ['amount', 'amount']);
}

function parseForeign(amount: Money, command: PaymentCommand, due: bigint): Result<Counted, Failures> {
  const { rate, settles } = command;
  if (!rate) {
    const { currency } = amount;
    const days = `${plusDays(command.paidOn, -longestAge)} to ${command.paidOn}`;
    return fail('RATE_MISSING', `No rate of the ECB of ${currency} of ${days} is known: name one.`, ['rateId']);
  }
  const value = toEuroCents(amount, rate);
  if (value <= 0n) return fail('ZERO_AMOUNT', 'It is worth less than half a cent.', ['amount', 'amount']);
  const foreign = { amount, rateId: rate.id, value, exchanges: command.exchanges };
  if (!settles) {
    const counted = within(value, due, command);
    return counted.ok ? ok({ ...counted.value, foreign: { ...foreign, gain: 0n } }) : counted;
  }
  const debt = parseMoney(settles, ['settles']);
  if (!debt.ok) return debt;
  const { minor, currency } = debt.value;
  if (currency !== 'EUR') return fail('CURRENCY_MISMATCH', 'The debt is in EUR.', ['settles', 'currency']);
  if (minor <= 0n) return fail('ZERO_AMOUNT', 'More than nothing.', ['settles', 'amount']);
  if (minor > due) {
    return fail('PAYMENT_EXCEEDS_DUE', `There is ${formatCents(due)} EUR left to be paid.`, ['settles', 'amount']);
  }
  const gain = value - minor;
  if (isFarFrom(value, minor)) {
    return fail('EXCHANGE_DIFFERENCE_TOO_LARGE', `By the rate it is worth ${formatCents(value)} EUR.`, [
      'settles',
      'amount',
    ]);
  }
  return ok({ amount: minor, excess: 0n, foreign: { ...foreign, gain } });
}

/** To set a credit off against what is due. */
export interface SetOffCommand {
  /** The client's; undefined: what is owed to them for contributions to the community. */
  readonly creditId: ClientCreditId | undefined;
  /** In cents, more than nothing. */
  readonly cents: bigint;
  readonly on: string;
  readonly reference: string;
}

/** Decides to pay of an invoice by a credit of its buyer's. Fails with `NOT_ISSUED`, `NOTHING_DUE` or `PAYMENT_EXCEEDS_DUE`. */
export function setOff(invoice: Invoice, command: SetOffCommand): Result<PaymentRecorded, Failures> {
  if (invoice.stage !== 'issued') return fail('NOT_ISSUED', 'A draft is not paid.', ['invoiceId']);
  const { cents, creditId, on: paidOn, reference } = command;
  const due = dueOf(invoice);
  if (due <= 0n) return fail('NOTHING_DUE', 'Nothing of it is left to be paid.', ['invoiceId']);
  if (cents > due) return fail('PAYMENT_EXCEEDS_DUE', `There is ${formatCents(due)} EUR left to be paid.`, ['amount']);
  const by = creditId ? ({ kind: 'SET_OFF', creditId } as const) : ({ kind: 'FEE_CREDIT' } as const);
  return ok(withPayment(invoice, { ...by, amount: cents, paidOn, reference }));
}

/**
 * Decides to move what was paid beyond what is owed, since a credit note took of it back, to a credit of the client's. What was paid by credit for
 * contributions is such credit again first: it never becomes money. Where there is more, that is the next to be moved. Fails with `NOT_ISSUED` or `NOT_OVERPAID`.
 */
export function moveOverpaid(
  invoice: Invoice,
  {
    creditId,
    on: paidOn,
    reference,
  }: Omit<SetOffCommand, 'cents' | 'creditId'> & { readonly creditId: ClientCreditId },
): Result<PaymentRecorded, Failures> {
  if (invoice.stage !== 'issued') return fail('NOT_ISSUED', 'A draft is not paid.', ['invoiceId']);
  const due = dueOf(invoice);
  if (due >= 0n) return fail('NOT_OVERPAID', 'No more was paid than is owed.', ['invoiceId']);
  const credit = feeCreditOf(invoice);
  if (credit <= 0n)
    return ok(withPayment(invoice, { kind: 'MOVED_TO_CREDIT', amount: due, paidOn, reference, creditId }));
  const amount = credit < -due ? -credit : due;
  return ok(
    withPayment(invoice, { kind: 'FEE_CREDIT', amount, paidOn, reference: `credit back ${invoice.payments.length}` }),
  );
}

/** To take a payment back that was recorded by mistake. */
export interface ReversalCommand {
  /** The payment's. */
  readonly reference: string;
  readonly on: string;
  readonly at: Instant;
  /** Whether a line of a statement may lose it: only when that line is assigned anew. */
  readonly isOfLine?: boolean;
}

/**
 * Decides to take a payment back, or what was moved to a credit. Fails with `NOT_ISSUED`, `PAYMENT_NOT_FOUND`, `NOT_REVERSIBLE` (it takes another back itself),
 * `ALREADY_REVERSED`, `PAYMENT_OF_A_STATEMENT` (undo the assignment of its line), `CREDIT_MOVED` (without it there was nothing to move: take that back first),
 * `DATE_IN_FUTURE` or `DATE_BEFORE_PAYMENT`.
 */
export function reversePayment(
  invoice: Invoice,
  { reference, on, at, isOfLine = false }: ReversalCommand,
): Result<PaymentRecorded & { readonly reversed: Payment }, Failures> {
  if (invoice.stage !== 'issued') return fail('NOT_ISSUED', 'A draft is not paid.', ['invoiceId']);
  const reversed = invoice.payments.find((one) => one.reference === reference);
  if (!reversed) return fail('PAYMENT_NOT_FOUND', 'There is none with this reference.', ['reference']);
  if (reversed.kind === 'REVERSAL') return fail('NOT_REVERSIBLE', 'It takes another back.', ['reference']);
  if (invoice.payments.some((one) => one.reverses === reference)) {
    return fail('ALREADY_REVERSED', 'It was taken back.', ['reference']);
  }
  if (reversed.lineId && !isOfLine) {
    return fail('PAYMENT_OF_A_STATEMENT', `Undo the assignment of ${reversed.lineId}.`, ['reference']);
  }
  const moved = standing(invoice).find(({ amount }) => amount < 0n);
  if (moved && dueOf(invoice) + reversed.amount > 0n) {
    return fail('CREDIT_MOVED', `Of it came what was moved to a credit: take ${moved.reference} back first.`, [
      'reference',
    ]);
  }
  if (on > dayOf(at)) return fail('DATE_IN_FUTURE', 'It is yet to come.', ['on']);
  if (on < reversed.paidOn) return fail('DATE_BEFORE_PAYMENT', `The payment is of ${reversed.paidOn}.`, ['on']);
  const recorded = withPayment(invoice, {
    ...{ kind: 'REVERSAL', amount: -reversed.amount, paidOn: on, reverses: reference },
    // No payment that a bank tells of has such a reference.
    reference: `reversal ${invoice.payments.length} of ${reference}`,
  });
  return ok({ ...recorded, reversed });
}

/** What of a document those share who did it, in cents: neither VAT, nor what the fund adds, nor recharged stamp duty. */
export const sharedOf = ({ lines }: Pick<Content, 'lines'>): bigint =>
  lines.filter(({ kind }) => kind !== 'stamp-duty').reduce((sum, { total }) => sum + total, 0n);

/** What credit notes took back of that, in cents; in proportion where it was not kept. */
export function creditedNet({ content, credited }: Pick<IssuedInvoice, 'content' | 'credited'>): bigint {
  const taken = credited.toPay + credited.withheld;
  if (credited.net !== undefined || taken === 0n) return credited.net ?? 0n;
  return roundHalfUp(rational(sharedOf(content) * taken, content.totals.total - content.totals.splitVat));
}

/**
 * How much of all that was collected belongs to those who share it, in cents: net of VAT, in the proportion of what credit notes have left, cumulative,
 * half up. What was withheld counts as collected; what was paid beyond what is owed is the client's; what the fund adds and recharged
 * stamp duty are the seller's own.
 */
export function netCollected(invoice: IssuedInvoice): bigint {
  const { content, credited, payments } = invoice;
  const gross = content.totals.total - content.totals.splitVat - credited.toPay - credited.withheld;
  const net = sharedOf(content) - creditedNet(invoice);
  const collected = payments.reduce((sum, { amount, withheld }) => sum + amount + withheld, 0n);
  if (collected <= 0n || gross <= 0n) return 0n;
  return collected >= gross ? net : roundHalfUp(rational(net * collected, gross));
}

/** The invoice after a credit note. */
export const creditInvoice = (invoice: IssuedInvoice, note: Content): IssuedInvoice => ({
  ...invoice,
  credited: {
    toPay: invoice.credited.toPay + note.totals.toPay,
    withheld: invoice.credited.withheld + note.totals.withheld,
    net: creditedNet(invoice) + sharedOf(note),
  },
  version: invoice.version + 1,
});

/** An amount of cents as events and the schema write it. */
export const inEuros = (cents: bigint) => ({ amount: formatCents(decimal(cents).digits), currency: 'EUR' as const });
