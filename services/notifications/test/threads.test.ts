import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { feedClient, idsOf, subjects } from './feed-client.ts';
import { askAgent, member, newKey, SetClock, startNotificationsUnderTest, tell } from './notifications-under-test.ts';

const clock = new SetClock('2026-11-24T12:00:00Z');
let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest({ clock, env: { COMMUNITY_URL: 'https://c.example' } });
});
afterAll(() => service.close());

const { feed, mark, archive } = feedClient(() => service);

const threadFields = `thread about { id } aboutId link count unreadCount isMuted latest { id subject }
  notifications(first: 2) { unreadCount pageInfo { hasNextPage endCursor } edges { node { id subject state } } }`;
const listOf = (args = '') =>
  `notificationThreads${args} { pageInfo { hasNextPage endCursor } edges { cursor node { ${threadFields} } } }`;

async function threads(person: TestActor, args = '') {
  return (await askAgent(service, person.id, listOf(args), person)).agent.notificationThreads;
}
interface Edge {
  node: { thread: string; count: number; unreadCount: number; latest: { subject: string } };
}
const short = ({ edges }: { edges: Edge[] }) =>
  edges.map(({ node }) => [node.thread, node.latest?.subject, node.count, node.unreadCount]);

async function change(mutation: string, input: object, actor: TestActor | undefined) {
  const [kind, fields] =
    mutation === 'muteNotificationThread'
      ? ['MuteNotificationThreadInput', 'preferences { version mutedThreads }']
      : ['ArchiveNotificationThreadInput', 'archivedCount hasMore unreadCount'];
  const query = `mutation ($input: ${kind}!) { ${mutation}(input: $input) { ${fields} userErrors { code path } } }`;
  return (await service.ask(query, { input: { idempotencyKey: newKey(), ...input } }, actor)).data[mutation];
}

/** Somebody who was told this, a minute apart, each about something. */
async function toldAbout(...what: readonly (readonly [aboutId: string, subject: string])[]): Promise<TestActor> {
  const person = member();
  await about(person, ...what);
  return person;
}
async function about(person: TestActor, ...what: readonly (readonly [aboutId: string, subject: string])[]) {
  for (const [aboutId, subject] of what) {
    clock.set(new Date(clock.now().getTime() + 60_000).toISOString());
    await tell(service, [person.id], { subject, aboutId });
  }
}

