import { describe, expect, it } from '@jest/globals';
import type { Currency } from '@millepiani/kernel/currency';
import { formatAmount } from '@millepiani/kernel/money';
import { communityZone } from '@millepiani/kernel/time-zone';
import fc from 'fast-check';
import { writeAmount, writeDay, writeInstant } from './writing.adapter.ts';

const space = '\u00a0';

describe('an amount', () => {
  it.each([
    ['4560.00', 'EUR', '€4,560.00', `4.560,00${space}€`],
    ['0.05', 'EUR', '€0.05', `0,05${space}€`],
    ['-20.00', 'EUR', '-€20.00', `-20,00${space}€`],
    ['1200', 'JPY', 'JP¥1,200', `1.200${space}JPY`],
    ['4560.125', 'TND', `TND${space}4,560.125`, `4.560,125${space}TND`],
  ])('%s %s is written as each language writes it', (amount, currency, english, italian) => {
    expect(writeAmount({ amount, currency }, 'en')).toBe(english);
    expect(writeAmount({ amount, currency }, 'it')).toBe(italian);
  });

  it('property: keeps each digit of 64 bits, in every currency', () => {
    const amounts = fc.record({
      minor: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      currency: fc.constantFrom<Currency>('EUR', 'JPY', 'TND', 'CHF'),
    });
    fc.assert(
      fc.property(amounts, fc.constantFrom('en' as const, 'it' as const), (money, locale) => {
        const amount = formatAmount(money);
        const written = writeAmount({ amount, currency: money.currency }, locale);
        expect(written.replaceAll(/\D/g, '')).toBe(amount.replaceAll(/\D/g, ''));
        expect(written.startsWith('-')).toBe(money.minor < 0n);
      }),
    );
  });

  it('is refused where it is none', () => {
    expect(() => writeAmount({ amount: '1e3', currency: 'EUR' }, 'en')).toThrow(TypeError);
  });
});

describe('days and instants', () => {
  it('are written as each language writes them', () => {
    expect([writeDay('2026-12-24', 'en'), writeDay('2026-12-24', 'it')]).toEqual([
      '24 December 2026',
      '24 dicembre 2026',
    ]);
    expect(writeInstant('2026-12-24T09:30:00.000Z', 'en', communityZone)).toMatch(/^24 December 2026.* 10:30$/);
    expect(writeInstant('2026-12-24T09:30:00.000Z', 'it', communityZone)).toMatch(/^24 dicembre 2026.* 10:30$/);
  });
});
