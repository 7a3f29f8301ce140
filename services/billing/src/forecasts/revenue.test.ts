import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { invoiceOf, paid, value } from '../../test/distributions/given.ts';
import { composed, line } from '../../test/documents/cases.ts';
import { buyers, sellers } from '../../test/documents/parties.ts';
import { dueOf } from '../invoices/invoice.ts';
import { creditInvoice, reversePayment } from '../invoices/settling.ts';
import { alarmOf, forecastOf, levelOf, type Receipt, receiptsOf, restOfWork, revenueOf } from './revenue.ts';

const today = '2026-11-24';
const commissionId = newId('com');
const receipt = (change: Partial<Receipt>): Receipt => ({
  ...{ kind: 'INVOICE', amount: 100_00n, on: '2026-12-01', isCollected: false, commissionId },
  ...change,
});
const fabios = (amount = '1000.00') =>
  invoiceOf({ seller: 'fabio', buyer: 'agent', sellerId: newId('per') }, [line(amount)]);

describe('revenue', () => {
  it('is the price with INPS’s surcharge, and no VAT', () => {
    expect(revenueOf(fabios().content)).toBe(1_040_00n);
    const greta = invoiceOf({ seller: 'greta', buyer: 'agent', sellerId: newId('per') });
    // 1000 + 40; VAT 228.80 apart, withholding 208 a part of it.
    expect(revenueOf(greta.content)).toBe(1_040_00n);
  });

  it('comes in with each payment by its part, and the last one brings the rest, withheld tax with it', () => {
    const greta = invoiceOf({ seller: 'greta', buyer: 'agent', sellerId: newId('per') });
    const receipts = receiptsOf(paid(paid(greta, 300_00n), 760_80n), today);
    expect(receipts.every(({ isCollected }) => isCollected)).toBe(true);
    expect(receipts.reduce((total, { amount }) => total + amount, 0n)).toBe(1_040_00n);
  });

  it('is expected by its day, or today where that has passed, as far as nothing was paid or credited', () => {
    expect(receiptsOf(fabios(), today)).toMatchObject([{ amount: 1_040_00n, on: '2026-12-24', isCollected: false }]);
    expect(receiptsOf(fabios(), '2027-02-01')).toMatchObject([{ on: '2027-02-01' }]);
    const invoice = fabios();
    const credited = { ...invoice, credited: { toPay: 520_00n, withheld: 0n } };
    expect(receiptsOf(credited, today)).toMatchObject([{ amount: 520_00n }]);
    expect(receiptsOf(paid(credited, 520_00n), today)).toMatchObject([{ amount: 520_00n, isCollected: true }]);
  });

  it('of several VAT rates is the price of what credit notes have left, and no VAT', () => {
    const lines = [line('1000.00'), line('1000.00', { vat: '4' })];
    const invoice = () => invoiceOf({ seller: 'aurora', buyer: 'flat', sellerId: newId('per') }, lines);
    for (const taken of lines) {
      const note = composed({ seller: sellers.aurora, buyer: buyers.flat, lines: [taken] });
      const credited = creditInvoice(invoice(), note);
      expect(receiptsOf(credited, today)).toMatchObject([{ amount: 1_000_00n, isCollected: false }]);
      const settled = paid(credited, credited.content.totals.toPay - credited.credited.toPay);
      expect(receiptsOf(settled, today)).toMatchObject([{ amount: 1_000_00n, isCollected: true }]);
    }
    const whole = creditInvoice(invoice(), invoice().content);
    expect(receiptsOf(whole, today)).toEqual([]);
  });

  it('is of no year where its payment never came, and of the next year’s that came in its stead', () => {
    const greta = invoiceOf({ seller: 'greta', buyer: 'agent', sellerId: newId('per') });
    const whole = paid(paid(greta, 300_00n), 760_80n);
    const payments = whole.payments.map((payment, at) => ({ ...payment, paidOn: at ? '2026-12-30' : '2026-12-01' }));
    const reference = payments[1]?.reference ?? '';
    const later = new Date('2027-03-01T10:00:00Z');
    const { invoice } = value(reversePayment({ ...whole, payments }, { reference, on: '2027-02-01', at: later }));
    const collected = (of: typeof invoice) =>
      [2026, 2027].map((year) => forecastOf(year, receiptsOf(of, '2027-03-01')).collected);
    // 300.00 of 1,060.80: so much of 1,040.00 that are revenue.
    expect(collected(invoice)).toEqual([294_11n, 0n]);
    const again = paid(invoice, dueOf(invoice));
    const came = again.payments.map((one, at) => (at === 3 ? { ...one, paidOn: '2027-02-10' } : one));
    expect(collected({ ...again, payments: came })).toEqual([294_11n, 745_89n]);
    const first = reversePayment(invoice, { reference: payments[0]?.reference ?? '', on: '2027-02-01', at: later });
    expect(collected(value(first).invoice)).toEqual([0n, 0n]);
  });

  it('of any payments adds up to the invoice’s, to the cent (property)', () => {
    const invoice = invoiceOf({ seller: 'greta', buyer: 'agent', sellerId: newId('per') });
    fc.assert(
      fc.property(fc.array(fc.bigInt(1n, 300_00n), { maxLength: 6 }), (amounts) => {
        let after = invoice;
        for (const amount of amounts) {
          const left = 1_060_80n - after.payments.reduce((sum, one) => sum + one.amount, 0n);
          if (amount <= left) after = paid(after, amount);
        }
        const total = receiptsOf(after, today).reduce((sum, { amount }) => sum + amount, 0n);
        expect(total).toBe(1_040_00n);
      }),
      { numRuns: 200 },
    );
  });
});

