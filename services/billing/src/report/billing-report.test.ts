import { describe, expect, it } from '@jest/globals';
import type { Currency } from '@millepiani/kernel/currency';
import fc from 'fast-check';
import type { AccountPurpose } from '../ledger/ledger-account.ts';
import { billingReport } from './billing-report.ts';

const sum = (purpose: AccountPurpose, currency: Currency, total: bigint) => ({
  ...{ purpose, currency, total },
  ...{ accounts: 1, debits: 0n },
});

describe('what billing adds to the report', () => {
  it('is what was earned and set aside, in each currency, above nothing', () => {
    const sums = [
      sum('RESERVE', 'USD', -5_00n),
      sum('INCOME', 'EUR', -8_000_00n),
      sum('RESERVE', 'EUR', -760_00n),
      sum('BANK', 'EUR', 8_760_00n),
    ];
    expect(billingReport([{ minor: 8_000_00n, currency: 'EUR' }], sums)).toEqual({
      collected: [{ minor: 8_000_00n, currency: 'EUR' }],
      earned: [{ minor: 8_000_00n, currency: 'EUR' }],
      reserves: [
        { minor: 760_00n, currency: 'EUR' },
        { minor: 5_00n, currency: 'USD' },
      ],
    });
  });

  it('is below nothing where more was given back than earned, and not there where there is nothing', () => {
    const sums = [sum('INCOME', 'EUR', 20_00n), sum('RESERVE', 'EUR', 0n)];
    expect(billingReport([{ minor: 0n, currency: 'EUR' }], sums)).toEqual({
      collected: [],
      earned: [{ minor: -20_00n, currency: 'EUR' }],
      reserves: [],
    });
  });

  it('property: loses nothing of what the books hold, beyond 64 bits too', () => {
    const totals = fc.record({
      purpose: fc.constantFrom<AccountPurpose>('INCOME', 'RESERVE', 'SURPLUS'),
      currency: fc.constantFrom<Currency>('CHF', 'EUR', 'USD'),
      total: fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
    });
    const distinct = fc.uniqueArray(totals, { selector: ({ purpose, currency }) => `${purpose} ${currency}` });
    fc.assert(
      fc.property(distinct, (rows) => {
        const { earned, reserves } = billingReport(
          [],
          rows.map((row) => sum(row.purpose, row.currency, row.total)),
        );
        const all = [...earned, ...reserves].reduce((before, { minor }) => before + minor, 0n);
        const counted = rows.filter(({ purpose }) => purpose !== 'SURPLUS');
        expect(all).toBe(-counted.reduce((before, { total }) => before + total, 0n));
      }),
    );
  });
});
