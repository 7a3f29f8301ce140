import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { administrator, askAgent, member, startNotificationsUnderTest, tell } from './notifications-under-test.ts';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest();
});
afterAll(() => service.close());

const query = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) {
  __typename
  ... on Agent { id }
  ... on Announcement { subject }
  ... on Notification { subject }
  ... on Commission {
    id
    notifications(first: 2, after: $after) { unreadCount pageInfo { hasNextPage endCursor } edges { node { subject state } } }
  }
} }`;
const resolve = async (of: object[], actor?: TestActor, after?: string) =>
  (await service.ask(query, { of, after }, actor)).data._entities;
const commission = (id: string) => ({ __typename: 'Commission', id });

describe('references that the gateway resolves', () => {
  it('find what the caller may see, and nothing else', async () => {
    const person = member();
    const announcement = await tell(service, [person.id], { subject: 'Found' });
    const feed = (await askAgent(service, person.id, 'notifications { edges { node { id } } }', person)).agent;
    const of = [
      { __typename: 'Announcement', id: announcement },
      { __typename: 'Notification', id: feed.notifications.edges[0].node.id },
      { __typename: 'Notification', id: newId('ntf') },
      { __typename: 'Announcement', id: newId('ann') },
      { __typename: 'Notification', id: '*' },
      { __typename: 'Announcement', id: '' },
    ];
    const found = [
      { __typename: 'Announcement', subject: 'Found' },
      { __typename: 'Notification', subject: 'Found' },
      ...[null, null, null, null],
    ];
    expect(await resolve(of, person)).toEqual(found);
    expect(await resolve(of, administrator)).toEqual([found[0], null, null, null, null, null]);
    expect(await resolve(of, member())).toEqual(of.map(() => null));
    expect(await resolve(of)).toEqual(of.map(() => null));
  });

  it('take agents and commissions at their word, if their ids are of the right form', async () => {
    const [person, organization] = [newId('per'), newId('org')];
    const of = [person, organization, newId('com'), 'x'].map((id) => ({ __typename: 'Agent', id }));
    expect(await resolve(of)).toEqual([
      { __typename: 'Agent', id: person },
      { __typename: 'Agent', id: organization },
      null,
      null,
    ]);
    expect(await resolve([commission(newId('per'))])).toEqual([null]);
  });
});

describe('what somebody was told about commissions', () => {
  it('is listed for each, newest first, archived or not, page by page', async () => {
    const person = member();
    const [roof, site] = [newId('com'), newId('com')];
    for (const subject of ['1', '2', '3']) await tell(service, [person.id], { subject, aboutId: roof });
    await tell(service, [person.id], { subject: '4', aboutId: site });
    await tell(service, [person.id], { subject: 'of nothing' });
    const [first, second, none] = await resolve([roof, site, newId('com')].map(commission), person);
    const subjects = ({ notifications }: { notifications: { edges: { node: { subject: string } }[] } }) =>
      notifications.edges.map(({ node }) => node.subject);
    expect([first, second, none].map(subjects)).toEqual([['3', '2'], ['4'], []]);
    expect([first, second, none].map(({ notifications }) => notifications.unreadCount)).toEqual([3, 1, 0]);
    expect(first.notifications.pageInfo.hasNextPage).toBe(true);
    const [rest] = await resolve([commission(roof)], person, first.notifications.pageInfo.endCursor);
    expect(subjects(rest)).toEqual(['1']);
    expect(rest.notifications.unreadCount).toBe(3);
  });

  it('is each person’s own, and nothing for who may not read', async () => {
    const [person, other] = [member(), member()];
    const about = newId('com');
    await tell(service, [person.id], { subject: 'for one', aboutId: about });
    expect(await resolve([commission(about)], other)).toMatchObject([{ notifications: { unreadCount: 0, edges: [] } }]);
    for (const actor of [undefined, { id: person.id, scopes: ['projects:read'] }]) {
      expect(await resolve([commission(about)], actor)).toEqual([{ ...commission(about), notifications: null }]);
    }
  });
});

describe('the subgraph', () => {
  it('answers the gateway alone', async () => {
    expect((await service.askRaw('{ __typename }', undefined)).status).toBe(401);
    expect((await service.askRaw('{ _service { sdl } }', 'Bearer nonsense')).status).toBe(401);
    const foreign = await service.tokenFor('members', administrator);
    expect((await service.askRaw('{ _service { sdl } }', `Bearer ${foreign}`)).status).toBe(401);
  });

  it('is alive and ready', async () => {
    const answers = ['live', 'ready'].map(async (kind) => (await fetch(`${service.url}/health/${kind}`)).json());
    expect(await Promise.all(answers)).toMatchObject([
      { status: 'ok' },
      { status: 'ok', parts: { mongo: 'ok', redis: 'ok', queue: 'ok', events: 'ok' } },
    ]);
  });
});

describe('every query', () => {
  it('has its index: no collection is scanned, nothing is sorted in memory', async () => {
    const person = member();
    const about = newId('com');
    for (const subject of ['1', '2', '3']) await tell(service, [person.id, newId('per')], { subject, aboutId: about });
    await service.database((db) => db.command({ profile: 2 }));
    const list = 'notifications { unreadCount edges { cursor node { id } } }';
    const { edges } = (await askAgent(service, person.id, list, person)).agent.notifications;
    const [newest, middle] = edges.map(({ node }: { node: { id: string } }) => node.id);
    const after = `notifications(first: 1, after: "${edges[0].cursor}", state: UNREAD) { edges { node { id } } }`;
    await askAgent(service, person.id, `${after} notificationPreferences { version }`, person);
    await resolve([commission(about), commission(newId('com'))], person);
    await service.ask(
      `mutation ($read: MarkNotificationsReadInput!, $put: ArchiveNotificationInput!) {
        markNotificationsRead(input: $read) { markedCount userErrors { code } }
        archiveNotification(input: $put) { userErrors { code } }
      }`,
      {
        read: { idempotencyKey: 'profiled-1', upTo: middle },
        put: { idempotencyKey: 'profiled-2', notificationId: newest },
      },
      person,
    );
    await tell(service, [person.id], { aboutId: about });
    const slow = await service.database(async (db) => {
      await db.command({ profile: 0 });
      // The relay looks at its lease whenever it likes, and watches by a change stream, which walks the oplog; what it asks the
      // outbox is looked at like the rest.
      const all = await db
        .collection('system.profile')
        .find({ ns: { $not: /system\.profile$|\.spine_leases$/ }, appName: { $ne: 'relay-watch' } })
        .toArray();
      const asked = new Set(all.map(({ ns }) => String(ns).replace(/^[^.]+\./, '')));
      // Besides, the reconciler and the reactions look whenever they like.
      for (const collection of [
        ...['notifications', 'announcements', 'preference_sets', 'contacts'],
        ...['outbox', 'outbox_partitions', 'idempotency_keys'],
      ]) {
        expect(asked).toContain(collection);
      }
      expect(all.filter(({ planSummary }) => /IXSCAN/.test(planSummary)).length).toBeGreaterThan(8);
      return all.filter(({ planSummary, hasSortStage }) => /COLLSCAN/.test(planSummary) || hasSortStage);
    });
    expect(slow).toEqual([]);
  });
});
