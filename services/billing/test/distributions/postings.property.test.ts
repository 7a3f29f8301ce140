import { describe, expect, it, jest } from '@jest/globals';
import { entitlementsOf } from '@millepiani/sharing/distribution';
import fc from 'fast-check';
import { agents } from '../../../../packages/sharing/test/community.ts';
import { paymentsOf } from '../../src/distributions/run-lifecycle.ts';
import { payoutMovements } from '../../src/distributions/run-postings.ts';
import { balancesOf, type History, histories, movementsOf, runsOf, steps, total } from './histories.ts';

// Hundreds of histories each, on a machine that may be busy with other things.
jest.setTimeout(120_000);
const many = { numRuns: 1000 };

/** The run that a history ends with. */
function lastOf(history: History) {
  const last = runsOf(history).at(-1);
  if (!last) throw new TypeError('A history has a run.');
  return last;
}

describe('the entries of a run', () => {
  it('balance in each owner’s books by themselves, so that the trial balance stays at nothing', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { entries } of runsOf(history)) {
          for (const { movements } of entries) {
            for (const own of Map.groupBy(movements, ({ ownerId }) => ownerId).values()) {
              expect(total(own.map(({ minor }) => minor))).toBe(0n);
            }
          }
        }
      }),
      many,
    );
  });

  it('are one for each other owner, between two of them at most, each account once and none by nothing', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { entries } of runsOf(history)) {
          const others = entries.map((entry) => entry.with);
          expect(new Set(others).size).toBe(others.length);
          for (const { with: other, movements } of entries) {
            const owners = new Set(movements.map(({ ownerId }) => ownerId));
            expect([...owners].every((owner) => owner === other || owner === history.payerId)).toBe(true);
            expect(movements.every(({ minor }) => minor !== 0n)).toBe(true);
            expect(new Set(movements.map(({ ownerId, purpose }) => `${ownerId} ${purpose}`)).size).toBe(
              movements.length,
            );
            expect(movements.length).toBeGreaterThanOrEqual(2);
          }
        }
      }),
      many,
    );
  });
});

describe('the books', () => {
  it('are the same after many small runs as after one on the total', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const one = { ...history, steps: history.steps.slice(-1) };
        expect(balancesOf(movementsOf(runsOf(history)))).toEqual(balancesOf(movementsOf(runsOf(one))));
      }),
      many,
    );
  });

  it('are restored by a run that takes another back, and stand at nothing once all has gone back', () => {
    fc.assert(
      fc.property(histories, steps, (history, mistake) => {
        const again = { ...history, steps: [...history.steps, mistake, ...history.steps.slice(-1)] };
        expect(balancesOf(movementsOf(runsOf(again)))).toEqual(balancesOf(movementsOf(runsOf(history))));
        const gone = { ...mistake, inputs: { ...mistake.inputs, cash: 0n } };
        expect(balancesOf(movementsOf(runsOf({ ...history, steps: [...history.steps, gone] })))).toEqual({});
      }),
      many,
    );
  });

  it('owe each member the entitlement, less what came in by their own invoices and what was paid', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const made = runsOf(history);
        const payouts = made.flatMap((run) =>
          paymentsOf(run).flatMap(({ payeeId, amount }) => payoutMovements(history.payerId, payeeId, amount)),
        );
        const balances = balancesOf([...movementsOf(made), ...payouts]);
        const last = lastOf(history);
        const { distribution, run } = last.outcome;
        const entitlements = new Map(entitlementsOf(distribution).map((one) => [one.agent, one]));
        // What the lead sets aside is owed to it as well.
        const others = agents.filter((agent) => agent !== history.payerId && agent !== history.leadId);
        for (const agent of others) {
          const { expenses = 0n, minimum = 0n, share = 0n } = entitlements.get(agent) ?? {};
          const own = last.basis.collected.find((one) => one.agent === agent)?.net ?? 0n;
          const paid = run.posted.members.find((one) => one.agent === agent)?.paid ?? 0n;
          const owed = (balances[`${agent} RECEIVABLE`] ?? 0n) + (balances[`${agent} PAYABLE`] ?? 0n);
          expect(owed).toBe(expenses + minimum + share - own - paid);
          // Who is owed nothing more has too much, and carries it.
          expect(owed).toBe(-(run.settlements.find((one) => one.agent === agent)?.carried ?? 0n));
          expect(balances[`${agent} BANK`] ?? 0n).toBe(paid);
          expect(balances[`${agent} EXPENSE`] ?? 0n).toBe(-expenses);
        }
      }),
      many,
    );
  });

  it('have reserves and surplus at the lead, the fee at the payer, and at the payer what it owes to all others', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const balances = balancesOf(movementsOf(runsOf(history)));
        const { distribution } = lastOf(history).outcome;
        const { payerId, leadId } = history;
        expect(balances[`${leadId} RESERVE`] ?? 0n).toBe(-total(distribution.reserve.map(({ amount }) => amount)));
        expect(balances[`${leadId} SURPLUS`] ?? 0n).toBe(-distribution.surplus);
        expect(balances[`${payerId} FEE`] ?? 0n).toBe(distribution.fee);
        const between = (purpose: string, mine: boolean) =>
          total(
            Object.entries(balances)
              .filter(([key]) => key.endsWith(` ${purpose}`) && key.startsWith(payerId) === mine)
              .map(([, balance]) => balance),
          );
        // What the payer owes is what others are owed, and the fee; what it is owed, others owe.
        expect(-between('PAYABLE', true)).toBe(between('RECEIVABLE', false) + distribution.fee);
        expect(between('RECEIVABLE', true)).toBe(-between('PAYABLE', false));
      }),
      many,
    );
  });
});
