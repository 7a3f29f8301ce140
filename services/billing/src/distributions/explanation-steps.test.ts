import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import {
  collected,
  expense,
  factsOf,
  hourly,
  ruleOf,
  runFacts,
  versionOf,
  work,
} from '../../test/distributions/given.ts';
import { sightOfRun } from './distribution-access.ts';
import { evolve } from './distribution-run.ts';
import { explanationOf } from './explanation-steps.ts';
import { paymentsSeen, sharesOf, tiersOf } from './run-view.ts';

const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
const amounts = [{ agent: greta, amount: '100.00', currency: 'EUR' }];
const version = versionOf(
  [aurora, fabio, greta],
  ruleOf({
    ...hourly([fabio, '50'], [greta, '25']),
    minimums: { mode: 'additive', shortfall: 'proportional', amounts },
  }),
);
const [hours, spent] = [work(fabio, 10), expense(fabio, 50_00n)];
const contributions = [hours, spent, work(greta, 20)];
const run = evolve(undefined, {
  type: 'distribution.computed',
  facts: runFacts(factsOf(version, { ...collected(version, 1050_00n), contributions })),
});

describe('an explanation', () => {
  const steps = explanationOf(run, fabio) ?? [];

  it('begins with the entitlement and goes down to the contributions, each where it stands in the rule', () => {
    // 1,050.00 − 50.00; fee 50.00; minimum 100.00; 850.00 by 500 : 500.
    expect(steps[0]).toMatchObject({ depth: 0, kind: 'entitlement', value: '475.00', arithmetic: '50.00 + 425.00' });
    expect(steps.flatMap(({ inputs }) => inputs)).toEqual(expect.arrayContaining([hours.id, spent.id]));
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'fee', at: 'fee.rate', value: '50.00' }));
  });

  it('is a tree told in order: what a step is made of comes right behind it, one deeper', () => {
    for (const [place, { depth }] of steps.entries()) {
      expect(depth).toBeLessThanOrEqual((steps[place - 1]?.depth ?? -1) + 1);
      if (place > 0) expect(depth).toBeGreaterThan(0);
    }
  });

  it('is there of those to whom something is due, and of no other', () => {
    expect(explanationOf(run, newId('per'))).toBeUndefined();
    expect(explanationOf({ ...run, basis: { ...run.basis, rule: '{}' } }, fabio)).toBeUndefined();
  });
});

describe('a run as it is shown', () => {
  const everybody = { of: 'everybody' } as const;

  it('has each share add up, and all of them with the tiers to what was collected', () => {
    const shares = sharesOf(run, everybody);
    for (const { expenses, minimum, share, entitlement } of shares) {
      expect(entitlement.minor).toBe(expenses.minor + minimum.minor + share.minor);
    }
    const { expenses, fee, minimums, shares: given, surplus, reserve } = tiersOf(run);
    expect(reserve).toEqual([]);
    const whole = [expenses, fee, minimums, given, surplus].reduce((total, { minor }) => total + minor, 0n);
    expect(whole).toBe(1050_00n);
    expect(shares.find(({ agentId }) => agentId === greta)).toMatchObject({
      ...{
        minimum: { minor: 100_00n },
        share: { minor: 425_00n },
        payment: { minor: 525_00n },
        missing: { minor: 0n },
      },
    });
  });

  it('shows of it what somebody may see', () => {
    const sight = sightOfRun(
      { actor: { id: fabio, scopes: new Set(['ledger:read']), sessionId: undefined }, organizations: [] },
      run,
    );
    expect(sharesOf(run, sight).map(({ agentId }) => agentId)).toEqual([fabio]);
    expect(sharesOf(run, { of: 'nobody' })).toEqual([]);
    expect(paymentsSeen(run, everybody)).toBeUndefined();
  });
});
