import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { faults, mutation } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { membershipsOf } from './membership-given.ts';

let members: ServiceUnderTest;
let of: ReturnType<typeof membershipsOf>;
let ada: TestActor;
beforeAll(async () => {
  // Who is to be erased is so at once; what is left of them is forgotten in an hour.
  members = await startMembersUnderTest({ ERASURE_WAIT: '0s', JOBS_RECONCILE_EVERY: '1h' });
  of = membershipsOf(members);
  ada = await of.founder('Ada');
});
afterAll(() => members.close());

/** A member with a calendar, and how its address is asked. */
async function withFeed(name: string) {
  const signedUp = await of.signUp(name);
  const person = { ...(await of.entered(signedUp)), scopes: ['members:write', 'account:write'] };
  const { url } = await mutation(members, 'createCalendarFeed', 'url')({ withOffers: true }, person);
  const get = async () => {
    const response = await fetch(new URL(new URL(url).pathname, members.url));
    return { status: response.status, cached: response.headers.get('cache-control'), text: await response.text() };
  };
  return { person, get };
}
const feeds = ({ id }: TestActor) =>
  members.database((db) => db.collection<{ _id: string }>('calendar_feeds').countDocuments({ _id: id }));
const nowhere = { status: 404, cached: 'no-store', text: 'There is no such calendar.' };

describe('the calendar of somebody who is no member any more', () => {
  it('is nowhere while they are suspended, and at its address again when they are reinstated', async () => {
    const { person, get } = await withFeed('Bruno');
    expect(await get()).toMatchObject({ status: 200 });
    await of.on('suspendMember')(person, ada, { reason: 'For a while.' });
    expect(await get()).toEqual(nowhere);
    await of.on('reinstateMember')(person, ada);
    expect(await get()).toMatchObject({ status: 200 });
  });

  it.each([
    [
      'who left',
      async (person: TestActor) => {
        const { version } = await of.standing(person, person);
        return of.say('leaveCommunity')({ expectedVersion: version }, person);
      },
    ],
    [
      'whose membership was ended',
      async (person: TestActor) => {
        await of.on('suspendMember')(person, ada, { reason: 'For a while.' });
        return of.on('endMembership')(person, ada, { reason: 'For good.' });
      },
    ],
    [
      'who is erased',
      async (person: TestActor) =>
        mutation(members, 'eraseAccount', 'person { id }')({ password: 'correct horse battery' }, person),
    ],
  ])('is gone for good with %s', async (_who, go) => {
    const { person, get } = await withFeed('Carla');
    expect(await get()).toMatchObject({ status: 200 });
    expect(faults(await go(person))).toEqual([]);
    // An erasure is a job's: it begins a moment later, and in its first transaction the address leads nowhere.
    await waitFor('the address to lead nowhere', async () => (await feeds(person)) === 0);
    expect(await get()).toEqual(nowhere);
  });
});
