import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  divide,
  equals,
  formatRational,
  formatShare,
  multiply,
  parseRational,
  parseShare,
  rational,
  roundDown,
  roundHalfUp,
  subtract,
  sum,
  ZeroDenominator,
} from './rational.ts';

const proper = fc
  .tuple(fc.bigInt({ min: 1n, max: 999_999_999n }), fc.bigInt({ min: 1n, max: 999_999_999n }))
  .map(([a, b]) => (a < b ? rational(a, b) : rational(b, a)));

describe('shares', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(proper, (share) => expect(parseShare(formatShare(share), [])).toEqual({ ok: true, value: share })),
    );
  });

  it.each([
    ['60%', '60%'],
    ['60.0 %', '60%'],
    ['3/5', '60%'],
    ['1/3', '1/3'],
    ['33.333333%', '33.333333%'],
    ['1/800', '0.125%'],
    ['100%', '100%'],
  ])('%s is %s', (text, expected) => {
    const share = parseShare(text, []);
    expect(share.ok && formatShare(share.value)).toBe(expected);
  });

  it.each(['', '0%', '0/5', '101%', '5/3', '-5%', '60', '0.6', '1/0', '1e2%', '60 percent', '33.3333333%'])(
    'refuses %j',
    (text) => {
      expect(parseShare(text, ['share'])).toMatchObject({
        ok: false,
        error: [{ code: 'INVALID_SHARE', path: ['share'] }],
      });
    },
  );
});

describe('exact sums', () => {
  it('three thirds are one, three times 33.33 % are not', () => {
    expect(equals(sum([rational(1n, 3n), rational(1n, 3n), rational(1n, 3n)]), rational(1n))).toBe(true);
    expect(
      equals(sum([rational(3333n, 10_000n), rational(3333n, 10_000n), rational(3333n, 10_000n)]), rational(1n)),
    ).toBe(false);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(proper, { maxLength: 6 }), (terms) => {
        expect(sum(terms)).toEqual(sum(terms.toReversed()));
      }),
    );
  });

  it('needs a denominator', () => {
    expect(() => rational(1n, 0n)).toThrow(ZeroDenominator);
  });
});

const bounded = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const number = fc.tuple(bounded, fc.bigInt({ min: 1n, max: 10n ** 9n - 1n })).map(([a, b]) => rational(a, b));
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

describe('exact arithmetic', () => {
  it('takes back what it added and what it multiplied', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
      { numRuns: 1000 },
    );
  });

  it('multiplies over a sum, and orders as differences say', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        const { numerator } = subtract(a, b);
        expect(Math.sign(compare(a, b))).toBe(numerator < 0n ? -1 : Number(numerator > 0n));
      }),
      { numRuns: 1000 },
    );
  });

  it('is in lowest terms, above a denominator that is positive', () => {
    expect(divide(rational(2n), rational(-6n))).toEqual({ numerator: -1n, denominator: 3n });
    expect(() => divide(rational(1n), rational(0n))).toThrow(ZeroDenominator);
  });
});

describe('rounding', () => {
  it.each([
    [1n, 2n, 1n, 0n],
    [-1n, 2n, -1n, -1n],
    [3n, 2n, 2n, 1n],
    [-3n, 2n, -2n, -2n],
    [49n, 100n, 0n, 0n],
    [-49n, 100n, 0n, -1n],
    [51n, 100n, 1n, 0n],
    [7n, 1n, 7n, 7n],
    [-7n, 1n, -7n, -7n],
    [0n, 5n, 0n, 0n],
  ])('%d/%d is %d half up, %d down', (numerator, denominator, halfUp, down) => {
    expect(roundHalfUp(rational(numerator, denominator))).toBe(halfUp);
    expect(roundDown(rational(numerator, denominator))).toBe(down);
  });

  it('half up is never further than a half, and then away from zero; down is never above and less than 1 below', () => {
    fc.assert(
      fc.property(bounded, fc.bigInt({ min: 1n, max: 50n }), (above, below) => {
        const value = rational(above, below);
        const error = subtract(rational(roundHalfUp(value)), value);
        const distance = compare(rational(absolute(error.numerator), error.denominator), rational(1n, 2n));
        expect(distance).toBeLessThanOrEqual(0);
        if (distance === 0) expect(error.numerator < 0n).toBe(above < 0n);
        const gap = subtract(value, rational(roundDown(value)));
        expect(gap.numerator >= 0n && gap.numerator < gap.denominator).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('exact numbers as text', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(number, (value) => expect(parseRational(formatRational(value), [])).toEqual({ ok: true, value })),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['0.05', rational(1n, 20n), '0.05'],
    ['-0.05', rational(-1n, 20n), '-0.05'],
    ['1/3', rational(1n, 3n), '1/3'],
    ['-2/6', rational(-1n, 3n), '-1/3'],
    ['12', rational(12n), '12'],
    ['-0', rational(0n), '0'],
    ['1.50', rational(3n, 2n), '1.5'],
  ])('%s', (text, value, written) => {
    expect(parseRational(text, [])).toEqual({ ok: true, value });
    expect(formatRational(value)).toBe(written);
  });

  it.each([
    '',
    '.5',
    '1.',
    '01',
    '1e2',
    '+1',
    ' 1',
    '1 /3',
    '1/0',
    '1/03',
    '1/-3',
    '0.5/2',
    '1/2/3',
    '5%',
    '0x1',
    '１',
    'NaN',
    '--1',
  ])('refuses %j and says where', (text) => {
    expect(parseRational(text, ['fee', 'rate'])).toMatchObject({
      ok: false,
      error: [{ code: 'INVALID_RATIONAL', path: ['fee', 'rate'] }],
    });
  });
});
