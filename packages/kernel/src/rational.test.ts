import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { equals, formatShare, parseShare, rational, sum, ZeroDenominator } from './rational.ts';

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