describe('work that somebody is bound to do', () => {
  const work = (minutes: number, to = '2026-12-31') => ({
    ...{ commissionId, personId: newId('per'), minutes, rate: 50_00n, to },
  });

  it('counts for what is not invoiced or paid of its commission yet', () => {
    expect(restOfWork([work(600)], [], today)).toMatchObject([
      { kind: 'COMMITMENT', amount: 500_00n, on: '2026-12-31' },
    ]);
    expect(restOfWork([work(600)], [receipt({ amount: 200_00n })], today)).toMatchObject([{ amount: 300_00n }]);
    expect(restOfWork([work(600)], [receipt({ amount: 900_00n })], today)).toEqual([]);
    expect(restOfWork([work(600)], [receipt({ commissionId: undefined, amount: 900_00n })], today)).toHaveLength(1);
    expect(restOfWork([work(600, '2027-01-31'), work(60)], [receipt({ amount: 100_00n })], today)).toMatchObject([
      { amount: 450_00n, on: '2027-01-31' },
    ]);
    expect(restOfWork([work(60, '2026-01-31')], [], today)).toMatchObject([{ on: today }]);
  });
});

describe('the limits of the forfettario regime', () => {
  it.each([
    [76_499_99n, 'CLEAR'],
    [76_500_00n, 'NEAR'],
    [85_000_00n, 'NEAR'],
    [85_000_01n, 'EXCEEDS_FOR_NEXT_YEAR'],
    [100_000_00n, 'EXCEEDS_FOR_NEXT_YEAR'],
    [100_000_01n, 'EXCEEDS_AT_ONCE'],
  ] as const)('%s cents: %s', (amount, level) => {
    expect(levelOf(amount)).toBe(level);
  });

  it('are of a year, by cash: what is expected next year does not count', () => {
    const receipts = [
      receipt({ amount: 60_000_00n, on: '2026-03-01', isCollected: true }),
      receipt({ amount: 20_000_00n }),
      receipt({ amount: 9_000_00n, kind: 'COMMITMENT', on: '2026-12-31' }),
      receipt({ amount: 70_000_00n, on: '2027-01-01' }),
      receipt({ amount: 50_000_00n, on: '2025-12-31', isCollected: true }),
    ];
    expect(forecastOf(2026, receipts)).toEqual({
      ...{ year: 2026, collected: 60_000_00n, expected: 89_000_00n },
      byKind: [
        { kind: 'INVOICE', amount: 20_000_00n },
        { kind: 'COMMITMENT', amount: 9_000_00n },
      ],
    });
  });

  it('alarm more the worse it is, and never less by more', () => {
    const of = (collected: bigint, expected: bigint) => alarmOf({ collected, expected });
    const rising = [
      of(0n, 0n),
      of(0n, 80_000_00n),
      of(84_000_00n, 90_000_00n),
      of(86_000_00n, 90_000_00n),
      of(86_000_00n, 110_000_00n),
      of(101_000_00n, 110_000_00n),
    ];
    expect(rising).toEqual([0, 2, 4, 5, 6, 7]);
  });
});
