import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isId } from '@millepiani/kernel/id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta } from './teams-under-test.ts';
import { faults, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

const vacate = (commission: Payload, index: number, actor: TestActor | undefined, change: object = {}) => {
  const input = { commissionId: commission.id, slotId: commission.slots[index].id, ...change };
  return projects.act('vacateSeat', 'commitment', input, actor);
};
/** Members tells that somebody is suspended, or there again. */
const tell = (person: TestActor, what: 'put' | 'takeBack') =>
  projects.inProcess.react(async ({ session }) => {
    if (isId(person.id, 'per')) await projects.inProcess.projects.pool.aside[what](session, person.id);
  });
const seatsOf = async (commission: Payload) =>
  (await projects.ask(commission.id, 'team { state seats { state } }', ada)).team;

describe('the seat of who is suspended, or has left', () => {
  it('stays theirs until whoever manages the commission vacates it: then they are bound no more, and are replaced', async () => {
    const commission = await projects.running();
    await tell(greta, 'put');
    expect(await seatsOf(commission)).toEqual({
      state: 'CONFIRMED',
      seats: [{ state: 'FILLED' }, { state: 'FILLED' }],
    });
    const { commitment, userErrors } = await vacate(commission, 1, ada);
    expect(userErrors).toEqual([]);
    expect(commitment).toMatchObject({
      ...{ state: 'WITHDRAWN', withdrawalReason: 'UNAVAILABLE', person: { id: greta.id } },
    });
    expect(await seatsOf(commission)).toEqual({
      state: 'INCOMPLETE',
      seats: [{ state: 'FILLED' }, { state: 'VACATED' }],
    });
    const [, told] = await projects.eventsOf(commitment.id);
    expect(told).toMatchObject({ actor: ada.id, data: { personId: greta.id, reason: 'UNAVAILABLE' } });
    const asked = await projects.database((db) =>
      db.collection('team_proposals').countDocuments({ commissionId: commission.id, 'replaces.personId': greta.id }),
    );
    expect(asked).toBe(1);
    expect(faults(await vacate(commission, 1, ada))).toEqual(['SEAT_NOT_FILLED input.slotId']);
    await tell(greta, 'takeBack');
  });

  it('is nobody else’s to vacate, and that of who is there is not vacated', async () => {
    const commission = await projects.running();
    expect(faults(await vacate(commission, 1, ada))).toEqual(['STILL_THERE input.slotId']);
    await tell(greta, 'put');
    expect(faults(await vacate(commission, 1, bruno))).toEqual(['FORBIDDEN input.commissionId']);
    expect(faults(await vacate(commission, 1, member()))).toEqual(['FORBIDDEN input.commissionId']);
    expect(faults(await vacate(commission, 1, { ...ada, scopes: [] }))).toEqual(['FORBIDDEN input.commissionId']);
    expect(faults(await vacate(commission, 1, ada, { slotId: 'x' }))).toEqual(['INVALID_ID input.slotId']);
    expect(faults(await vacate(commission, 1, ada, { commissionId: commission.team.id }))).toEqual([
      'INVALID_ID input.commissionId',
    ]);
    expect((await seatsOf(commission)).state).toBe('CONFIRMED');
    await tell(greta, 'takeBack');
    expect(faults(await vacate(commission, 1, ada))).toEqual(['STILL_THERE input.slotId']);
  });
});
