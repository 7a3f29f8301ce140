import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { parseRule } from '@millepiani/sharing/parse-rule';
import fc from 'fast-check';
import { cite, contribution, euros, expense, fixed, hourly, ruleOf, work } from '../../test/distributions/given.ts';
import type { ApprovedContribution, ContributionId, PutIn } from '../contributions/approved-contribution.ts';
import { countInputs, type InputFacts } from './sharing-inputs.ts';

const [ada, bruno, greta] = [newId('per'), newId('per'), newId('per')];
const parties: ReadonlySet<AgentId> = new Set<AgentId>([ada, bruno]);

function read(document: object) {
  const rule = parseRule(document, parties);
  if (!rule.ok) throw new Error(JSON.stringify(rule.error));
  return rule.value;
}
const byHours = read(ruleOf(hourly([ada, '40'])));
const slices = read(ruleOf({ ...hourly([ada, '40'], [bruno, '30']), shares: { kind: 'slices' } }));
const asset = newId('kha');
const byKnowHow = read(ruleOf({ shares: { kind: 'royalties', weights: [{ asset, weight: '5/2' }] } }));
const byParts = read(ruleOf({ shares: fixed([ada, '1/2'], [bruno, '1/2']) }));

const counted = (contributions: readonly ApprovedContribution[], change: Partial<InputFacts> = {}) =>
  countInputs({
    ...{ currency: 'EUR', rule: byHours, parties, cash: 0n, contributions, reserves: [], cited: new Map() },
    deductsVat: () => true,
    ...change,
  });
const reasons = (...of: Parameters<typeof counted>) => counted(...of).leftOut.map(({ reason }) => reason);
const transfer = (agent: AgentId, currency: 'EUR' | 'USD' = 'EUR') =>
  contribution(agent, { kind: 'TRANSFER', amount: { minor: 500_00n, currency } });

describe('what counts', () => {
  it('is work in hours, by the minute, none of it claimed by other means', () => {
    const done = contribution(ada, { kind: 'WORK', minutes: 100, rate: euros(45_00n) });
    expect(counted([done])).toMatchObject({
      inputs: {
        hours: [{ id: done.id, agent: ada, hours: { numerator: 5n, denominator: 3n }, claimed: { numerator: 0n } }],
      },
      leftOut: [],
    });
  });

  it('is expenses with and without VAT, and whether who spent them deducts it on that day', () => {
    const spent = expense(bruno, 100_00n, 22_00n);
    const deductsVat = (agent: AgentId, day: string) => !(agent === bruno && day === '2026-11-20');
    const { inputs } = counted([spent], { deductsVat });
    expect(inputs.expenses).toEqual([{ id: spent.id, agent: bruno, net: 100_00n, gross: 122_00n, deductsVat: false }]);
  });

  it('is money at risk, where the rule shares by slices', () => {
    const put = transfer(ada);
    expect(counted([put], { rule: slices }).inputs.money).toEqual([{ id: put.id, agent: ada, amount: euros(500_00n) }]);
  });
});

describe('know-how', () => {
  const makers = [
    { agentId: greta, basisPoints: 3_333 },
    { agentId: ada, basisPoints: 6_667 },
  ];
  const told = (id: ContributionId, assetId = asset) =>
    new Map([[id, { id: newId('cit'), contributionId: id, commissionId: newId('com'), assetId, number: 2, makers }]]);
  const share = (numerator: bigint) => ({ numerator, denominator: 10_000n });

  it('counts by the rule’s weight for its makers, who need not be parties', () => {
    const one = cite(bruno);
    expect(counted([one], { rule: byKnowHow, cited: told(one.id) })).toMatchObject({
      leftOut: [],
      inputs: {
        citations: [
          {
            ...{ id: one.id, weight: { numerator: 5n, denominator: 2n } },
            makers: [
              { agent: greta, share: share(3_333n) },
              { agent: ada, share: share(6_667n) },
            ],
          },
        ],
      },
    });
  });

  it('counts once where the rule says nothing of it', () => {
    const one = cite(bruno);
    const { inputs } = counted([one], { rule: byKnowHow, cited: told(one.id, newId('kha')) });
    expect(inputs.citations).toMatchObject([{ weight: { numerator: 1n, denominator: 1n } }]);
  });
});

