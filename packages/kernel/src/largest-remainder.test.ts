import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { largestRemainder, PartsNotWhole } from './largest-remainder.ts';
import { compare, divide, multiply, type Rational, rational, subtract, sum } from './rational.ts';

const part = (key: string, numerator: bigint, denominator: bigint) => ({
  key,
  exact: rational(numerator, denominator),
});
const rounded = (total: bigint, parts: readonly { key: string; exact: Rational }[]) =>
  Object.fromEntries(largestRemainder(total, parts));

/** Parts of a total in proportion to weights, at least one of them positive. */
const shared = fc
  .record({
    total: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    weights: fc.uniqueArray(fc.record({ key: fc.string(), weight: fc.bigInt({ min: 0n, max: 1000n }) }), {
      minLength: 1,
      maxLength: 12,
      selector: ({ key }) => key,
    }),
  })
  .filter(({ weights }) => weights.some(({ weight }) => weight > 0n))
  .map(({ total, weights }) => {
    const all = sum(weights.map(({ weight }) => rational(weight)));
    const parts = weights.map(({ key, weight }) => ({
      key,
      exact: multiply(rational(total), divide(rational(weight), all)),
    }));
    return { total, parts };
  });

describe('largest remainder', () => {
  it('gives the units left over to the largest remainders', () => {
    const parts = [part('a', 13n, 10n), part('b', 16n, 10n), part('c', 11n, 10n)];
    expect(rounded(4n, parts)).toEqual({ a: 1n, b: 2n, c: 1n });
  });

  it('gives equal remainders to the key that is smaller by its UTF-8 bytes, whatever their order', () => {
    const parts = [part('\u{1F600}', 4n, 3n), part('\u{FFFD}', 4n, 3n), part('z', 4n, 3n)];
    const expected = { z: 2n, '\u{FFFD}': 1n, '\u{1F600}': 1n };
    expect(rounded(4n, parts)).toEqual(expected);
    expect(rounded(4n, parts.toReversed())).toEqual(expected);
  });

  it('adds up, is less than one unit off, and gives nothing to whom nothing is due', () => {
    fc.assert(
      fc.property(shared, ({ total, parts }) => {
        const units = largestRemainder(total, parts);
        expect([...units.values()].reduce((given, one) => given + one, 0n)).toBe(total);
        for (const { key, exact } of parts) {
          const off = subtract(rational(units.get(key) ?? -1n), exact);
          expect(compare(off, rational(1n))).toBeLessThan(0);
          expect(compare(off, rational(-1n))).toBeGreaterThan(0);
          if (exact.numerator === 0n) expect(units.get(key)).toBe(0n);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses parts that do not add up', () => {
    expect(() => largestRemainder(2n, [part('a', 1n, 2n), part('b', 1n, 2n)])).toThrow(PartsNotWhole);
    expect(() => largestRemainder(1n, [])).toThrow(PartsNotWhole);
    expect(rounded(0n, [])).toEqual({});
  });
});
