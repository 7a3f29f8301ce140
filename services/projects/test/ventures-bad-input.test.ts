import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, nextKey } from './projects-under-test.ts';
import { projectInput, startVenturesUnderTest, type VenturesUnderTest } from './ventures-under-test.ts';
import { faults } from './work-under-test.ts';

let service: VenturesUnderTest;
/** What the cases are about. */
const world = { idea: '', funding: '', funded: '', hidden: '', pledge: '', confirmed: '', key: nextKey() };
const [ada, bruno, greta, stranger] = [member(), member(), member(), member()];
const reader: TestActor = { id: greta.id, scopes: ['projects:read'] };
const euros = (amount: string, currency = 'EUR') => ({ amount, currency });

beforeAll(async () => {
  service = await startVenturesUnderTest();
  world.idea = (await service.openProject(ada)).id;
  world.hidden = (await service.openProject(ada, { visibility: 'PARTIES' })).id;
  world.funding = (await service.funding(ada)).id;
  world.funded = (await service.funding(ada)).id;
  const pledge = async (projectId: string, amount: string, actor: TestActor) =>
    (await service.act('pledge', { projectId, amount: euros(amount), idempotencyKey: nextKey() }, actor)).pledge.id;
  world.pledge = await pledge(world.funding, '5.00', bruno);
  world.confirmed = await pledge(world.funded, '12000.00', bruno);
  await service.act('openProject', projectInput({ idempotencyKey: world.key, title: 'One' }), ada);
});
afterAll(() => service.close());

/** All that the service keeps, as numbers: nothing of it may move. */
const stored = () =>
  service.database(async (db) => {
    const names = ['projects', 'pledges', 'outbox', 'outbox_partitions', 'idempotency_keys', 'commissions'];
    const rows = await Promise.all(names.map((name) => db.collection(name).find().sort({ _id: 1 }).toArray()));
    return JSON.stringify(rows, (key, value) => {
      if (key === 'position') return undefined;
      return typeof value === 'bigint' ? `${value}` : value;
    });
  });

type Case = readonly [what: string, mutation: string, input: () => object, actor: TestActor | undefined, fault: string];
const open = (change: object) => () => projectInput(change);
const budget = (change: object) => open({ budget: { target: euros('100.00'), ...change } });
const on =
  (project: 'idea' | 'funding' | 'funded' | 'hidden', change: object = {}) =>
  () => ({
    projectId: world[project],
    ...change,
  });