describe('a feed by threads', () => {
  it('has what belongs together once, by what came last, with how much there is', async () => {
    const [roof, bridge] = [newId('com'), newId('com')];
    const person = await toldAbout([roof, 'a'], [bridge, 'b'], [roof, 'c'], [roof, 'd']);
    const found = await threads(person);
    expect(short(found)).toEqual([
      [roof, 'd', 3, 3],
      [bridge, 'b', 1, 1],
    ]);
    const [{ node }] = found.edges;
    expect(node).toMatchObject({
      about: { id: roof },
      aboutId: roof,
      link: `https://c.example/node/${roof}`,
      isMuted: false,
    });
    expect(subjects(node.notifications)).toEqual(['d', 'c']);
    expect(node.notifications).toMatchObject({ unreadCount: 3, pageInfo: { hasNextPage: true } });
    const more = `(first: 1) { edges { node { notifications(after: "${node.notifications.pageInfo.endCursor}") { edges { node { subject } } } } } }`;
    const { agent } = await askAgent(service, person.id, `notificationThreads${more}`, person);
    expect(subjects(agent.notificationThreads.edges[0].node.notifications)).toEqual(['a']);
  });

  it('has an announcement that is about nothing by itself, and opens that', async () => {
    const person = member();
    const id = await tell(service, [person.id]);
    const [{ node }] = (await threads(person)).edges;
    expect(node).toMatchObject({
      thread: id,
      about: null,
      aboutId: null,
      link: `https://c.example/node/${id}`,
      count: 1,
    });
  });

  it('is read page by page, each once', async () => {
    const commissions = Array.from({ length: 5 }, () => newId('com'));
    const person = await toldAbout(...commissions.map((id, at) => [id, String(at)] as const));
    for (const size of [1, 2, 5]) {
      const got: string[] = [];
      let next = `(first: ${size})`;
      while (next) {
        const page = await threads(person, next);
        got.push(...page.edges.map(({ node }: Edge) => node.thread));
        next = page.pageInfo.hasNextPage ? `(first: ${size}, after: "${page.pageInfo.endCursor}")` : '';
      }
      expect(got).toEqual(commissions.toReversed());
    }
  });

  it('follows what is read and archived, one or all of a thread', async () => {
    const [roof, bridge] = [newId('com'), newId('com')];
    const person = await toldAbout([roof, 'a'], [bridge, 'b'], [roof, 'c'], [roof, 'd']);
    const [newest = ''] = idsOf(await feed(person));
    await archive(person, newest);
    expect(short(await threads(person))).toEqual([
      [roof, 'c', 2, 2],
      [bridge, 'b', 1, 1],
    ]);
    expect(short(await threads(person, '(box: ARCHIVED)'))).toEqual([[roof, 'd', 1, 2]]);
    expect(await mark(person, { threadId: roof })).toMatchObject({
      ...{ markedCount: 2, hasMore: false, unreadCount: 1, notifications: null, userErrors: [] },
    });
    expect(short(await threads(person, '(box: UNREAD)'))).toEqual([[bridge, 'b', 1, 1]]);
    expect(await change('archiveNotificationThread', { threadId: roof }, person)).toEqual({
      ...{ archivedCount: 2, hasMore: false, unreadCount: 1, userErrors: [] },
    });
    expect(short(await threads(person))).toEqual([[bridge, 'b', 1, 1]]);
    expect(short(await threads(person, '(box: ARCHIVED)'))).toEqual([[roof, 'd', 3, 0]]);
    // What comes later is in the feed again.
    await about(person, [roof, 'e']);
    expect(short(await threads(person))).toEqual([
      [roof, 'e', 1, 1],
      [bridge, 'b', 1, 1],
    ]);
    expect(await change('archiveNotificationThread', { threadId: newId('com') }, person)).toMatchObject({
      archivedCount: 0,
    });
  });

  it('has what is held back neither in its order nor in its counts', async () => {
    const [roof, bridge, tower] = [newId('com'), newId('com'), newId('com')];
    clock.set('2026-11-25T12:00:00Z');
    const person = await toldAbout([roof, 'a'], [bridge, 'b']);
    const quietHours = { from: '22:00', to: '07:00', timeZone: 'Europe/Rome' };
    const input = { idempotencyKey: newKey(), expectedVersion: 0, quietHours };
    const set =
      'mutation ($input: SetNotificationPreferencesInput!) { setNotificationPreferences(input: $input) { userErrors { code } } }';
    await service.ask(set, { input }, person);
    clock.set('2026-11-25T22:00:00Z');
    await about(person, [roof, 'c'], [tower, 'd'], [roof, 'e']);
    const night = [
      [bridge, 'b', 1, 1],
      [roof, 'a', 1, 1],
    ];
    for (const box of ['INBOX', 'UNREAD']) expect(short(await threads(person, `(box: ${box})`))).toEqual(night);
    const first = await threads(person, '(first: 1)');
    expect(short(first)).toEqual(night.slice(0, 1));
    expect(short(await threads(person, `(first: 1, after: "${first.pageInfo.endCursor}")`))).toEqual(night.slice(1));
    expect(await mark(person, { threadId: roof })).toMatchObject({ markedCount: 1 });
    clock.set('2026-11-26T06:00:00Z');
    expect(short(await threads(person))).toEqual([
      [roof, 'e', 3, 2],
      [tower, 'd', 1, 1],
      [bridge, 'b', 1, 1],
    ]);
  });

  it('is narrowed to a thread as a list, too', async () => {
    const [roof, bridge] = [newId('com'), newId('com')];
    const person = await toldAbout([roof, 'a'], [bridge, 'b'], [roof, 'c']);
    expect(subjects(await feed(person, `(thread: "${roof}")`))).toEqual(['c', 'a']);
    expect(subjects(await feed(person, `(thread: "${roof}", state: READ)`))).toEqual([]);
    expect(subjects(await feed(person, `(thread: "${roof}", kind: ANNOUNCEMENT, first: 1)`))).toEqual(['c']);
    const { agent, errors } = await askAgent(service, person.id, 'notifications(thread: "x") { unreadCount }', person);
    expect([agent.notifications, errors?.[0]?.extensions.code]).toEqual([null, 'INVALID_ID']);
  });

  it('is shown to the person alone', async () => {
    const person = await toldAbout([newId('com'), 'a']);
    for (const actor of [undefined, member(), { id: person.id, scopes: ['notifications:write'] }]) {
      expect((await askAgent(service, person.id, listOf(), actor)).agent).toEqual({ notificationThreads: null });
    }
    expect((await askAgent(service, newId('org'), listOf(), person)).agent).toEqual({ notificationThreads: null });
  });

  it.each([
    ['(first: 0)', 'INVALID_PAGE_SIZE'],
    ['(first: 101)', 'INVALID_PAGE_SIZE'],
    ['(after: "yesterday")', 'INVALID_CURSOR'],
    ['(box: LETTERBOX)', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s', async (args, code) => {
    const person = member();
    const { agent, errors } = await askAgent(service, person.id, listOf(args), person);
    expect(agent?.notificationThreads ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('a thread that is muted', () => {
  it('comes to the feed as read, of this person alone, until it is heard again', async () => {
    const [roof, bridge] = [newId('com'), newId('com')];
    const [person, other] = [member(), member()];
    const mute = (isMuted: boolean) => change('muteNotificationThread', { threadId: roof, isMuted }, person);
    expect(await mute(true)).toEqual({ preferences: { version: 1, mutedThreads: [roof] }, userErrors: [] });
    expect(await mute(true)).toMatchObject({ preferences: { version: 1 } });
    clock.set('2026-11-27T12:00:00Z');
    await tell(service, [person.id, other.id], { subject: 'a', aboutId: roof });
    await about(person, [bridge, 'b']);
    expect((await feed(person)).unreadCount).toBe(1);
    expect((await feed(other)).unreadCount).toBe(1);
    expect(short(await threads(person))).toEqual([
      [bridge, 'b', 1, 1],
      [roof, 'a', 1, 0],
    ]);
    const [, { node }] = (await threads(person)).edges;
    expect(node).toMatchObject({ isMuted: true, notifications: { edges: [{ node: { state: 'READ' } }] } });
    const events = await service.database((db) =>
      db.collection('outbox').find({ subject: node.latest.id }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(events.map(({ type }) => type.split('.').slice(-2).join('.'))).toEqual(['created.v2', 'read.v1']);
    expect(await mute(false)).toMatchObject({ preferences: { version: 2, mutedThreads: [] } });
    await about(person, [roof, 'c']);
    expect((await feed(person)).unreadCount).toBe(2);
  });

  it.each([
    ['muteNotificationThread', { isMuted: true, threadId: 'x' }, 'INVALID_ID', ['threadId']],
    ['muteNotificationThread', { isMuted: true, threadId: newId('per') }, 'INVALID_ID', ['threadId']],
    [
      'muteNotificationThread',
      { isMuted: true, threadId: newId('com'), idempotencyKey: 'x' },
      'INVALID_IDEMPOTENCY_KEY',
      ['idempotencyKey'],
    ],
    ['archiveNotificationThread', { threadId: 'x' }, 'INVALID_ID', ['threadId']],
    ['archiveNotificationThread', { threadId: newId('ntf') }, 'INVALID_ID', ['threadId']],
    [
      'archiveNotificationThread',
      { threadId: newId('com'), idempotencyKey: '' },
      'INVALID_IDEMPOTENCY_KEY',
      ['idempotencyKey'],
    ],
  ])('%s refuses what is faulty (case %#)', async (mutation, input, code, path) => {
    const person = member();
    const { userErrors, ...rest } = await change(mutation, input, person);
    expect(userErrors).toEqual([{ code, path: ['input', ...path] }]);
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });

  it('is for nobody, nor for a token that reads only', async () => {
    const reader = { id: newId('per'), scopes: ['notifications:read'] };
    for (const actor of [undefined, reader]) {
      const muted = await change('muteNotificationThread', { threadId: newId('com'), isMuted: true }, actor);
      const archived = await change('archiveNotificationThread', { threadId: newId('com') }, actor);
      for (const { userErrors } of [muted, archived])
        expect(userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input'] }]);
    }
  });
});
