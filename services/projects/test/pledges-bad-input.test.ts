import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { ada, type BadWorld, bruno, type Case, euros, greta, on, startBadWorld, world } from './bad-world.ts';
import { faults } from './work-under-test.ts';

let service: BadWorld;
beforeAll(async () => {
  service = await startBadWorld();
});
afterAll(() => service.close());

const cases: readonly Case[] = [
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
    'a pledge of more than is left',
    'pledge',
    on('funding', { amount: euros('92233720368547758.07') }),
    greta,
    'ABOVE_TARGET input.amount.amount',
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
    'another’s pledge that one does not see',
    'withdrawPledge',
    () => ({ pledgeId: world.pledge }),
    greta,
    'PLEDGE_NOT_FOUND input.pledgeId',
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
];

describe('bad input to pledges', () => {
  it.each(cases)('%s is refused', async (...[, mutation, input, actor, fault]) => {
    const before = await service.stored();
    expect(faults(await service.act(mutation, input(), actor))).toEqual([fault]);
    expect(await service.stored()).toBe(before);
  });

  it.each<[string, TestActor | undefined]>([
    ['who only looks', { id: greta.id, scopes: ['projects:read'] }],
    ['nobody', undefined],
  ])('is done by a member who may write, not by %s', async (_who, actor) => {
    const before = await service.stored();
    const answer = await service.act('pledge', { projectId: world.funding, amount: euros('1.00') }, actor);
    expect(faults(answer)).toEqual([actor ? 'FORBIDDEN input.projectId' : 'PROJECT_NOT_FOUND input.projectId']);
    expect(await service.stored()).toBe(before);
  });
});
