import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from './arithmetic.ts';
import { exact, over, whole } from './exact.ts';

describe('an explanation’s arithmetic, reckoned anew', () => {
  it.each([
    ['3000.00 − 150.00 − 285.00', '2565.00'],
    ['2 + 3 × 4', '14'],
    ['(2 + 3) × 4', '20'],
    ['(4626.78 − 1000) ÷ 7380073/9876649', '1791021653011/369003650'],
    ['min(halfUp(0.1 × 5560.92), 5560.92)', '556.09'],
    ['min(halfUp(0.05 × 16817.28), max(0, 600.00 − 278.05), 15135.55)', '321.95'],
    ['down(75200733/34262) + 0.01', '2194.88'],
    ['halfUp(1.005)', '1.01'],
    ['8 ÷ 2 ÷ 2', '2'],
  ])('%s is %s', (arithmetic, expected) => {
    expect(evaluate(arithmetic)).toEqual(exact(expected));
  });

  it('has the precedence of school', () => {
    const number = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(evaluate(`${a} + ${b} × ${c}`)).toEqual(whole(BigInt(a + b * c)));
        expect(evaluate(`${a} − ${b} ÷ ${c}`)).toEqual(over(BigInt(a * c - b), BigInt(c)));
      }),
    );
  });

  it.each(['', '1 +', '(1', 'sin(1)', '1 * 2', 'min(1', '1 2', '1)'])('does not read %j', (text) => {
    expect(() => evaluate(text)).toThrow(SyntaxError);
  });
});
