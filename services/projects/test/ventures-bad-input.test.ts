import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import {
  ada,
  type BadWorld,
  bruno,
  budget,
  type Case,
  euros,
  greta,
  on,
  open,
  startBadWorld,
  stranger,
  usedKey,
  world,
} from './bad-world.ts';
import { faults } from './work-under-test.ts';

let service: BadWorld;
beforeAll(async () => {
  service = await startBadWorld();
});
afterAll(() => service.close());

const revision = (project: Parameters<typeof on>[0], change: object) => on(project, { expectedVersion: 1, ...change });

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
    open({ idempotencyKey: usedKey, title: 'Two' }),
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
  [
    'an invitation of nobody',
    'inviteToProject',
    on('idea', { personId: newId('per') }),
    ada,
    'PERSON_NOT_FOUND input.personId',
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
  [
    'a commission that is not there, detached',
    'detachCommission',
    on('idea', { commissionId: newId('com') }),
    ada,
    'COMMISSION_NOT_FOUND input.commissionId',
  ],
  [
    'what is no commission, detached',
    'detachCommission',
    on('idea', { commissionId: newId('prj') }),
    ada,
    'INVALID_ID input.commissionId',
  ],
  ['a revision of nothing', 'reviseProject', revision('idea', {}), ada, 'NOTHING_TO_DO input'],
  [
    'a revision by a stranger',
    'reviseProject',
    revision('idea', { title: 'Mine' }),
    stranger,
    'FORBIDDEN input.projectId',
  ],
  [
    'a revision of what one does not see',
    'reviseProject',
    revision('hidden', { title: 'Mine' }),
    stranger,
    'PROJECT_NOT_FOUND input.projectId',
  ],
  [
    'a revision of what was read otherwise',
    'reviseProject',
    revision('idea', { title: 'Mine', expectedVersion: 9 }),
    ada,
    'VERSION_CONFLICT input.expectedVersion',
  ],
  [
    'a revision that turns',
    'reviseProject',
    revision('idea', { title: 'A\u202eb' }),
    ada,
    'FORBIDDEN_CHARACTER input.title',
  ],
  [
    'a revision of the budget once backers are asked',
    'reviseProject',
    revision('funding', { expectedVersion: 2, budget: { target: euros('5.00') } }),
    ada,
    'WRONG_STATE input.budget',
  ],
  [
    'a revision of what is funded',
    'reviseProject',
    revision('funded', { expectedVersion: 3, title: 'Another thing' }),
    ada,
    'WRONG_STATE input.projectId',
  ],
  [
    'a budget and none',
    'reviseProject',
    revision('idea', { budget: { target: euros('5.00') }, removeBudget: true }),
    ada,
    'BUDGET_OR_NONE input.removeBudget',
  ],
];

describe('bad input to projects', () => {
  it.each(cases)('%s is refused', async (...[, mutation, input, actor, fault]) => {
    const before = await service.stored();
    expect(faults(await service.act(mutation, input(), actor))).toEqual([fault]);
    expect(await service.stored()).toBe(before);
  });

  it('tells all that is wrong with a project at once', async () => {
    const answer = await service.act('openProject', budget({ target: euros('x'), minimum: euros('-1') })(), ada);
    expect(faults(answer)).toEqual([
      'INVALID_AMOUNT input.budget.target.amount',
      'AMOUNT_NOT_POSITIVE input.budget.minimum.amount',
    ]);
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
