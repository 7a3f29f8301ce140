import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { at, claimOf } from '../../test/claims/bench.ts';
import type { Claim, SettlementKind } from '../claims/claim.ts';
import { claimFlows, claimReceipts } from './claim-receipts.ts';

const today = '2027-03-01';
const [her, lead] = [newId('per'), newId('org')];
const hers = (change: Partial<Claim> = {}) => claimOf({ creditorId: her, debtorId: lead, tier: 'minimum', ...change });
const cleared = ({ id: claimId }: Claim, kind: SettlementKind, amount: bigint) => ({
  ...{ id: newId('stl'), claimId, kind, amount, currency: 'EUR' as const, on: '2026-12-30', by: newId('per'), at },
  ...{ reference: undefined, against: undefined },
});
const revenue = (claim: Claim, settlements: readonly ReturnType<typeof cleared>[] = []) =>
  claimReceipts([{ claim, settlements }], her, today).map(({ amount, on, isCollected }) => [amount, on, isCollected]);

describe('what claims bring', () => {
  it('is what was missing: where it was paid or set off, and expected where it is open', () => {
    const claim = hers({ cleared: 50_00n, givenUp: 20_00n });
    const settlements = [
      cleared(claim, 'PAYMENT', 30_00n),
      cleared(claim, 'SET_OFF', 20_00n),
      cleared(claim, 'GIVEN_UP', 20_00n),
    ];
    expect(revenue(claim, settlements)).toEqual([
      [30_00n, '2026-12-30', true],
      [20_00n, '2026-12-30', true],
      [30_00n, today, false],
    ]);
  });

  it('goes out where it is owed back, and is nothing to who owes what is missing', () => {
    const back = hers({ reason: 'RETURN', creditorId: lead, debtorId: her, cleared: 40_00n });
    expect(revenue(back, [cleared(back, 'PAYMENT', 40_00n)])).toEqual([
      [-40_00n, '2026-12-30', true],
      [-60_00n, today, false],
    ]);
    expect(claimReceipts([{ claim: hers(), settlements: [] }], lead, today)).toEqual([]);
    expect(claimReceipts([{ claim: back, settlements: [] }], lead, today)).toEqual([]);
  });

  it('is not what was lent, which was revenue when it was paid', () => {
    const lent = hers({ reason: 'LENT', tier: undefined });
    expect(revenue(lent, [cleared(lent, 'PAYMENT', 10_00n)])).toEqual([]);
    expect(revenue(hers({ currency: 'USD' }))).toEqual([]);
  });

  it('is money ahead, in or out, of whatever kind', () => {
    const claims = [hers({ cleared: 40_00n }), hers({ reason: 'LENT', tier: undefined }), hers({ currency: 'USD' })];
    const amounts = (agentId: typeof her | typeof lead) =>
      claimFlows(claims, agentId, today).map(({ amount }) => amount);
    expect([amounts(her), amounts(lead)]).toEqual([
      [60_00n, 100_00n],
      [-60_00n, -100_00n],
    ]);
  });
});
