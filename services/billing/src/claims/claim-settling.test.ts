import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { at, claimOf } from '../../test/claims/bench.ts';
import { codes } from '../../test/distributions/given.ts';
import { openOf, settled, stateOf } from './claim.ts';
import { readAmount, readPayment, setOffOf } from './claim-settling.ts';

const euros = (amount: string, currency = 'EUR') => ({ amount, currency });
const payment = (change: object = {}) => ({
  ...{ amount: euros('40.00'), paidOn: '2027-03-01', reference: 'TRN-1', at, ...change },
});

describe('a claim', () => {
  it('is open, partly settled, settled, by all that clears it', () => {
    const claim = claimOf();
    expect(stateOf(claim)).toBe('OPEN');
    const paid = settled(claim, 'PAYMENT', 40_00n);
    expect([stateOf(paid), openOf(paid), paid.told]).toEqual(['PARTLY_SETTLED', 60_00n, 2]);
    const off = settled(paid, 'SET_OFF', 10_00n);
    const corrected = settled(off, 'CORRECTION', 20_00n);
    const done = settled(corrected, 'GIVEN_UP', 30_00n);
    expect([stateOf(done), openOf(done), done.cleared]).toEqual(['SETTLED', 0n, 50_00n]);
  });

  it('that was given up in vain is corrected of that once nothing is open', () => {
    const claim = settled(claimOf(), 'GIVEN_UP', 70_00n);
    const after = settled(claim, 'CORRECTION', 50_00n);
    expect(after).toMatchObject({ corrected: 50_00n, givenUp: 50_00n });
    expect(openOf(after)).toBe(0n);
  });

  it('is paid within what is open, from the day on which it was raised', () => {
    expect(readPayment(claimOf(), payment())).toEqual({
      ok: true,
      value: { minor: 40_00n, paidOn: '2027-03-01', reference: 'TRN-1' },
    });
    expect(readAmount(claimOf({ cleared: 30_00n }), undefined)).toEqual({ ok: true, value: 70_00n });
  });

  it.each([
    ['ABOVE_OPEN', { amount: euros('100.01') }],
    ['ZERO_AMOUNT', { amount: euros('0.00') }],
    ['ZERO_AMOUNT', { amount: euros('-1.00') }],
    ['CURRENCY_MISMATCH', { amount: euros('1.00', 'USD') }],
    ['DATE_IN_FUTURE', { paidOn: '2027-03-02' }],
    ['DATE_BEFORE_CLAIM', { paidOn: '2027-02-28' }],
    ['TOO_SHORT', { reference: ' ' }],
    ['TOO_LONG', { reference: 'x'.repeat(141) }],
  ])('refuses a payment by %s', (code, change) => {
    expect(codes(readPayment(claimOf(), payment(change)))).toContain(code);
  });

  it('refuses amounts that are none, and anything once it is settled', () => {
    for (const amount of ['1.001', 'x', '99999999999999999999.00']) {
      expect(readAmount(claimOf(), euros(amount))).toMatchObject({ ok: false });
    }
    expect(codes(readAmount(claimOf({ cleared: 100_00n }), undefined))).toEqual(['NOTHING_OPEN']);
  });

  it('is set off against what is owed the other way, as far as both are open', () => {
    const claim = claimOf();
    const { debtorId: creditorId, creditorId: debtorId } = claim;
    const other = claimOf({ debtorId, creditorId, amount: 30_00n });
    expect(setOffOf(claim, other)).toEqual({ ok: true, value: 30_00n });
    expect(setOffOf(other, claim)).toEqual({ ok: true, value: 30_00n });
    expect(codes(setOffOf(claim, claim))).toEqual(['SAME_CLAIM']);
    expect(codes(setOffOf(claim, claimOf({ debtorId, creditorId: newId('per') })))).toEqual(['NOT_MUTUAL']);
    expect(codes(setOffOf(claim, claimOf({ debtorId: claim.debtorId, creditorId: claim.creditorId })))).toEqual([
      'NOT_MUTUAL',
    ]);
    expect(codes(setOffOf(claim, claimOf({ debtorId, creditorId, currency: 'USD' })))).toEqual(['CURRENCY_MISMATCH']);
    expect(codes(setOffOf(claim, { ...other, cleared: 30_00n }))).toEqual(['NOTHING_OPEN']);
  });
});
