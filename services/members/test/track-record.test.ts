import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { newcomer } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let [ada, bruno]: TestActor[] = [];
beforeAll(async () => {
  members = await startMembersUnderTest();
  [ada, bruno] = [await newcomer(members, 'Ada'), await newcomer(members, 'Bruno')];
});
afterAll(() => members.close());

const fields = 'trackRecord { commitmentsFulfilled commitmentsWithdrawn milestonesAccepted minutesApproved }';
const recordOf = async (person: TestActor | undefined, reader?: TestActor) => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields} } } }`;
  const { data } = await members.ask(query, { of: [{ __typename: 'Person', id: person?.id }] }, reader);
  return data._entities[0].trackRecord;
};
const blank = { commitmentsFulfilled: 0, commitmentsWithdrawn: 0, milestonesAccepted: 0, minutesApproved: 0 };

describe('a track record', () => {
  it('is there of every member, and shown to members alone', async () => {
    expect(await recordOf(bruno, ada)).toEqual(blank);
    // As the reaction to what projects tells leaves it, which has a test of its own.
    const record = { commitmentsFulfilled: 3, commitmentsWithdrawn: 1, milestonesAccepted: 7, minutesApproved: 9_600 };
    await members.database((db) =>
      db.collection<{ _id: string }>('track_records').insertOne(Object.assign({ _id: bruno?.id ?? '' }, record)),
    );
    expect(await recordOf(bruno, ada)).toEqual(record);
    expect(await recordOf(bruno, bruno)).toEqual(record);
    expect(await recordOf(bruno)).toBeNull();
    const looking = ada && { ...ada, scopes: ['account:read'] };
    expect(await recordOf(bruno, looking)).toBeNull();
  });

  it('is hidden of who is suspended', async () => {
    const greta = await newcomer(members, 'Greta');
    await members.database((db) =>
      db
        .collection<{ _id: string }>('memberships')
        .updateOne({ _id: greta.id ?? '' }, { $set: { state: 'SUSPENDED', suspendedAt: new Date() } }),
    );
    expect(await recordOf(greta, ada)).toBeNull();
  });
});
