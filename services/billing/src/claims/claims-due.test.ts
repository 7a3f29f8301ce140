import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { collected, expense, factsOf, fixed, ruleOf, runFacts, versionOf } from '../../test/distributions/given.ts';
import type { AgreedVersion } from '../agreements/agreed-version.ts';
import type { VersionFacts } from '../distributions/computing.ts';
import type { PostedRun } from '../distributions/distribution-run.ts';
import type { MandateSettlement } from '../mandates/mandate.ts';
import { claimsDue } from './claims-due.ts';

const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
const parties = [aurora, fabio, greta];

function posted(facts: VersionFacts, setOff: PostedRun['setOff'] = []): PostedRun {
  const by = newId('per');
  const on = new Date();
  return {
    ...runFacts(facts),
    ...{ state: 'POSTED', told: 3, reviewedBy: by, reviewedAt: on, approvedBy: by, approvedAt: on },
    ...{ postedBy: by, postedAt: on, isFinal: true, payments: [], setOff },
  };
}
const version = (rule: object, change: Partial<AgreedVersion> = {}) =>
  versionOf(parties, ruleOf({ fee: { rate: '0' }, ...rule }), change);
const tellAll = (due: ReturnType<typeof claimsDue>) =>
  due.map(({ reason, tier, debtorId, creditorId, isHeld, amount }) => [
    ...[reason, tier, debtorId, creditorId, isHeld, amount],
  ]);
const told = (run: PostedRun, settlements: readonly MandateSettlement[] = []) => tellAll(claimsDue(run, settlements));
const shares = fixed([aurora, '1/2'], [fabio, '1/2']);
const paidBefore = (agent: AgentId, paid: bigint): Pick<VersionFacts, 'before'> => ({
  before: {
    posted: {
      ...{ currency: 'EUR', fee: 0n, reserve: [], surplus: 0n },
      members: [{ agent, expenses: 0n, minimum: 0n, share: paid, paid }],
    },
    collected: [],
  },
});

describe('what an ended version leaves open', () => {
  it('is owed by the lead where the rule owed it and nothing was there, but not to itself', () => {
    const contributions = [expense(fabio, 300_00n), expense(aurora, 100_00n)];
    const one = version({ shares });
    const run = posted(factsOf(one, { contributions, ...collected(one, 200_00n) }));
    // 200.00 for 400.00: half of each.
    expect(told(run)).toEqual([['MISSING', 'expenses', aurora, fabio, false, 150_00n]]);
  });

  it('is owed by another lead than the payer, to the payer too', () => {
    const amounts = [aurora, fabio].map((agent) => ({ agent, amount: '100.00', currency: 'EUR' }));
    const minimums = { mode: 'floor', shortfall: 'constrained-equal-awards', amounts };
    const one = version({ shares, minimums }, { leadId: greta });
    const run = posted(factsOf(one, collected(one, 50_00n)));
    expect(new Set(told(run).map(String))).toEqual(
      new Set([aurora, fabio].map((agent) => String(['MISSING', 'minimum', greta, agent, false, 75_00n]))),
    );
  });

  it('is owed to the payer where somebody got too much, less what was taken off payments that nobody had made', () => {
    const one = version({ shares });
    const facts = factsOf(one, { ...collected(one, 100_00n), ...paidBefore(fabio, 80_00n) });
    expect(told(posted(facts))).toEqual([['LENT', undefined, fabio, aurora, false, 30_00n]]);
    expect(told(posted(facts, [{ agent: fabio, amount: 20_00n }]))).toEqual([
      ['LENT', undefined, fabio, aurora, false, 10_00n],
    ]);
    expect(told(posted(facts, [{ agent: fabio, amount: 30_00n }]))).toEqual([]);
  });

  it('is owed to the payer where batches paid more than the last run and the documents say, but not by who holds it', () => {
    const one = version({ shares });
    const run = posted(factsOf(one, collected(one, 100_00n)));
    const lent = (amount: bigint) => ['LENT', undefined, fabio, aurora, false, amount];
    const due = (of: PostedRun, beyond: bigint) => tellAll(claimsDue(of, [], new Map([[fabio, beyond]])));
    expect(due(run, 22_00n)).toEqual([lent(22_00n)]);
    const carried = factsOf(one, { ...collected(one, 100_00n), ...paidBefore(fabio, 80_00n) });
    expect(due(posted(carried, [{ agent: fabio, amount: 20_00n }]), 5_00n)).toEqual([lent(15_00n)]);
    const beside = collected({ ...one, invoicerId: fabio }, 60_00n);
    const held = posted(factsOf(one, { invoices: [...collected(one, 40_00n).invoices, ...beside.invoices] }));
    expect(due(held, 5_00n)).toEqual([['LENT', undefined, fabio, aurora, true, 10_00n]]);
  });

  it('is nothing where the payer itself had too much: what it holds stays to be shared', () => {
    const one = version({ shares });
    expect(told(posted(factsOf(one, { ...collected(one, 100_00n), ...paidBefore(aurora, 80_00n) })))).toEqual([]);
  });

  it('is held by who invoiced beside the payer for more than their part', () => {
    const one = version({ shares });
    const own = collected(one, 40_00n);
    const beside = collected({ ...one, invoicerId: fabio }, 60_00n);
    const run = posted(factsOf(one, { invoices: [...own.invoices, ...beside.invoices] }));
    // Fabio holds 60.00 of 100.00, and half of it is his.
    expect(told(run)).toEqual([['LENT', undefined, fabio, aurora, true, 10_00n]]);
    // What Fabio handed over already is no claim.
    const handedOver = (amount: bigint) => {
      const received = [{ amount, paidOn: '2026-01-01', reference: 'TRN-1' }];
      return [{ versionId: one.id, agentId: fabio, offset: 50_00n, received }];
    };
    expect(told(run, handedOver(4_00n))).toEqual([['LENT', undefined, fabio, aurora, true, 6_00n]]);
    expect(told(run, handedOver(10_00n))).toEqual([]);
    expect(told(run, handedOver(12_00n))).toEqual([]);
  });
});
