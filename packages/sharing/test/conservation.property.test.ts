import { describe, expect, it, jest } from '@jest/globals';
import { compare, rational, subtract } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { entitlementsOf, missingOf } from '../src/distribution.ts';
import { cases, shareKinds } from './arbitraries.ts';
import { hasContributors, shareCase, thousand, total } from './sharing-case.ts';

// A thousand cases each, on a machine that may be busy with other things.
jest.setTimeout(120_000);

const nobodyAtWork = { hours: [], money: [], points: [], citations: [] };

describe('every distribution', () => {
  it('gives out the cash to the cent, in every currency', () => {
    fc.assert(
      fc.property(cases(), (one) => {
        for (const currency of ['EUR', 'USD', 'JPY'] as const) {
          const { distribution } = shareCase({ ...one, inputs: { ...one.inputs, currency } });
          const { fee, reserve, surplus, cash } = distribution;
          const members = entitlementsOf(distribution).flatMap(({ expenses, minimum, share }) => [
            expenses,
            minimum,
            share,
          ]);
          expect(total([fee, surplus, ...reserve.map(({ amount }) => amount), ...members])).toBe(cash);
        }
      }),
      thousand,
    );
  });

  it('gives nobody less than nothing, and says of nothing that it is missing', () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const { distribution } = shareCase(one);
        const { fee, reserve, surplus } = distribution;
        const members = entitlementsOf(distribution).flatMap(({ expenses, minimum, share }) => [
          expenses,
          minimum,
          share,
        ]);
        for (const amount of [fee, surplus, ...reserve.map((credit) => credit.amount), ...members]) {
          expect(amount).toBeGreaterThanOrEqual(0n);
        }
        for (const { amount } of missingOf(distribution)) expect(amount).toBeGreaterThan(0n);
      }),
      thousand,
    );
  });

  it('is less than one minor unit off what is exact', () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const { expenses, minimums, shares } = shareCase(one).distribution;
        const within = shares.shares.map(({ exact, low, amount }) => ({ exact, amount: amount + low }));
        for (const { exact, amount } of [...expenses.awards, ...minimums.awards, ...within]) {
          const off = subtract(rational(amount), exact);
          expect(compare(off, rational(1n)) < 0 && compare(off, rational(-1n)) > 0).toBe(true);
        }
      }),
      thousand,
    );
  });

  it('gives a tier something only where all before it are full', () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const { distribution, inputs, rule } = shareCase(one);
        const { expenses, fee, reserve, minimums, shares, surplus } = distribution;
        const short = (tier: string) => missingOf(distribution).some((missing) => missing.tier === tier);
        const shared = total(shares.shares.map(({ amount }) => amount));
        const setAside = total(reserve.map(({ amount }) => amount));
        if (fee + setAside + minimums.pool + shared + surplus > 0n) expect(short('expenses')).toBe(false);
        if (shared + surplus > 0n) expect(short('minimum')).toBe(false);
        if (surplus > 0n) expect(short('share')).toBe(false);
        if (minimums.pool + shared > 0n) {
          // Half up in whole numbers, so by another way than the code's.
          const entering = inputs.cash - expenses.pool;
          const { numerator, denominator } = rule.fee.rate;
          expect(fee).toBe((2n * numerator * entering + denominator) / (2n * denominator));
        }
      }),
      thousand,
    );
  });

  it('never moves a reserve further outside its bounds than it was', () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const { distribution, inputs, rule } = shareCase(one);
        for (const { purpose, amount } of distribution.reserve) {
          const bounds = rule.reserve.find((each) => each.purpose === purpose && each.currency === inputs.currency);
          const before = inputs.reserves.find((each) => each.purpose === purpose)?.balance ?? 0n;
          const above = (balance: bigint) =>
            bounds?.cap === undefined || balance < bounds.cap ? 0n : balance - bounds.cap;
          const below = (balance: bigint) =>
            bounds?.floor === undefined || balance > bounds.floor ? 0n : bounds.floor - balance;
          expect(above(before + amount)).toBeLessThanOrEqual(above(before));
          expect(below(before + amount)).toBeLessThanOrEqual(below(before));
        }
      }),
      thousand,
    );
  });

  it('gives expenses and fee, and the rest to surplus, where nobody contributed', () => {
    fc.assert(
      fc.property(cases(fc.oneof(shareKinds.contributed, shareKinds.claim)), ({ document, inputs }) => {
        const { distribution } = shareCase({ document, inputs: { ...inputs, ...nobodyAtWork } });
        const { cash, expenses, fee, reserve, minimums, shares, surplus } = distribution;
        expect(hasContributors(distribution)).toBe(false);
        expect([reserve, minimums.awards, shares.shares]).toEqual([[], [], []]);
        expect(expenses).toEqual(shareCase({ document, inputs }).distribution.expenses);
        expect(surplus).toBe(cash - expenses.pool - fee);
      }),
      thousand,
    );
  });
});
