import { describe, expect, it } from '@jest/globals';
import { daysBetween, plusDays } from '@millepiani/kernel/day';
import fc from 'fast-check';
import { type FeeInterval, lengthOf, periodOf, priceOfPart, prorate } from './billing-period.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => plusDays('2000-01-01', count));
const intervals = fc.constantFrom<FeeInterval[]>('MONTHLY', 'QUARTERLY', 'YEARLY');

describe('a period', () => {
  it.each([
    ['MONTHLY', '2026-11-27', '2026-11-01', '2026-12-01'],
    ['MONTHLY', '2026-12-31', '2026-12-01', '2027-01-01'],
    ['QUARTERLY', '2026-11-27', '2026-10-01', '2027-01-01'],
    ['QUARTERLY', '2027-03-31', '2027-01-01', '2027-04-01'],
    ['YEARLY', '2028-02-29', '2028-01-01', '2029-01-01'],
  ] as const)('%s of %s is %s to %s', (interval, day, from, to) => {
    expect(periodOf(interval, day)).toEqual({ from, to });
  });

  it('is as long as the calendar says, over the nights on which clocks change too', () => {
    expect(lengthOf(periodOf('MONTHLY', '2026-03-29'))).toBe(31);
    expect(lengthOf(periodOf('MONTHLY', '2026-10-25'))).toBe(31);
    expect(lengthOf(periodOf('MONTHLY', '2028-02-01'))).toBe(29);
    expect(lengthOf(periodOf('YEARLY', '2028-06-01'))).toBe(366);
  });

  it('holds its day, and touches the next without a hole (property)', () => {
    fc.assert(
      fc.property(intervals, days, (interval, day) => {
        const period = periodOf(interval, day);
        expect(period.from <= day && day < period.to).toBe(true);
        expect(periodOf(interval, period.to).from).toBe(period.to);
        expect(periodOf(interval, plusDays(period.to, -1))).toEqual(period);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('proration', () => {
  it('is by day, exact, half up', () => {
    expect(prorate(120_00n, 31, 31)).toBe(120_00n);
    // 12000 × 10 ÷ 31 = 3870.96…
    expect(prorate(120_00n, 10, 31)).toBe(38_71n);
    // 1 × 1 ÷ 2 is one half: up.
    expect(prorate(1n, 15, 30)).toBe(1n);
    expect(prorate(1n, 14, 30)).toBe(0n);
    expect(priceOfPart(365_00n, { from: '2026-12-01', to: '2027-01-01' }, periodOf('YEARLY', '2026-12-01'))).toBe(
      31_00n,
    );
  });

  it('of a cut period is within a cent of the whole, and never grows with fewer days (property)', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 1_000_000_00n), intervals, days, fc.nat(366), (price, interval, day, offset) => {
        const whole = periodOf(interval, day);
        const cut = plusDays(whole.from, offset % (lengthOf(whole) + 1));
        const [first, second] = [
          priceOfPart(price, { from: whole.from, to: cut }, whole),
          priceOfPart(price, { from: cut, to: whole.to }, whole),
        ];
        const over = first + second - price;
        expect(over === 0n || over === 1n).toBe(true);
        const exact = Number(price) * (daysBetween(whole.from, cut) / lengthOf(whole));
        expect(Math.abs(Number(first) - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
      { numRuns: 1_000 },
    );
  });
});
