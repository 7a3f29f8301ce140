import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decimal,
  formatCents,
  formatDecimal,
  minus,
  parseDecimal,
  percentOf,
  roundHalfUp,
  times,
  toCents,
} from './decimal.ts';

const rule = { whole: 11, decimals: 8 };
const numbers = fc.record({ digits: fc.bigInt(-(10n ** 15n), 10n ** 15n), scale: fc.integer({ min: 0, max: 12 }) });

describe('a decimal', () => {
  it.each([
    ['12.5', 125n, 1],
    ['0', 0n, 0],
    ['0.00000001', 1n, 8],
    ['99999999999', 99_999_999_999n, 0],
  ])('is read: %s', (text, digits, scale) => {
    expect(parseDecimal(text, rule, [])).toEqual({ ok: true, value: { digits, scale } });
  });

  it.each([
    ['', 'INVALID_NUMBER'],
    ['-1', 'INVALID_NUMBER'],
    ['1e3', 'INVALID_NUMBER'],
    ['0x10', 'INVALID_NUMBER'],
    ['01', 'INVALID_NUMBER'],
    ['1,5', 'INVALID_NUMBER'],
    ['.5', 'INVALID_NUMBER'],
    ['1.', 'INVALID_NUMBER'],
    [' 1', 'INVALID_NUMBER'],
    ['1'.repeat(100), 'INVALID_NUMBER'],
    ['100000000000', 'NUMBER_OUT_OF_RANGE'],
    ['0.000000001', 'TOO_MANY_DECIMALS'],
  ])('is refused: %j', (text, code) => {
    expect(parseDecimal(text, rule, ['price'])).toMatchObject({ ok: false, error: [{ code, path: ['price'] }] });
  });

  it.each([
    [decimal(5n, 3), 1n],
    [decimal(4n, 3), 0n],
    [decimal(-5n, 3), -1n],
    [decimal(-4n, 3), 0n],
    [decimal(2005n, 3), 201n],
    [decimal(7n), 700n],
  ])('is rounded half up, away from zero at one half: %j', (number, cents) => {
    expect(toCents(number)).toBe(cents);
  });

  it.each([
    [decimal(1050n, 2), 2, '10.50'],
    [decimal(1050n, 2), 0, '10.5'],
    [decimal(-5n, 3), 2, '-0.005'],
    [decimal(0n), 2, '0.00'],
    [decimal(3n, 8), 2, '0.00000003'],
  ])('is written: %j', (number, decimals, text) => {
    expect(formatDecimal(number, decimals)).toBe(text);
  });

  it('written and read is the same number (property)', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), fc.integer({ min: 0, max: 8 }), (digits, scale) => {
        const read = parseDecimal(formatDecimal(decimal(digits, scale)), { whole: 30, decimals: 8 }, []);
        expect(read.ok && minus(read.value, decimal(digits, scale)).digits).toBe(0n);
      }),
      { numRuns: 1_000 },
    );
  });

  it('rounds to the nearest, and never further than half a unit (property)', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 4 }), (number, scale) => {
        const off = minus(number, decimal(roundHalfUp(number, scale), scale));
        const twice = times(off, decimal(2n));
        const unit = decimal(1n, scale);
        expect(minus(unit, twice.digits < 0n ? minus(decimal(0n), twice) : twice).digits >= 0n).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('multiplies and takes percentages exactly (property)', () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const product = times(left, right);
        expect(product.digits).toBe(left.digits * right.digits);
        expect(percentOf(left, right)).toEqual({ digits: product.digits, scale: product.scale + 2 });
        expect(minus(product, times(right, left)).digits).toBe(0n);
      }),
      { numRuns: 1_000 },
    );
  });

  it('writes cents with two digits always', () => {
    expect([0n, 5n, -5n, 106_080n].map(formatCents)).toEqual(['0.00', '0.05', '-0.05', '1060.80']);
  });
});
