import { describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, codes, invoiceOf, paid, value } from '../../test/distributions/given.ts';
import { dueOf, type IssuedInvoice } from '../invoices/invoice.ts';
import { reversePayment } from '../invoices/settling.ts';
import { lastLevel, nextDayOf, pause, remind, steps } from './dunning.ts';
import { isPublished, lateInterest, lawOf, rateOn } from './late-interest.ts';

/** 8,000 to Lumen, a business: due on 24 December 2026. */
const given = (change: Partial<IssuedInvoice> = {}): IssuedInvoice => ({
  ...invoiceOf({ seller: 'aurora', buyer: 'lumen', sellerId: newId('org') }),
  ...change,
});
const { dueDate } = given();
const day = (after: number) => plusDays(dueDate, after);
const next = (invoice: IssuedInvoice) => nextDayOf(invoice, dueOf(invoice));
const said = (invoice: IssuedInvoice) => invoice.dunning?.reminders.map(({ level }) => level) ?? [];

describe('reminders', () => {
  it('come one after another, and then no more', () => {
    let invoice = given();
    const days: string[] = [];
    for (let on = next(invoice); on !== undefined; on = next(invoice)) {
      expect(remind(invoice, plusDays(on, -1))).toBeUndefined();
      const reminded = remind(invoice, on);
      if (!reminded) throw new Error('It is due.');
      days.push(on);
      invoice = reminded.invoice;
    }
    expect(days).toEqual(steps.map(day));
    expect(said(invoice)).toEqual([0, 1, 2, 3]);
    expect(invoice.version).toBe(given().version + 4);
  });

  it('say once what is to be said after a long absence: that it is overdue, and the highest', () => {
    const late = remind(given(), day(30));
    expect(late?.levels).toEqual([0, 2]);
    expect(late && next(late.invoice)).toBe(day(45));
    expect(remind(given(), day(400))?.levels).toEqual([0, lastLevel]);
    const first = remind(given(), day(1));
    expect(first?.levels).toEqual([0]);
    expect(first && remind(first.invoice, day(60))?.levels).toEqual([3]);
  });

  it('are not sent of what the exchange refused, until it is sent again, nor of a share', () => {
    const refused = given({ transmission: 'REJECTED' });
    expect([next(refused), remind(refused, day(30))]).toEqual([undefined, undefined]);
    expect(next({ ...refused, transmission: 'ISSUED' })).toBe(day(1));
    const share = given({ remunerates: newId('rmd') });
    expect([next(share), remind(share, day(30))]).toEqual([undefined, undefined]);
  });

  it('rise by level, never twice, whenever they are looked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(90), { maxLength: 12 }), (looks) => {
        let invoice = given();
        for (const look of looks.toSorted((a, b) => a - b)) invoice = remind(invoice, day(look))?.invoice ?? invoice;
        const levels = said(invoice);
        expect(levels).toEqual([...new Set(levels)].toSorted((a, b) => a - b));
        expect(levels.every((level) => day(steps[level] ?? 0) <= day(Math.max(...looks)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are not sent where nothing is owed, and are again where a payment was a mistake', () => {
    const whole = paid(given(), dueOf(given()));
    expect(next(whole)).toBeUndefined();
    expect(remind(whole, day(90))).toBeUndefined();
    const reference = whole.payments[0]?.reference ?? '';
    const { invoice } = value(reversePayment(whole, { reference, on: '2026-11-24', at }));
    expect(next(invoice)).toBe(day(1));
    const { stage: _, ...facts } = given();
    expect(remind({ ...facts, stage: 'draft' }, day(90))).toBeUndefined();
  });

  it('wait while somebody said so', () => {
    const today = day(2);
    const paused = value(pause(given(), { until: day(20), reason: 'Disputed', today }));
    expect(next(paused)).toBe(day(20));
    expect(remind(paused, day(19))).toBeUndefined();
    expect(remind(paused, day(20))?.levels).toEqual([0, 1]);
    const wrong = (change: object) => codes(pause(given(), { until: day(20), reason: 'x', today, ...change }));
    expect(wrong({ until: today })).toEqual(['DATE_PASSED']);
    expect(wrong({ until: day(400) })).toEqual(['TOO_FAR']);
    expect(wrong({ reason: '' })).toEqual(['TOO_SHORT']);
    expect(codes(pause(paid(given(), dueOf(given())), { until: day(20), reason: 'x', today }))).toEqual([
      'NOTHING_DUE',
    ]);
  });
});

describe('interest by law', () => {
  const late = (invoice: IssuedInvoice, from: string, to: string) => lateInterest({ ...invoice, dueDate: from }, to);

  it('runs day by day from the day after, by the rate of each half-year', () => {
    const owed = dueOf(given());
    expect(late(given(), '2024-01-31', '2024-01-31')).toBe(0n);
    // 12.5 % of a year of 365 days, for ten days.
    expect(late(given(), '2024-01-31', '2024-02-10')).toBe((owed * 1250n * 10n * 2n + 3_650_000n) / (2n * 3_650_000n));
    // Ten days at 12.5 %, ten at 12.25 %.
    const both = owed * (1250n * 10n + 1225n * 10n);
    expect(late(given(), '2024-06-20', '2024-07-10')).toBe((2n * both + 3_650_000n) / (2n * 3_650_000n));
  });

  it('runs on what is still to be paid', () => {
    const half = dueOf(given()) / 2n;
    const invoice = paid(given(), half);
    const payments = invoice.payments.map((payment) => ({ ...payment, paidOn: '2024-02-10' }));
    const owed = dueOf(given());
    const sum = owed * 1250n * 10n + (owed - half) * 1250n * 5n;
    expect(late({ ...invoice, payments }, '2024-01-31', '2024-02-15')).toBe(
      (2n * sum + 3_650_000n) / (2n * 3_650_000n),
    );
  });

  it('runs on while a payment was in the books that never came', () => {
    const whole = paid(given(), dueOf(given()));
    const payments = whole.payments.map((payment) => ({ ...payment, paidOn: '2024-02-01' }));
    const reference = payments[0]?.reference ?? '';
    const { invoice } = value(reversePayment({ ...whole, payments }, { reference, on: '2024-06-29', at }));
    for (const day of ['2024-02-15', '2024-06-29', '2024-07-10']) {
      expect(late(invoice, '2024-01-31', day)).toBe(late(given(), '2024-01-31', day));
    }
  });

  it('is the legal rate for private persons, and says where a rate is not published', () => {
    const [business, person] = [given(), invoiceOf({ seller: 'greta', buyer: 'elisa', sellerId: newId('per') })];
    expect([lawOf(business.content.buyer), lawOf(person.content.buyer)]).toEqual(['COMMERCIAL', 'LEGAL']);
    expect([rateOn('COMMERCIAL', '2025-01-01'), rateOn('COMMERCIAL', '2024-12-31')]).toEqual([1_115n, 1_225n]);
    expect([rateOn('LEGAL', '2026-03-01'), rateOn('COMMERCIAL', '2020-01-01')]).toEqual([160n, 1_050n]);
    expect([isPublished('COMMERCIAL', '2026-06-30'), isPublished('COMMERCIAL', '2026-07-01')]).toEqual([true, false]);
    expect([isPublished('LEGAL', '2026-12-31'), isPublished('LEGAL', '2027-01-01')]).toEqual([true, false]);
  });
});
