import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { feedClient, idsOf } from './feed-client.ts';
import { member, newKey, SetClock, startNotificationsUnderTest, tell } from './notifications-under-test.ts';

const clock = new SetClock('2026-11-24T12:00:00Z');
let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest({ clock });
});
afterAll(() => service.close());

const { feed, mark } = feedClient(() => service);

interface Asked {
  readonly after?: string | null;
  readonly first?: number;
  readonly onlyCount?: boolean;
}

async function read(actor: TestActor | undefined, { first = 100, ...asked }: Asked = {}) {
  const query = `query ($after: String, $first: Int!, $onlyCount: Boolean) {
    feedEventsAfter(after: $after, first: $first, onlyCount: $onlyCount) {
      events { cursor notificationId unreadCount } cursor hasMore
    }
  }`;
  const { data, errors } = await service.ask(query, { first, ...asked }, actor);
  return { page: data?.feedEventsAfter, code: errors?.[0]?.extensions.code };
}
const told = ({ events }: { events: { notificationId: string }[] }) => events.map((one) => one.notificationId);

async function sleep(person: TestActor): Promise<void> {
  const mutation = `mutation ($input: SetNotificationPreferencesInput!) {
    setNotificationPreferences(input: $input) { userErrors { code } }
  }`;
  const quietHours = { from: '22:00', to: '07:00', timeZone: 'Europe/Rome' };
  const input = { idempotencyKey: newKey(), expectedVersion: 0, quietHours };
  expect((await service.ask(mutation, { input }, person)).data.setNotificationPreferences.userErrors).toEqual([]);
}

describe('what comes to a feed, live', () => {
  it('begins where the feed ends, and goes on with what comes, each once, with how many are unread', async () => {
    const person = member();
    await tell(service, [person.id]);
    const { page } = await read(person);
    expect(page).toMatchObject({ events: [], hasMore: false });
    for (const subject of ['b', 'c']) await tell(service, [person.id], { subject });
    const next = (await read(person, { after: page.cursor })).page;
    expect(told(next)).toEqual(
      idsOf(await feed(person))
        .slice(0, 2)
        .toReversed(),
    );
    expect(next.events.map(({ unreadCount }: { unreadCount: number }) => unreadCount)).toEqual([3, 3]);
    expect((await read(person, { after: next.cursor })).page.events).toEqual([]);
    // From behind the first of them the second is what comes.
    expect(told((await read(person, { after: next.events[0].cursor })).page)).toEqual(told(next).slice(1));
  });

  it('comes in parts of any size, and nothing of others’ feeds', async () => {
    const [person, other] = [member(), member()];
    const { cursor } = (await read(person)).page;
    for (let at = 0; at < 5; at += 1) await tell(service, [person.id, other.id]);
    const whole = idsOf(await feed(person)).toReversed();
    for (const first of [1, 2, 5]) {
      const got: string[] = [];
      let after = cursor;
      for (let more = true; more; ) {
        const { page } = await read(person, { after, first });
        got.push(...told(page));
        ({ cursor: after, hasMore: more } = page);
      }
      expect(got).toEqual(whole);
    }
  });

  it('is held back in quiet hours, and comes when they end, behind whatever cursor', async () => {
    const person = member();
    await sleep(person);
    clock.set('2026-11-24T22:00:00Z');
    const begun = (await read(person)).page.cursor;
    await tell(service, [person.id]);
    const night = (await read(person, { after: begun })).page;
    expect(night.events).toEqual([]);
    const later = (await read(person)).page.cursor;
    clock.set('2026-11-25T05:59:59.999Z');
    expect((await read(person, { after: night.cursor })).page.events).toEqual([]);
    clock.set('2026-11-25T06:00:00Z');
    const ids = idsOf(await feed(person));
    expect(ids).toHaveLength(1);
    for (const after of [begun, night.cursor, later]) {
      const { page } = await read(person, { after });
      expect(told(page)).toEqual(ids);
      expect((await read(person, { after: page.cursor })).page.events).toEqual([]);
    }
  });

  it('is read by whose feed it is, and there is none of anybody else', async () => {
    const person = member();
    const noFeed = [undefined, { id: person.id, scopes: ['notifications:write'] }];
    for (const actor of noFeed) expect(await read(actor)).toEqual({ page: null, code: undefined });
    // Another's cursor is no place in one's own feed.
    await tell(service, [person.id]);
    const { cursor } = (await read(person)).page;
    const other = member();
    await tell(service, [other.id]);
    expect((await read(other, { after: cursor })).code).toBe('CURSOR_EXPIRED');
  });

  it.each([
    [{ first: 0 }, 'INVALID_PAGE_SIZE'],
    [{ first: 101 }, 'INVALID_PAGE_SIZE'],
    [{ after: 'yesterday' }, 'CURSOR_INVALID'],
    [{ after: Buffer.from(newId('ntf')).toString('base64url') }, 'CURSOR_INVALID'],
  ])('refuses %j', async (asked, code) => {
    expect(await read(member(), asked)).toEqual({ page: null, code });
  });

  it('goes on from no place of a log that there is no more', async () => {
    const person = member();
    await tell(service, [person.id]);
    const { cursor } = (await read(person)).page;
    await service.database((db) => db.collection('outbox').deleteMany({ partitionkey: person.id }));
    expect((await read(person, { after: cursor })).code).toBe('CURSOR_EXPIRED');
  });
});

describe('how many are unread, live', () => {
  const counts = ({ events }: { events: { unreadCount: number; notificationId: unknown }[] }) =>
    events.map(({ unreadCount, notificationId }) => (notificationId === null ? unreadCount : notificationId));

  it('is told at once, and once whenever something happened, be it read elsewhere', async () => {
    const person = member();
    const onlyCount = true;
    await tell(service, [person.id]);
    const first = (await read(person, { onlyCount })).page;
    expect(counts(first)).toEqual([1]);
    expect(counts((await read(person, { onlyCount, after: first.cursor })).page)).toEqual([]);
    for (const _ of [1, 2, 3]) await tell(service, [person.id]);
    const second = (await read(person, { onlyCount, after: first.cursor })).page;
    expect(counts(second)).toEqual([4]);
    const [newest] = idsOf(await feed(person));
    await mark(person, { upTo: newest });
    const third = (await read(person, { onlyCount, after: second.cursor })).page;
    expect(counts(third)).toEqual([0]);
    expect(counts((await read(person, { onlyCount, after: third.cursor })).page)).toEqual([]);
  });

  it('is told as it is by now, where more happened than is looked at', async () => {
    const person = member();
    const { cursor } = (await read(person, { onlyCount: true })).page;
    for (const _ of [1, 2, 3, 4]) await tell(service, [person.id]);
    const got: unknown[] = [];
    let after = cursor;
    for (let more = true; more; ) {
      const { page } = await read(person, { onlyCount: true, after, first: 2 });
      got.push(...counts(page));
      ({ cursor: after, hasMore: more } = page);
    }
    expect(new Set(got)).toEqual(new Set([4]));
  });

  it('is told when quiet hours end', async () => {
    const person = member();
    await sleep(person);
    clock.set('2026-11-26T22:00:00Z');
    await tell(service, [person.id]);
    const night = (await read(person, { onlyCount: true })).page;
    expect(counts(night)).toEqual([0]);
    clock.set('2026-11-27T06:00:00Z');
    expect(counts((await read(person, { onlyCount: true, after: night.cursor })).page)).toEqual([1]);
  });
});
