import { describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, codes, invoiceOf, value } from '../../test/distributions/given.ts';
import { line } from '../../test/documents/cases.ts';
import { invoiceCash } from '../distributions/version-cash.ts';
import { formatCents } from '../documents/decimal.ts';
import type { FxRate } from '../exchange-rates/fx-rate.ts';
import { type BookMovement, paymentMovements } from './books.ts';
import { dueOf, type IssuedInvoice, type Payment, receivedOf, stateOf } from './invoice.ts';
import {
  creditInvoice,
  moveOverpaid,
  netCollected,
  type PaymentCommand,
  recordPayment,
  reversePayment,
  setOff,
} from './settling.ts';

const today = '2026-11-24';
/** Greta’s 1000.00 to a company that withholds: 1040.00 taxable, 228.80 VAT, 208.00 withheld, 1060.80 to pay. */
const given = () => invoiceOf({ seller: 'greta', buyer: 'agent', sellerId: newId('per') });
let references = 0;
function pay(invoice: IssuedInvoice, cents: bigint, change: Partial<PaymentCommand> = {}) {
  references += 1;
  return recordPayment(invoice, {
    ...{ amount: { amount: formatCents(cents), currency: 'EUR' }, paidOn: today, reference: `TRN-${references}`, at },
    ...change,
  });
}
const paid = (invoice: IssuedInvoice, cents: bigint): IssuedInvoice => value(pay(invoice, cents)).invoice;
const creditId = newId('ccr');

/** What movements come to, by currency and purpose. */
function sums(movements: readonly BookMovement[]): Record<string, bigint> {
  const totals: Record<string, bigint> = {};
  for (const { purpose, cents, currency = 'EUR' } of movements) {
    const key = currency === 'EUR' ? purpose : `${currency} ${purpose}`;
    totals[key] = (totals[key] ?? 0n) + cents;
  }
  return totals;
}
function balanced(movements: readonly BookMovement[]): boolean {
  const byCurrency = Map.groupBy(movements, ({ currency = 'EUR' }) => currency);
  return [...byCurrency.values()].every((own) => own.reduce((sum, { cents }) => sum + cents, 0n) === 0n);
}

/** A credit note over part of the invoice. */
const credited = (invoice: IssuedInvoice, price: string): IssuedInvoice => {
  const note = invoiceOf({ seller: 'greta', buyer: 'agent', sellerId: invoice.sellerId }, [line(price)]);
  return creditInvoice(invoice, note.content);
};

describe('given more than is due', () => {
  it('then it is refused, unless there is a credit for what is beyond, with the withheld tax of the whole', () => {
    const invoice = given();
    expect(codes(pay(invoice, 1_100_00n))).toEqual(['PAYMENT_EXCEEDS_DUE']);
    const { invoice: after, payment, isPaid } = value(pay(invoice, 1_100_00n, { creditId }));
    expect(payment).toMatchObject({ amount: 1_060_80n, withheld: 208_00n, excess: { cents: 39_20n, creditId } });
    expect([isPaid, stateOf(after), dueOf(after)]).toEqual([true, 'PAID', 0n]);
    expect(sums(paymentMovements(payment))).toEqual({
      ...{ BANK: 1_100_00n, TAX_CREDIT: 208_00n, RECEIVABLE: -1_268_80n, CLIENT_CREDIT: -39_20n },
    });
    expect(codes(pay(after, 1n, { creditId }))).toEqual(['NOTHING_DUE']);
  });

  it('then a reversal takes all of it back, and the invoice is owed again', () => {
    const { invoice, payment } = value(pay(given(), 1_100_00n, { creditId }));
    const {
      invoice: after,
      payment: reversal,
      reversed,
    } = value(reversePayment(invoice, { reference: payment.reference, on: today, at }));
    expect(reversed).toBe(payment);
    expect(reversal).toMatchObject({
      kind: 'REVERSAL',
      amount: -1_060_80n,
      withheld: -208_00n,
      reverses: payment.reference,
    });
    const both = [...paymentMovements(payment), ...paymentMovements(reversal, 'BANK', reversed)];
    expect(Object.values(sums(both)).every((cents) => cents === 0n)).toBe(true);
    expect([stateOf(after), dueOf(after), netCollected(after)]).toEqual(['ISSUED', 1_060_80n, 0n]);
  });
});

describe('given a day', () => {
  it('then a payment of it is recorded where the invoice is of at most two years later', () => {
    const on = (paidOn: string) => codes(pay(given(), 1_00n, { paidOn }));
    const { date } = given();
    expect([on(date), on(plusDays(date, -731)), on(plusDays(date, -732))]).toEqual([[], [], ['DATE_TOO_EARLY']]);
    expect([on('0001-01-01'), on('1900-01-01')]).toEqual([['DATE_TOO_EARLY'], ['DATE_TOO_EARLY']]);
    expect(on(plusDays(today, 1))).toEqual(['DATE_IN_FUTURE']);
  });
});