describe('what does not count, and why', () => {
  it.each<[string, Partial<InputFacts>, ApprovedContribution]>([
    ['NOT_A_PARTY', {}, work(greta, 1)],
    ['NOT_A_PARTY', {}, expense(greta, 10_00n)],
    ['NOT_IN_RULE', { rule: byParts }, work(ada, 1)],
    ['NOT_IN_RULE', {}, transfer(ada)],
    ['NO_AGREED_RATE', {}, work(bruno, 1)],
    ['OTHER_CURRENCY', { currency: 'USD' }, expense(ada, 10_00n)],
    ['OTHER_CURRENCY', { rule: slices }, transfer(ada, 'USD')],
    ['TAX_PROFILE_MISSING', { deductsVat: () => undefined }, expense(ada, 10_00n)],
    ['NO_AGREED_VALUE', {}, contribution(ada, { kind: 'USE', amount: euros(5_00n) })],
    ['NOT_IN_RULE', {}, cite(ada)],
    ['NOT_WEIGHTED', { rule: byKnowHow }, cite(ada)],
    ['DISPUTED', { rule: byKnowHow }, { ...cite(ada), isDisputed: true }],
    ['DISPUTED', {}, { ...work(ada, 1), isDisputed: true }],
    ['DISPUTED', {}, { ...expense(ada, 10_00n), isDisputed: true }],
  ])('%s', (reason, facts, one) => {
    expect(counted([one], facts)).toMatchObject({
      inputs: { hours: [], expenses: [], money: [], citations: [] },
      leftOut: [{ contributionId: one.id, agentId: one.agentId, reason }],
    });
  });
});

const anyPutIn = fc.oneof<fc.Arbitrary<PutIn>[]>(
  fc.integer({ min: 1, max: 5_000 }).map((minutes) => ({ kind: 'WORK', minutes, rate: euros(40_00n) })),
  fc
    .tuple(fc.bigInt(1n, 9_999n), fc.bigInt(0n, 999n))
    .map(([amount, vat]) => ({ kind: 'EXPENSE', amount: euros(amount), vat: euros(vat) })),
  fc.bigInt(1n, 9_999n).map((amount) => ({ kind: 'TRANSFER', amount: euros(amount) })),
  fc.constant({ kind: 'USE', amount: undefined }),
  fc.constant({ kind: 'CITE' }),
);
const anyContributions = fc
  .array(fc.tuple(fc.constantFrom<AgentId[]>(ada, bruno, greta), anyPutIn), { maxLength: 12 })
  .map((list) => list.map(([agent, putIn]) => contribution(agent, putIn)));

describe('inputs', () => {
  it('have each contribution once, or say why they do not, whatever the rule', () => {
    fc.assert(
      fc.property(anyContributions, fc.constantFrom(byHours, slices, byParts, byKnowHow), (contributions, rule) => {
        const { inputs, leftOut } = counted(contributions, { rule });
        const ids = [...inputs.hours, ...inputs.expenses, ...inputs.money].map(({ id }) => id);
        const left = leftOut.map(({ contributionId }) => contributionId);
        expect([...ids, ...left].toSorted()).toEqual(contributions.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('are the same in whatever order contributions come', () => {
    fc.assert(
      fc.property(
        anyContributions.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([inOrder, shuffled]) => {
          expect(counted(shuffled, { rule: slices })).toEqual(counted(inOrder, { rule: slices }));
        },
      ),
    );
  });

  it('take each reason from one place: who is no party is told so first', () => {
    expect(reasons([contribution(greta, { kind: 'CITE' })])).toEqual(['NOT_A_PARTY']);
  });
});
