import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ReleasePlan } from '@millepiani/sharing/release';
import { codes, value } from '../../test/distributions/given.ts';
import { emptyReserve } from './reserve.ts';
import { approve, proposed, readAmount, type Spend, spend, spentOf, withdraw } from './reserve-release.ts';

const at = new Date('2027-03-01T10:00:00Z');
const [ada, bruno, bea] = [newId('per'), newId('per'), newId('per')];
const aurora = newId('org');
const reserve = emptyReserve(newId('rsv'), { ownerId: aurora, purpose: 'staff', currency: 'EUR' });
const planOf = (...needs: ReleasePlan['needs']): ReleasePlan => ({ lines: [], needs, isBelowFloor: false });
const both = planOf({ by: [ada, bruno], count: 2 });
const release = proposed(reserve, { id: newId('rrl'), amount: 100_00n, reason: 'A course', by: bea, at }, both);
const euros = (amount: string, currency = 'EUR') => ({ amount, currency });

describe('a release', () => {
  it('is released once all are heard whom the rules need, and not before', () => {
    const once = value(approve(release, both, { by: ada, agents: [ada], at }));
    expect(once).toMatchObject({ state: 'PROPOSED', approvals: [{ agentId: ada, by: ada }] });
    expect(value(approve(once, both, { by: bruno, agents: [bruno], at }))).toMatchObject({
      state: 'RELEASED',
      releasedAt: at,
    });
  });

  it('is approved by as many people as agents, whomever one of them speaks for', () => {
    const of = planOf({ by: [ada, aurora], count: 2 });
    const once = value(approve(release, of, { by: ada, agents: [ada, aurora], at }));
    expect(once).toMatchObject({ state: 'PROPOSED', approvals: [{ agentId: ada }, { agentId: aurora }] });
    expect(codes(approve(once, of, { by: ada, agents: [ada, aurora], at }))).toEqual(['ALREADY_APPROVED']);
    // Bruno speaks for Aurora too, and looks at it as well.
    expect(value(approve(once, of, { by: bruno, agents: [aurora], at })).state).toBe('RELEASED');
  });

  it('counts one person for two rules, each of which wants one', () => {
    const of = planOf({ by: [ada], count: 1 }, { by: [aurora], count: 1 });
    expect(value(approve(release, of, { by: ada, agents: [ada, aurora], at })).state).toBe('RELEASED');
  });

  it('keeps what was approved when others are needed meanwhile', () => {
    const once = value(approve(release, both, { by: ada, agents: [ada], at }));
    const changed = planOf({ by: [ada], count: 1 }, { by: [aurora], count: 1 });
    expect(value(approve(once, changed, { by: bruno, agents: [aurora], at })).state).toBe('RELEASED');
  });

  it.each([
    ['SAME_PERSON', bea, [bea, ada]],
    ['NOT_NAMED', newId('per'), [aurora]],
  ] as const)('is not approved: %s', (code, by, agents) => {
    expect(codes(approve(release, both, { by, agents, at }))).toEqual([code]);
  });

  it('is not approved twice, nor once it was given up or released', () => {
    const once = value(approve(release, both, { by: ada, agents: [ada], at }));
    expect(codes(approve(once, both, { by: ada, agents: [ada], at }))).toEqual(['ALREADY_APPROVED']);
    const given = value(withdraw(release, bea));
    expect(codes(approve(given, both, { by: ada, agents: [ada], at }))).toEqual(['WRONG_STATE']);
    const released = value(approve(once, both, { by: bruno, agents: [bruno], at }));
    expect(codes(withdraw(released, bea))).toEqual(['WRONG_STATE']);
    expect(codes(withdraw(given, bea))).toEqual(['WRONG_STATE']);
  });
});

describe('what was released', () => {
  const one = planOf({ by: [ada], count: 1 });
  const released = value(approve(release, one, { by: ada, agents: [ada], at }));
  const spending = (change: Partial<Spend> = {}): Spend => ({
    ...{ amount: euros('60.00'), spentOn: '2027-03-01', reference: 'TRN-1', by: bea, at, ...change },
  });

  it('is used as far as it goes', () => {
    const once = value(spend(released, spending()));
    const twice = value(spend(once, spending({ amount: euros('40.00'), reference: 'TRN-2' })));
    expect(spentOf(twice)).toBe(100_00n);
    expect(codes(spend(twice, spending({ amount: euros('0.01'), reference: 'TRN-3' })))).toEqual(['ABOVE_RELEASED']);
    expect(codes(spend(once, spending({ amount: euros('1.00') })))).toEqual(['PAYMENT_RECORDED']);
  });

  it.each([
    ['ABOVE_RELEASED', { amount: euros('100.01') }],
    ['ZERO_AMOUNT', { amount: euros('0.00') }],
    ['ZERO_AMOUNT', { amount: euros('-5.00') }],
    ['CURRENCY_MISMATCH', { amount: euros('5.00', 'USD') }],
    ['DATE_IN_FUTURE', { spentOn: '2027-03-02' }],
    ['DATE_BEFORE_RELEASE', { spentOn: '2027-02-28' }],
    ['TOO_SHORT', { reference: '' }],
  ])('is not used: %s', (code, change) => {
    expect(codes(spend(released, spending(change)))).toEqual([code]);
  });

  it('is not used before it is released, nor more than a hundred times', () => {
    expect(codes(spend(release, spending()))).toEqual(['WRONG_STATE']);
    const used = { amount: 1n, on: '2027-03-01', by: bea };
    const spendings = Array.from({ length: 100 }, (_, place) => ({ ...used, reference: `TRN ${place}` }));
    expect(codes(spend({ ...released, spendings }, spending()))).toEqual(['TOO_MANY_SPENDINGS']);
  });

  it('is an exact amount of its currency', () => {
    for (const amount of ['1.001', 'x', '', '92233720368547758.08']) {
      expect(readAmount('EUR', euros(amount))).toMatchObject({ ok: false });
    }
    expect(readAmount('EUR', euros('0.01'))).toEqual({ ok: true, value: 1n });
  });
});