describe('given a payment that was a mistake', () => {
  it('then what stays is what would be there without it, in any order', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 200_00n }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.nat(), (cents, pick) => {
        const invoice = cents.reduce(paid, given());
        const gone = invoice.payments[pick % invoice.payments.length];
        if (!gone) throw new Error('There is one.');
        const { invoice: after, payment } = value(
          reversePayment(invoice, { reference: gone.reference, on: today, at }),
        );
        const without = cents.filter((_, place) => place !== pick % cents.length).reduce(paid, given());
        expect([receivedOf(after), dueOf(after), netCollected(after), stateOf(after)]).toEqual([
          ...[receivedOf(without), dueOf(without), netCollected(without), stateOf(without)],
        ]);
        const withheld = (one: IssuedInvoice) => one.payments.reduce((sum, each) => sum + each.withheld, 0n);
        expect(withheld(after)).toBe(withheld(without));
        expect(balanced(paymentMovements(payment, 'CLEARING', gone))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('then it is taken back once, and neither what takes back nor what is of a statement', () => {
    const lineId = newId('bsl');
    const invoice = value(pay(paid(given(), 10_00n), 5_00n, { lineId, reference: 'of a line' })).invoice;
    const [first] = invoice.payments;
    const reverse = (reference: string, change: object = {}) =>
      reversePayment(invoice, { reference, on: today, at, ...change });
    expect(codes(reverse('nobody'))).toEqual(['PAYMENT_NOT_FOUND']);
    expect(codes(reverse('of a line'))).toEqual(['PAYMENT_OF_A_STATEMENT']);
    expect(reverse('of a line', { isOfLine: true }).ok).toBe(true);
    expect(codes(reverse(first?.reference ?? '', { on: '2026-11-25' }))).toEqual(['DATE_IN_FUTURE']);
    expect(codes(reverse(first?.reference ?? '', { on: '2026-11-23' }))).toEqual(['DATE_BEFORE_PAYMENT']);
    const after = value(reverse(first?.reference ?? '')).invoice;
    const again = reversePayment(after, { reference: first?.reference ?? '', on: today, at });
    expect(codes(again)).toEqual(['ALREADY_REVERSED']);
    const reversal = after.payments.at(-1)?.reference ?? '';
    expect(codes(reversePayment(after, { reference: reversal, on: today, at }))).toEqual(['NOT_REVERSIBLE']);
  });
});

describe('given a credit of the client’s', () => {
  it('then it pays of an invoice, at most what is due, with the withheld tax of that', () => {
    const invoice = paid(given(), 1_000_00n);
    const command = { creditId, on: today, reference: 'credit' };
    expect(codes(setOff(invoice, { ...command, cents: 60_81n }))).toEqual(['PAYMENT_EXCEEDS_DUE']);
    const { invoice: after, payment, isPaid } = value(setOff(invoice, { ...command, cents: 60_80n }));
    expect([isPaid, stateOf(after), payment.kind]).toEqual([true, 'PAID', 'SET_OFF']);
    expect(after.payments.reduce((sum, { withheld }) => sum + withheld, 0n)).toBe(208_00n);
    expect(sums(paymentMovements(payment))).toMatchObject({
      CLIENT_CREDIT: 60_80n,
      RECEIVABLE: -60_80n - payment.withheld,
    });
    expect(balanced(paymentMovements(payment))).toBe(true);
    expect(codes(setOff(after, { ...command, cents: 1n }))).toEqual(['NOTHING_DUE']);
  });

  it('then a credit note over what was paid makes one, and what is shared stays as the note left it', () => {
    const all = paid(given(), 1_060_80n);
    expect(codes(moveOverpaid(all, { creditId, on: today, reference: 'x' }))).toEqual(['NOT_OVERPAID']);
    const after = credited(all, '250.00');
    expect(dueOf(after)).toBe(-265_20n);
    const notes = [invoiceOf({ seller: 'greta', buyer: 'agent', sellerId: all.sellerId }, [line('250.00')]).content];
    const before = invoiceCash({ invoice: after, notes });
    const moved = value(moveOverpaid(after, { creditId, on: today, reference: 'x' }));
    expect(moved.payment).toMatchObject({ kind: 'MOVED_TO_CREDIT', amount: -265_20n, creditId });
    expect([dueOf(moved.invoice), stateOf(moved.invoice), moved.isPaid]).toEqual([0n, 'PAID', false]);
    expect(balanced(paymentMovements(moved.payment))).toBe(true);
    expect(sums(paymentMovements(moved.payment))).toMatchObject({ CLIENT_CREDIT: -265_20n });
    const cash = invoiceCash({ invoice: moved.invoice, notes });
    const collected = ({ received, withheld, refunded }: typeof cash) => received + withheld - refunded;
    expect(collected(cash)).toBe(collected(before));
  });

  it('then nothing of a draft is paid, moved, set off or taken back', () => {
    const { stage: _, ...facts } = given();
    const draft = { ...facts, stage: 'draft' as const };
    const command = { creditId, on: today, reference: 'x' };
    for (const result of [
      setOff(draft, { ...command, cents: 1n }),
      moveOverpaid(draft, command),
      reversePayment(draft, { reference: 'x', on: today, at }),
    ]) {
      expect(codes(result)).toEqual(['NOT_ISSUED']);
    }
  });
});

const dollars: FxRate = {
  ...{
    id: newId('fxr'),
    currency: 'USD',
    on: today,
    perEuro: { numerator: 11n, denominator: 10n },
    source: 'ECB',
    note: '',
  },
  ...{ enteredBy: newId('per'), enteredAt: at },
};
describe('given a payment in another currency', () => {
  const usd = (amount: string, change: Partial<PaymentCommand> = {}) =>
    pay(given(), 1n, { amount: { amount, currency: 'USD' }, rate: dollars, ...change });
  const euros = (amount: string) => ({ amount, currency: 'EUR' });

  it('then it counts by the rate, half up, and nothing is gained', () => {
    const { payment } = value(usd('550.00'));
    expect(payment).toMatchObject({ amount: 500_00n, foreign: { value: 500_00n, gain: 0n, rateId: dollars.id } });
    expect(sums(paymentMovements(payment))).toMatchObject({
      ...{ 'USD BANK': 550_00n, 'USD CONVERSION': -550_00n, CONVERSION: 500_00n },
    });
    expect(value(usd('0.01')).payment.amount).toBe(1n);
    // 7 cents are worth 6.3636 cents.
    expect(value(usd('0.07')).payment.amount).toBe(6n);
  });

  it.each([
    ['1100.00', '1000.00', 0n],
    ['1100.00', '990.00', 10_00n],
    ['1100.00', '1060.80', -60_80n],
  ])('then %s that pay %s of the debt gain or lose the difference', (amount, settles, gain) => {
    const { payment } = value(usd(amount, { settles: euros(settles) }));
    expect(payment.foreign?.gain).toBe(gain);
    expect(formatCents(payment.amount)).toBe(settles);
    const movements = paymentMovements(payment);
    expect(balanced(movements)).toBe(true);
    expect(sums(movements).EXCHANGE ?? 0n).toBe(-gain);
    const reversal: Payment = { ...payment, kind: 'REVERSAL', amount: -payment.amount, withheld: -payment.withheld };
    const both = [...movements, ...paymentMovements(reversal, 'BANK', payment)];
    expect(Object.values(sums(both)).every((cents) => cents === 0n)).toBe(true);
  });

  it.each<[string, string, Partial<PaymentCommand>, string]>([
    ['no rate', '100.00', { rate: undefined }, 'RATE_MISSING'],
    ['a debt in another currency', '100.00', { settles: { amount: '1', currency: 'USD' } }, 'CURRENCY_MISMATCH'],
    ['a debt of nothing', '100.00', { settles: euros('0.00') }, 'ZERO_AMOUNT'],
    ['more than is due', '1300.00', {}, 'PAYMENT_EXCEEDS_DUE'],
    ['a debt beyond what is due', '1300.00', { settles: euros('1060.81') }, 'PAYMENT_EXCEEDS_DUE'],
    ['a difference that is a mistake', '1100.00', { settles: euros('100.00') }, 'EXCHANGE_DIFFERENCE_TOO_LARGE'],
    ['decimals that there are not', '1.005', {}, 'TOO_MANY_DECIMALS'],
    ['nothing', '0.00', {}, 'ZERO_AMOUNT'],
    ['less than nothing', '-5.00', {}, 'ZERO_AMOUNT'],
  ])('then %s is refused', (_what, amount, change, code) => {
    expect(codes(usd(amount, change))).toEqual([code]);
  });

  it('then a rate for euros is refused, and excess is the client’s credit by the rate too', () => {
    expect(codes(pay(given(), 5_00n, { rate: dollars }))).toEqual(['CURRENCY_MISMATCH']);
    const { payment } = value(usd('1210.00', { creditId }));
    expect(payment).toMatchObject({ amount: 1_060_80n, excess: { cents: 39_20n }, foreign: { value: 1_100_00n } });
    expect(balanced(paymentMovements(payment))).toBe(true);
  });
});
