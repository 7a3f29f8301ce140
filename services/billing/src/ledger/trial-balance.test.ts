import { describe, expect, it } from '@jest/globals';
import { trialBalances } from './trial-balance.ts';

describe('the trial balance', () => {
  it('sums each currency by itself, beyond 64 bits too', () => {
    const huge = 2n ** 63n;
    const sums = [
      { currency: 'EUR' as const, purpose: 'PAYABLE' as const, accounts: 1, debits: 0n, total: -huge },
      { currency: 'EUR' as const, purpose: 'BANK' as const, accounts: 2, debits: huge + 5n, total: huge },
      { currency: 'CHF' as const, purpose: 'BANK' as const, accounts: 1, debits: 1n, total: 1n },
    ];
    expect(trialBalances(sums)).toEqual([
      expect.objectContaining({ currency: 'CHF', accounts: 1, total: { minor: 1n, currency: 'CHF' } }),
      {
        currency: 'EUR',
        accounts: 3,
        debits: { minor: huge + 5n, currency: 'EUR' },
        credits: { minor: huge + 5n, currency: 'EUR' },
        total: { minor: 0n, currency: 'EUR' },
        purposes: [
          { purpose: 'BANK', accounts: 2, balance: { minor: huge, currency: 'EUR' } },
          { purpose: 'PAYABLE', accounts: 1, balance: { minor: -huge, currency: 'EUR' } },
        ],
      },
    ]);
  });
});
