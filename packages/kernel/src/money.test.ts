import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  CurrencyMismatch,
  formatAmount,
  MoneyOverflow,
  maxMinor,
  minMinor,
  money,
  negate,
  parseMoney,
} from './money.ts';

const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'USD');
const amounts = fc.record({ minor: fc.bigInt({ min: minMinor, max: maxMinor }), currency });

describe('money at the edge', () => {
  it('reads back what it writes, for every amount of 64 bits', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const text = { amount: formatAmount(amount), currency: amount.currency };
        expect(parseMoney(text, [])).toEqual({ ok: true, value: amount });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['24000.00', 'EUR', 2_400_000n],
    ['24000', 'EUR', 2_400_000n],
    ['24000.5', 'EUR', 2_400_050n],
    ['-0.01', 'EUR', -1n],
    ['1200', 'JPY', 1200n],
    ['1.234', 'KWD', 1234n],
    ['92233720368547758.07', 'EUR', maxMinor],
  ])('%s %s is %d minor units', (amount, code, minor) => {
    expect(parseMoney({ amount, currency: code }, [])).toMatchObject({ ok: true, value: { minor } });
  });

  it.each([
    ['1.234', 'EUR', 'TOO_MANY_DECIMALS'],
    ['1.0', 'JPY', 'TOO_MANY_DECIMALS'],
    ['92233720368547758.08', 'EUR', 'AMOUNT_OUT_OF_RANGE'],
    ['-92233720368547758.09', 'EUR', 'AMOUNT_OUT_OF_RANGE'],
    ['0x10', 'EUR', 'INVALID_AMOUNT'],
    ['', 'EUR', 'INVALID_AMOUNT'],
    [' 1', 'EUR', 'INVALID_AMOUNT'],
    ['1e3', 'EUR', 'INVALID_AMOUNT'],
    ['01', 'EUR', 'INVALID_AMOUNT'],
    ['.5', 'EUR', 'INVALID_AMOUNT'],
    ['1,50', 'EUR', 'INVALID_AMOUNT'],
    ['NaN', 'EUR', 'INVALID_AMOUNT'],
    ['１', 'EUR', 'INVALID_AMOUNT'],
    ['1', 'eur', 'UNKNOWN_CURRENCY'],
    ['1', 'XXX', 'UNKNOWN_CURRENCY'],
    ['1', 'constructor', 'UNKNOWN_CURRENCY'],
  ])('refuses %j %s with %s and says where', (amount, code, expected) => {
    const at = expected === 'UNKNOWN_CURRENCY' ? 'currency' : 'amount';
    expect(parseMoney({ amount, currency: code }, ['price'])).toMatchObject({
      ok: false,
      error: [{ code: expected, path: ['price', at] }],
    });
  });
});

describe('arithmetic', () => {
  it('adds exactly or throws, and an amount with its opposite is nothing', () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        const sum = left.minor + right.minor;
        if (left.currency !== right.currency) expect(() => add(left, right)).toThrow(CurrencyMismatch);
        else if (sum > maxMinor || sum < minMinor) expect(() => add(left, right)).toThrow(MoneyOverflow);
        else expect(add(left, right).minor).toBe(sum);
      }),
    );
    expect(add(money(5n, 'EUR'), negate(money(5n, 'EUR'))).minor).toBe(0n);
    expect(() => negate(money(minMinor, 'EUR'))).toThrow(MoneyOverflow);
  });
});