const cases: readonly Case[] = [
  [
    'a budget of 0',
    'openProject',
    budget({ target: euros('0.00') }),
    ada,
    'AMOUNT_NOT_POSITIVE input.budget.target.amount',
  ],
  [
    'a budget below 0',
    'openProject',
    budget({ target: euros('-5.00') }),
    ada,
    'AMOUNT_NOT_POSITIVE input.budget.target.amount',
  ],
  [
    'a budget of 2^63 cents',
    'openProject',
    budget({ target: euros('92233720368547758.08') }),
    ada,
    'AMOUNT_OUT_OF_RANGE input.budget.target.amount',
  ],
  [
    'a budget with parts of cents',
    'openProject',
    budget({ target: euros('1.005') }),
    ada,
    'TOO_MANY_DECIMALS input.budget.target.amount',
  ],
  [
    'no currency',
    'openProject',
    budget({ target: euros('1.00', 'XXX') }),
    ada,
    'UNKNOWN_CURRENCY input.budget.target.currency',
  ],
  [
    'a minimum in another currency',
    'openProject',
    budget({ minimum: euros('1.00', 'USD') }),
    ada,
    'CURRENCY_MISMATCH input.budget.minimum.currency',
  ],
  [
    'a minimum above the target',
    'openProject',
    budget({ minimum: euros('100.01') }),
    ada,
    'MINIMUM_ABOVE_TARGET input.budget.minimum.amount',
  ],
  [
    'a deadline that is past',
    'openProject',
    budget({ deadline: '2020-01-01T00:00:00.000Z' }),
    ada,
    'DEADLINE_PAST input.budget.deadline',
  ],
  ['too long a title', 'openProject', open({ title: 'x'.repeat(121) }), ada, 'TOO_LONG input.title'],
  [
    'too long a description',
    'openProject',
    open({ description: 'x'.repeat(10_001) }),
    ada,
    'TOO_LONG input.description',
  ],
  ['a turned text', 'openProject', open({ title: 'A\u202eb' }), ada, 'FORBIDDEN_CHARACTER input.title'],
  ['another as lead', 'openProject', open({ leadId: bruno.id }), ada, 'LEAD_NOT_YOU input.leadId'],
  [
    'an organization that is another’s',
    'openProject',
    open({ leadId: newId('org') }),
    ada,
    'LEAD_NOT_YOU input.leadId',
  ],
  [
    'a key that was used',
    'openProject',
    () => projectInput({ idempotencyKey: world.key, title: 'Two' }),
    ada,
    'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
  ],
  [
    'a key that is none',
    'openProject',
    open({ idempotencyKey: 'short' }),
    ada,
    'INVALID_IDEMPOTENCY_KEY input.idempotencyKey',
  ],
  ['a stale version', 'openFunding', on('idea', { expectedVersion: 2 }), ada, 'VERSION_CONFLICT input.expectedVersion'],
  ['a stranger’s step', 'openFunding', on('idea', { expectedVersion: 1 }), stranger, 'FORBIDDEN input.projectId'],
  [
    'a step of what one does not see',
    'openFunding',
    on('hidden', { expectedVersion: 1 }),
    stranger,
    'PROJECT_NOT_FOUND input.projectId',
  ],
  [
    'a step of a commission',
    'openFunding',
    () => ({ projectId: newId('com'), expectedVersion: 1 }),
    ada,
    'INVALID_ID input.projectId',
  ],
  ['a start without money', 'startProject', on('idea', { expectedVersion: 1 }), ada, 'NOT_FUNDED input.projectId'],
  [
    'an end before the beginning',
    'completeProject',
    on('idea', { expectedVersion: 1 }),
    ada,
    'WRONG_STATE input.projectId',
  ],
  [
    'an end of the funding with too little',
    'closeFunding',
    on('funding', { expectedVersion: 2 }),
    ada,
    'MINIMUM_NOT_REACHED input.projectId',
  ],
  [
    'a reason that is the clock’s',
    'abandonProject',
    on('funding', { expectedVersion: 2, reason: 'FUNDING_MISSED' }),
    ada,
    'RESERVED_REASON input.reason',
  ],
  [
    'a pledge of 0',
    'pledge',
    on('funding', { amount: euros('0.00') }),
    greta,
    'AMOUNT_NOT_POSITIVE input.amount.amount',
  ],
  [
    'a pledge in another currency',
    'pledge',
    on('funding', { amount: euros('1.00', 'USD') }),
    greta,
    'CURRENCY_MISMATCH input.amount.currency',
  ],
  [
    'a pledge that does not fit beside the others',
    'pledge',
    on('funding', { amount: euros('92233720368547758.07') }),
    greta,
    'AMOUNT_OUT_OF_RANGE input.amount.amount',
  ],
  [
    'a pledge once it is funded',
    'pledge',
    on('funded', { amount: euros('1.00') }),
    greta,
    'WRONG_STATE input.projectId',
  ],
  [
    'a pledge before it is asked for',
    'pledge',
    on('idea', { amount: euros('1.00') }),
    greta,
    'WRONG_STATE input.projectId',
  ],
  ['a second pledge', 'pledge', on('funding', { amount: euros('1.00') }), bruno, 'ALREADY_PLEDGED input.backerId'],
  [
    'another’s money',
    'pledge',
    on('funding', { amount: euros('1.00'), backerId: bruno.id }),
    greta,
    'BACKER_NOT_YOU input.backerId',
  ],
  [
    'a pledge to what one does not see',
    'pledge',
    on('hidden', { amount: euros('1.00') }),
    greta,
    'PROJECT_NOT_FOUND input.projectId',
  ],
  [
    'another’s pledge taken back',
    'withdrawPledge',
    () => ({ pledgeId: world.pledge }),
    ada,
    'FORBIDDEN input.pledgeId',
  ],
  [
    'a pledge taken back once it is funded',
    'withdrawPledge',
    () => ({ pledgeId: world.confirmed }),
    bruno,
    'WRONG_STATE input.pledgeId',
  ],
  [
    'a pledge that is not there',
    'withdrawPledge',
    () => ({ pledgeId: newId('plg') }),
    bruno,
    'PLEDGE_NOT_FOUND input.pledgeId',
  ],
  [
    'an invitation by somebody else',
    'inviteToProject',
    on('idea', { personId: greta.id }),
    bruno,
    'FORBIDDEN input.projectId',
  ],
  [
    'an invitation of an organization',
    'inviteToProject',
    on('idea', { personId: newId('org') }),
    ada,
    'INVALID_ID input.personId',
  ],
  ['an invitation of the lead', 'inviteToProject', on('idea', { personId: ada.id }), ada, 'LEADS_IT input.personId'],
  [
    'somebody let go by who does not lead',
    'leaveProject',
    on('idea', { personId: ada.id }),
    greta,
    'FORBIDDEN input.personId',
  ],
  ['who is not there leaving', 'leaveProject', on('idea'), greta, 'PARTICIPANT_NOT_FOUND input.personId'],
  [
    'a commission that is not there',
    'attachCommission',
    on('idea', { commissionId: newId('com') }),
    ada,
    'COMMISSION_NOT_FOUND input.commissionId',
  ],
];

describe('bad input to projects', () => {
  it.each(cases)('%s is refused: %s', async (_what, mutation, input, actor, fault) => {
    const before = await stored();
    expect(faults(await service.act(mutation, input(), actor))).toEqual([fault]);
    expect(await stored()).toBe(before);
  });

  it('tells all that is wrong with a project at once', async () => {
    const answer = await service.act('openProject', budget({ target: euros('x'), minimum: euros('-1') })(), ada);
    expect(faults(answer)).toEqual([
      'INVALID_AMOUNT input.budget.target.amount',
      'AMOUNT_NOT_POSITIVE input.budget.minimum.amount',
    ]);
  });

  it.each<[string, TestActor | undefined]>([
    ['who only looks', reader],
    ['nobody', undefined],
  ])('is done by a member who may write, not by %s', async (_who, actor) => {
    const before = await stored();
    const answer = await service.act('pledge', { projectId: world.funding, amount: euros('1.00') }, actor);
    expect(faults(answer)).toEqual([actor ? 'FORBIDDEN input.projectId' : 'PROJECT_NOT_FOUND input.projectId']);
    expect(await stored()).toBe(before);
  });

  it('asks for pages that there are', async () => {
    for (const [args, code] of [
      ['(first: 0)', 'INVALID_PAGE_SIZE'],
      ['(first: 101)', 'INVALID_PAGE_SIZE'],
      ['(after: "x")', 'INVALID_CURSOR'],
    ]) {
      const { errors } = await service.ask(`{ projects${args} { edges { cursor } } }`, {}, ada);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      const timeline = `{ project(id: "${world.idea}") { timeline${args} { edges { cursor } } } }`;
      expect((await service.ask(timeline, {}, ada)).errors?.[0]?.extensions?.code).toBe(code);
    }
  });
});
