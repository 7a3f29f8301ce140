import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  by,
  cents,
  compare,
  euros,
  exact,
  floor,
  halfUp,
  minus,
  money,
  over,
  plus,
  readable,
  sumOf,
  times,
  whole,
} from './exact.ts';

const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const fractions = fc
  .tuple(fc.bigInt({ min: -9_999n, max: 9_999n }), fc.bigInt({ min: 1n, max: 999n }))
  .map(([n, d]) => over(n, d));

describe('the story’s own arithmetic', () => {
  it('reads what it writes', () => {
    fc.assert(fc.property(amounts, (amount) => expect(cents(euros(amount))).toBe(amount)));
    expect([cents('24000.00'), cents('0.05'), euros(5n), euros(-5n)]).toEqual([2_400_000n, 5n, '0.05', '-0.05']);
    expect([readable(2_400_000n), readable(-123_456_789n), readable(99n)]).toEqual([
      '24,000.00',
      '-1,234,567.89',
      '0.99',
    ]);
    expect(money(150n)).toEqual({ amount: '1.50', currency: 'EUR' });
  });

  it('has the laws of numbers', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(sumOf([a, b, c])).toEqual(plus(plus(a, b), c));
        if (b.n > 0n) expect(times(by(a, b), b)).toEqual(a);
      }),
    );
  });

  it('rounds down, and half up away from nothing', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        const below = whole(floor(a));
        expect([compare(below, a) <= 0n, compare(minus(a, below), whole(1n)) < 0n]).toEqual([true, true]);
        expect(halfUp(times(a, whole(-1n)))).toBe(-halfUp(a));
      }),
    );
    expect(['0.5', '1.5', '2.4999', '2.5'].map((text) => halfUp(exact(text)))).toEqual([1n, 2n, 2n, 3n]);
    expect(halfUp(over(-1n, 2n))).toBe(-1n);
  });

  it('takes no number for exact that is none', () => {
    for (const text of ['', '1.', '.5', '1e3', '1,5', '1/0', 'x']) expect(() => exact(text)).toThrow(RangeError);
    expect(() => cents('0.005')).toThrow(RangeError);
  });
});
