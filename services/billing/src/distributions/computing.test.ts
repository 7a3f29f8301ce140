import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import {
  codes,
  collected,
  expense,
  factsOf,
  fixed,
  hourly,
  invoiceOf,
  paid,
  ruleOf,
  value,
  versionOf,
  work,
} from '../../test/distributions/given.ts';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';
import { compute, inHand, outcomeOf } from './computing.ts';

const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
const staff = { purpose: 'staff', currency: 'EUR', rate: '0.10', cap: '500.00' };
const rule = ruleOf({ ...hourly([aurora, '50'], [fabio, '50'], [greta, '50']), reserve: [staff] });
const version = versionOf([aurora, fabio, greta], rule);

describe('a run of a version', () => {
  it('shares what came in by the rule, to the cent, and says what does not count', () => {
    const stranger = work(newId('per'), 5);
    const facts = factsOf(version, {
      ...collected(version, 1122_00n),
      contributions: [work(fabio, 30), work(greta, 10), expense(fabio, 100_00n, 22_00n), stranger],
      deductsVat: () => false,
    });
    const { outcome, leftOut, basis } = value(compute(facts));
    // 1122.00 − 122.00 of expenses = 1000.00; fee 50.00; reserve 95.00; 855.00 by 30 : 10 hours.
    expect(outcome.distribution).toMatchObject({ cash: 1122_00n, fee: 50_00n, reserve: [{ amount: 95_00n }] });
    expect(outcome.run.settlements).toMatchObject([
      { agent: fabio, difference: 763_25n, payment: 763_25n },
      { agent: greta, difference: 213_75n, payment: 213_75n },
    ]);
    expect(leftOut).toMatchObject([{ contributionId: stranger.id, reason: 'NOT_A_PARTY' }]);
    expect(basis.payerId).toBe(aurora);
  });

  it('gives the reserve no more than its cap leaves beside what others’ runs have set aside', () => {
    const facts = factsOf(version, { ...collected(version, 10_000_00n), contributions: [work(fabio, 1)] });
    const reserveOf = (others: bigint, before = facts.before) =>
      value(compute({ ...facts, before, reserves: new Map([['staff', others]]) })).outcome.distribution.reserve;
    expect(reserveOf(0n)).toEqual([{ purpose: 'staff', amount: 500_00n }]);
    expect(reserveOf(450_00n)).toEqual([{ purpose: 'staff', amount: 50_00n }]);
    // What this version credited itself is no balance of others.
    const first = value(compute(facts));
    const before = { posted: first.outcome.run.posted, collected: first.basis.collected };
    expect(reserveOf(500_00n, before)).toEqual([{ purpose: 'staff', amount: 500_00n }]);
  });

  it('is the same again by its basis alone, stored and read', () => {
    const facts = factsOf(version, { ...collected(version, 777_77n), contributions: [work(fabio, 7), work(greta, 3)] });
    const computed = value(compute(facts));
    const stored = decodeExact(encodeExact(computed)) as typeof computed;
    expect(stored).toEqual(computed);
    expect(encodeExact(value(outcomeOf(stored.basis)))).toBe(encodeExact(computed.outcome));
  });

  it('counts as in hand the tax withheld from the payer, and all that another seller collected', () => {
    const parts = versionOf([aurora, fabio], ruleOf({ shares: fixed([aurora, '1/2'], [fabio, '1/2']) }));
    const own = paid(invoiceOf({ seller: 'greta', buyer: 'agent', sellerId: aurora }), 1060_80n);
    const theirs = paid(invoiceOf({ seller: 'fabio', buyer: 'lumen', sellerId: fabio }), 1000_00n);
    const { basis, outcome } = value(
      compute(factsOf(parts, { invoices: [own, theirs].map((invoice) => ({ invoice, notes: [] })) })),
    );
    expect(new Map(inHand(basis).map(({ agent, amount }) => [agent, amount]))).toEqual(
      new Map<string, bigint>([
        [aurora, 208_00n],
        [fabio, basis.collected.find(({ agent }) => agent === fabio)?.net ?? -1n],
      ]),
    );
    expect(outcome.distribution.cash).toBe(basis.collected.reduce((total, { net }) => total + net, 0n));
  });

  it('fails by what the rule cannot be, or its inputs', () => {
    expect(codes(compute(factsOf({ ...version, rule: '{"version":"2"}' })))).toEqual(['RULE_UNREADABLE']);
    const huge = expense(fabio, 2n ** 63n - 1n);
    const twice = compute(factsOf(version, { contributions: [huge, { ...huge, id: newId('ctr') }] }));
    expect(twice).toMatchObject({ ok: false, error: [{ code: 'AMOUNT_OUT_OF_RANGE', path: ['inputs', 'expenses'] }] });
  });
});
