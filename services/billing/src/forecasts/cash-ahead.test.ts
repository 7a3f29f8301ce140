import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CashFlow, cashAhead } from './cash-ahead.ts';

const flow = (on: string, amount: bigint, aboutId = 'inv_1'): CashFlow => ({
  ...{ kind: 'INVOICE', on, amount, aboutId, isOverdue: false, commissionId: undefined },
});

describe('cash ahead', () => {
  it('is what there is, and what comes and goes by day, to the lowest point and the end', () => {
    const flows = [
      flow('2026-12-10', -700n),
      flow('2026-12-20', 500n),
      flow('2026-12-10', 100n, 'inv_0'),
      flow('2027-01-01', 9n),
    ];
    expect(cashAhead(300n, flows, '2026-12-20')).toMatchObject({
      ...{ opening: 300n, closing: 200n, lowest: -300n },
      days: [
        { on: '2026-12-10', in: 100n, out: 700n, balance: -300n, flows: [{ aboutId: 'inv_0' }, { aboutId: 'inv_1' }] },
        { on: '2026-12-20', in: 500n, out: 0n, balance: 200n },
      ],
    });
    expect(cashAhead(5n, [], '2026-12-20')).toEqual({ opening: 5n, closing: 5n, lowest: 5n, days: [] });
  });

  it('adds up, whatever order flows come in (property)', () => {
    const flows = fc.array(
      fc.record({ day: fc.integer({ min: 10, max: 28 }), amount: fc.bigInt(-10_000n, 10_000n), id: fc.nat(99) }),
    );
    fc.assert(
      fc.property(flows, fc.bigInt(-1_000n, 1_000n), (told, opening) => {
        const made = told.map(({ day, amount, id }, at) => flow(`2026-12-${day}`, amount, `inv_${id}_${at}`));
        const ahead = cashAhead(opening, made, '2026-12-31');
        expect(ahead.closing).toBe(opening + told.reduce((sum, { amount }) => sum + amount, 0n));
        expect(cashAhead(opening, made.toReversed(), '2026-12-31')).toEqual(ahead);
        expect(ahead.days.every((day) => day.balance >= ahead.lowest && ahead.lowest <= opening)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
