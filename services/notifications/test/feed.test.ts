import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { askAgent, member, newKey, startNotificationsUnderTest, tell } from './notifications-under-test.ts';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest();
});
afterAll(() => service.close());

const fields =
  'id kind subject excerpt thread state readAt archivedAt recipient { id } about { id } announcement { id }';
const list = (args: string) =>
  `notifications${args} { unreadCount pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } } }`;

async function feed(person: TestActor, args = '') {
  return (await askAgent(service, person.id, list(args), person)).agent.notifications;
}

interface Edge {
  node: { id: string; subject: string; state: string };
}
const subjects = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.subject);
const idsOf = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.id);

const markMutation = `mutation ($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    markedCount hasMore unreadCount notifications { id state } userErrors { code path }
  }
}`;
const mark = async (person: TestActor | undefined, choice: object) => {
  const input = { idempotencyKey: newKey(), ...choice };
  return (await service.ask(markMutation, { input }, person)).data.markNotificationsRead;
};
const archiveMutation = `mutation ($input: ArchiveNotificationInput!) {
  archiveNotification(input: $input) { notification { id state readAt archivedAt } userErrors { code path } }
}`;
const archive = async (person: TestActor | undefined, notificationId: unknown, idempotencyKey = newKey()) =>
  (await service.ask(archiveMutation, { input: { idempotencyKey, notificationId } }, person)).data.archiveNotification;

/** A person who was told this, one after another. */
async function told(...what: string[]): Promise<TestActor> {
  const person = member();
  for (const subject of what) await tell(service, [person.id], { subject });
  return person;
}

describe('a feed', () => {
  it('shows the newest first, with how many are unread', async () => {
    const person = await told('first', 'second', 'third');
    const answer = await feed(person);
    expect(subjects(answer)).toEqual(['third', 'second', 'first']);
    expect(answer.unreadCount).toBe(3);
    const [{ node }] = answer.edges;
    expect(node).toMatchObject({
      kind: 'ANNOUNCEMENT',
      excerpt: 'On Friday at nine.',
      thread: node.announcement.id,
      state: 'UNREAD',
      readAt: null,
      archivedAt: null,
      recipient: { id: person.id },
      about: null,
    });
  });

  it('is read page by page, each once, while new ones come', async () => {
    const person = await told('1', '2', '3', '4', '5');
    const first = await feed(person, '(first: 2)');
    await tell(service, [person.id], { subject: '6' });
    const second = await feed(person, `(first: 2, after: "${first.pageInfo.endCursor}")`);
    const third = await feed(person, `(first: 2, after: "${second.pageInfo.endCursor}")`);
    expect([first, second, third].map(subjects)).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(third.unreadCount).toBe(6);
  });

  it('is empty, not absent, for somebody who was told nothing', async () => {
    expect(await feed(member())).toEqual({
      unreadCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
    });
  });

  it.each([
    ['(first: 0)', 'INVALID_PAGE_SIZE'],
    ['(first: 101)', 'INVALID_PAGE_SIZE'],
    ['(after: "yesterday")', 'INVALID_CURSOR'],
    [`(after: "${Buffer.from(newId('ntf')).toString('base64url')}")`, 'INVALID_CURSOR'],
  ])('refuses %s', async (args, code) => {
    const person = member();
    const { agent, errors } = await askAgent(service, person.id, list(args), person);
    expect(agent.notifications).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('is shown to nobody else', async () => {
    const person = await told('private');
    const others = [undefined, member(), { id: person.id, scopes: ['ledger:read'] }];
    for (const other of others) {
      expect((await askAgent(service, person.id, list(''), other)).agent).toEqual({ notifications: null });
    }
    const organization = newId('org');
    expect((await askAgent(service, organization, list(''), person)).agent).toEqual({ notifications: null });
  });
});

describe('reading', () => {
  it('some by their ids', async () => {
    const person = await told('a', 'b', 'c');
    const [c = '', b = '', a = ''] = idsOf(await feed(person));
    expect(await mark(person, { ids: [a, c, a] })).toEqual({
      markedCount: 2,
      hasMore: false,
      unreadCount: 1,
      notifications: [a, c, a].map((id) => ({ id, state: 'READ' })),
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

  it('is published without holes in the versions', async () => {
    const person = await told('a');
    const [id = ''] = idsOf(await feed(person));
    await archive(person, id);
    const events = await service.database((db) =>
      db.collection('outbox').find({ subject: id }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(events).toMatchObject([
      { type: 'millepiani.notifications.notification.created.v1', aggregateversion: 1, partitionversion: 1 },
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
