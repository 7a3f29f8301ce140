import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { feedClient, idsOf, list, subjects } from './feed-client.ts';
import { askAgent, member, startNotificationsUnderTest, tell } from './notifications-under-test.ts';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest();
});
afterAll(() => service.close());

const { feed, mark, told } = feedClient(() => service);

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

  it('of any length is read by pages of any size, each notification once, newest first', async () => {
    const person = await told('sample');
    const [sample] = idsOf(await feed(person));
    const instants = Array.from({ length: 37 }, (_, at) => new Date(Date.UTC(2026, 0, 1, 0, Math.floor(at / 3))));
    await service.database(async (db) => {
      const rows = db.collection<{ _id: string }>('notifications');
      const row = await rows.findOne({ _id: sample ?? '' });
      const copies = instants.map((deliverAt) => {
        const _id = newId('ntf');
        return { ...row, _id, deliverAt, position: `${deliverAt.toISOString()}/${_id}`, source: newId('ann') };
      });
      await rows.insertMany(copies);
    });
    const whole = idsOf(await feed(person, '(first: 100)'));
    expect(whole).toHaveLength(38);
    for (const size of [1, 5, 19, 38]) {
      const pages: string[] = [];
      let next = `(first: ${size})`;
      for (let page = 0; page < 40 && next; page += 1) {
        const answer = await feed(person, next);
        pages.push(...idsOf(answer));
        next = answer.pageInfo.hasNextPage ? `(first: ${size}, after: "${answer.pageInfo.endCursor}")` : '';
      }
      expect(pages).toEqual(whole);
    }
  });

  it('counts right while some are read and others come', async () => {
    const person = await told('a', 'b', 'c');
    const ids = idsOf(await feed(person));
    await Promise.all([
      ...ids.map((id) => mark(person, { ids: [id] })),
      ...['d', 'e', 'f'].map((subject) => tell(service, [person.id], { subject })),
    ]);
    expect((await feed(person)).unreadCount).toBe(3);
    expect(subjects(await feed(person, '(state: UNREAD)')).toSorted()).toEqual(['d', 'e', 'f']);
  });

  it('is narrowed to a kind of thing', async () => {
    const person = await told('first', 'second');
    expect(subjects(await feed(person, '(kind: ANNOUNCEMENT, first: 1)'))).toEqual(['second']);
    await service.database((db) =>
      db.collection('notifications').updateOne({ recipient: person.id, subject: 'second' }, { $set: { kind: 'TEAM' } }),
    );
    expect(subjects(await feed(person, '(kind: TEAM)'))).toEqual(['second']);
    expect(subjects(await feed(person, '(kind: ANNOUNCEMENT)'))).toEqual(['first']);
    expect(subjects(await feed(person, '(kind: MONEY)'))).toEqual([]);
  });

  it('hides what went wrong when a stored notification is damaged, and says no more than that', async () => {
    const person = await told('damaged');
    const [id = ''] = idsOf(await feed(person));
    await service.database((db) =>
      db.collection<{ _id: string }>('notifications').updateOne({ _id: id }, { $set: { state: 'READ' } }),
    );
    const { agent, errors } = await askAgent(service, person.id, list(''), person);
    expect(agent.notifications).toBeNull();
    expect(errors).toMatchObject([{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain(id);
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
