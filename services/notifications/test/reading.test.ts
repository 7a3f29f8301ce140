import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { feedClient, idsOf, subjects } from './feed-client.ts';
import { member, newKey, startNotificationsUnderTest } from './notifications-under-test.ts';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest();
});
afterAll(() => service.close());

const { feed, mark, archive, told } = feedClient(() => service);

describe('reading', () => {
  it('some by their ids', async () => {
    const person = await told('a', 'b', 'c');
    const [c = '', b = '', a = ''] = idsOf(await feed(person));
    expect(await mark(person, { ids: [a, c, a] })).toEqual({
      markedCount: 2,
      hasMore: false,
      unreadCount: 1,
      notifications: [a, c].map((id) => ({ id, state: 'READ' })),
      userErrors: [],
    });
    expect(subjects(await feed(person, '(state: UNREAD)'))).toEqual(['b']);
    expect(subjects(await feed(person, '(state: READ)'))).toEqual(['c', 'a']);
    expect(subjects(await feed(person))).toEqual(['c', 'b', 'a']);
    expect(await mark(person, { ids: [a, b, c] })).toMatchObject({ markedCount: 1, unreadCount: 0 });
    expect(await mark(person, { ids: [a, b, c] })).toMatchObject({ markedCount: 0, unreadCount: 0 });
  });

  it('all up to one', async () => {
    const person = await told('a', 'b', 'c');
    const [, b] = idsOf(await feed(person));
    expect(await mark(person, { upTo: b })).toEqual({
      markedCount: 2,
      hasMore: false,
      unreadCount: 1,
      notifications: null,
      userErrors: [],
    });
    expect(subjects(await feed(person, '(state: UNREAD)'))).toEqual(['c']);
  });

  it('all up to one, 500 at a time, when there are many', async () => {
    const person = await told('last');
    const [last] = idsOf(await feed(person));
    await service.database(async (db) => {
      const rows = db.collection<{ _id: string; position: string }>('notifications');
      const sample = await rows.findOne({ _id: last ?? '' });
      const copies = Array.from({ length: 600 }, () => {
        const id = newId('ntf');
        const position = `2026-01-01T00:00:00.000Z/${id}`;
        return { ...sample, _id: id, position, deliverAt: new Date('2026-01-01'), source: newId('ann') };
      });
      await rows.insertMany(copies);
    });
    expect((await feed(person)).unreadCount).toBe(601);
    expect(await mark(person, { upTo: last })).toMatchObject({ markedCount: 500, hasMore: true, unreadCount: 101 });
    expect(await mark(person, { upTo: last })).toMatchObject({ markedCount: 101, hasMore: false, unreadCount: 0 });
  });

  it.each([
    [{}, 'IDS_OR_UP_TO', []],
    [{ ids: [newId('ntf')], upTo: newId('ntf') }, 'IDS_OR_UP_TO', []],
    [{ ids: [] }, 'NO_ID', ['ids']],
    [{ ids: Array.from({ length: 101 }, () => newId('ntf')) }, 'TOO_MANY_IDS', ['ids']],
    [{ ids: ['x'] }, 'INVALID_ID', ['ids', '0']],
    [{ upTo: newId('per') }, 'INVALID_ID', ['upTo']],
    [{ upTo: newId('ntf') }, 'NOTIFICATION_NOT_FOUND', ['upTo']],
    [{ ids: [newId('ntf')] }, 'NOTIFICATION_NOT_FOUND', ['ids', '0']],
    [{ upTo: newId('ntf'), idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
  ])('refuses a faulty choice (case %#)', async (choice, code, path) => {
    expect(await mark(member(), choice)).toEqual({
      markedCount: null,
      hasMore: null,
      unreadCount: null,
      notifications: null,
      userErrors: [{ code, path: ['input', ...path] }],
    });
  });

  it('nothing of another person’s, and then nothing at all', async () => {
    const [person, other] = [await told('mine'), await told('theirs')];
    const [[mine], [theirs]] = [idsOf(await feed(person)), idsOf(await feed(other))];
    expect((await mark(person, { ids: [mine, theirs] })).userErrors).toEqual([
      { code: 'NOTIFICATION_NOT_FOUND', path: ['input', 'ids', '1'] },
    ]);
    expect((await feed(person)).unreadCount).toBe(1);
    expect((await mark(other, { upTo: mine })).userErrors[0].code).toBe('NOTIFICATION_NOT_FOUND');
    expect((await archive(other, mine)).userErrors[0].code).toBe('NOTIFICATION_NOT_FOUND');
  });

  it('is not for nobody, nor for a token that reads only', async () => {
    const person = await told('read me');
    const [id] = idsOf(await feed(person));
    for (const actor of [undefined, { id: person.id, scopes: ['notifications:read'] }]) {
      expect((await mark(actor, { ids: [id] })).userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input'] }]);
      expect((await archive(actor, id)).userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input'] }]);
    }
  });

  it('counts once what many devices mark at the same time', async () => {
    const person = await told('a', 'b', 'c', 'd');
    const [newest, ...others] = idsOf(await feed(person));
    const answers = await Promise.all([
      mark(person, { upTo: newest }),
      mark(person, { ids: others }),
      mark(person, { ids: [newest, ...others] }),
      mark(person, { upTo: others[0] }),
    ]);
    expect(answers.reduce((sum, { markedCount }) => sum + markedCount, 0)).toBe(4);
    expect((await feed(person)).unreadCount).toBe(0);
    const events = await service.database((db) =>
      db.collection('outbox').countDocuments({ partitionkey: person.id, type: /notification\.read\.v1$/ }),
    );
    expect(events).toBe(4);
  });

  it('answers the same key alike, and refuses it for another choice', async () => {
    const person = await told('a', 'b');
    const [b, a] = idsOf(await feed(person));
    const idempotencyKey = newKey();
    const answers = await Promise.all([1, 2, 3].map(() => mark(person, { idempotencyKey, ids: [a] })));
    expect(answers.map(({ markedCount }) => markedCount)).toEqual([1, 1, 1]);
    expect((await mark(person, { idempotencyKey, ids: [b] })).userErrors[0].code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await archive(person, a, 'x')).userErrors[0].code).toBe('INVALID_IDEMPOTENCY_KEY');
  });
});

describe('archiving', () => {
  it('takes one out of the feed, read by that', async () => {
    const person = await told('a', 'b');
    const [b, a] = idsOf(await feed(person));
    const { notification, userErrors } = await archive(person, a);
    expect(userErrors).toEqual([]);
    expect(notification).toMatchObject({ id: a, state: 'ARCHIVED' });
    expect(notification.readAt).toBe(notification.archivedAt);
    expect(idsOf(await feed(person))).toEqual([b]);
    expect((await feed(person)).unreadCount).toBe(1);
    expect(idsOf(await feed(person, '(state: ARCHIVED)'))).toEqual([a]);
    expect((await archive(person, a)).notification).toEqual(notification);
    expect(await mark(person, { ids: [a] })).toMatchObject({ markedCount: 0, userErrors: [] });
  });

  it('shows each step as it is when both are in one request', async () => {
    const person = await told('a');
    const [id] = idsOf(await feed(person));
    const { data } = await service.ask(
      `mutation ($read: MarkNotificationsReadInput!, $put: ArchiveNotificationInput!) {
        markNotificationsRead(input: $read) { unreadCount notifications { state } }
        archiveNotification(input: $put) { notification { state } }
      }`,
      { read: { idempotencyKey: newKey(), ids: [id] }, put: { idempotencyKey: newKey(), notificationId: id } },
      person,
    );
    expect(data).toEqual({
      markNotificationsRead: { unreadCount: 0, notifications: [{ state: 'READ' }] },
      archiveNotification: { notification: { state: 'ARCHIVED' } },
    });
  });

  it('is published without holes in the versions', async () => {
    const person = await told('a');
    const [id = ''] = idsOf(await feed(person));
    await archive(person, id);
    const events = await service.database((db) =>
      db.collection('outbox').find({ subject: id }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(events).toMatchObject([
      { type: 'millepiani.notifications.notification.created.v2', aggregateversion: 1, partitionversion: 1 },
      { type: 'millepiani.notifications.notification.read.v1', aggregateversion: 2, partitionversion: 2 },
      { type: 'millepiani.notifications.notification.archived.v1', aggregateversion: 3, partitionversion: 3 },
    ]);
    expect(
      events.every(({ visibility, partitionkey }) => visibility === 'internal' && partitionkey === person.id),
    ).toBe(true);
  });

  it.each([
    ['x', 'INVALID_ID'],
    [newId('ntf'), 'NOTIFICATION_NOT_FOUND'],
  ])('refuses %s', async (id, code) => {
    expect(await archive(member(), id)).toEqual({
      notification: null,
      userErrors: [{ code, path: ['input', 'notificationId'] }],
    });
  });
});
