import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import {
  administrator,
  announce,
  member,
  newKey,
  startNotificationsUnderTest,
  tell,
} from './notifications-under-test.ts';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest();
});
afterAll(() => service.close());

const people = (count: number) => Array.from({ length: count }, () => newId('per'));
const announcementQuery = `query ($id: ID!) {
  announcement(id: $id) { id subject body about { id } announcedBy { id } recipients { id } seenTo }
}`;
const read = async (id: string, actor?: Parameters<ServiceUnderTest['ask']>[2]) =>
  (await service.ask(announcementQuery, { id }, actor)).data.announcement;

describe('announcing', () => {
  it('answers with the announcement and says what is pending', async () => {
    const recipientIds = people(2);
    const aboutId = newId('com');
    const payload = await announce(service, { recipientIds, aboutId, body: 'Dear all,\non Friday.' });
    expect(payload).toMatchObject({ pending: ['FAN_OUT'], userErrors: [] });
    expect(payload.announcement).toMatchObject({
      subject: 'Assembly',
      body: 'Dear all,\non Friday.',
      about: { id: aboutId },
      announcedBy: { id: administrator.id },
      recipients: recipientIds.map((id) => ({ id })),
    });
    expect(payload.announcement.id).toMatch(/^ann_/);
  });

  it('is published with its text as personal data, and once more when all were told', async () => {
    const id = await tell(service, people(3), { subject: 'Published', aboutId: newId('com') });
    const events = await service.database((db) =>
      db.collection('outbox').find({ subject: id }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(events).toMatchObject([
      {
        type: 'millepiani.notifications.announcement.announced.v1',
        aggregateversion: 1,
        visibility: 'internal',
        actor: administrator.id,
        partitionkey: expect.stringMatching(/^com_/),
        data: { recipients: 3, personal: { subject: 'Published', body: 'On Friday at nine.' } },
      },
      {
        type: 'millepiani.notifications.announcement.spread.v1',
        aggregateversion: 2,
        visibility: 'internal',
        data: { recipients: 3, notified: 3 },
      },
    ]);
    expect(JSON.stringify({ ...events[0]?.data, personal: null })).not.toContain('Published');
  });

  it.each<[object, string, string[]]>([
    [{ subject: '' }, 'TOO_SHORT', ['subject']],
    [{ subject: 'x'.repeat(121) }, 'TOO_LONG', ['subject']],
    [{ subject: 'a\nb' }, 'FORBIDDEN_CHARACTER', ['subject']],
    [{ body: 'x'.repeat(4_001) }, 'TOO_LONG', ['body']],
    [{ recipientIds: [] }, 'NO_RECIPIENT', ['recipientIds']],
    [{ recipientIds: people(501) }, 'TOO_MANY_RECIPIENTS', ['recipientIds']],
    [{ recipientIds: [administrator.id, administrator.id] }, 'DUPLICATE_RECIPIENT', ['recipientIds', '1']],
    [{ recipientIds: [newId('org')] }, 'INVALID_ID', ['recipientIds', '0']],
    [{ aboutId: 'the roof' }, 'INVALID_ID', ['aboutId']],
    [{ idempotencyKey: 'x' }, 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']],
  ])('refuses what is faulty, and stores nothing (case %#)', async (change, code, path) => {
    const stored = () => service.database((db) => db.collection('announcements').countDocuments());
    const before = await stored();
    const payload = await announce(service, { recipientIds: people(1), ...change });
    expect(payload).toEqual({ announcement: null, pending: [], userErrors: [{ code, path: ['input', ...path] }] });
    expect(await stored()).toBe(before);
  });

  it.each([
    ['nobody', undefined],
    ['a member', member()],
    ['a bookkeeper', { id: newId('per'), scopes: ['ledger:post', 'ledger:audit', 'notifications:write'] }],
    ['an administrator with a narrower token', { id: administrator.id, scopes: ['members:administer'] }],
  ])('is not for %s', async (_who, actor) => {
    const mutation = 'mutation ($input: AnnounceInput!) { announce(input: $input) { userErrors { code } } }';
    const input = { idempotencyKey: newKey(), subject: 'Hi', body: 'Hi', recipientIds: people(1) };
    const { data } = await service.ask(mutation, { input }, actor);
    expect(data.announce.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
  });

  it('happens once for a key, however often and at the same time it is called', async () => {
    const input = { idempotencyKey: newKey(), recipientIds: people(3) };
    const answers = await Promise.all(Array.from({ length: 6 }, () => announce(service, input)));
    expect(new Set(answers.map((answer) => answer.announcement.id)).size).toBe(1);
    expect((await announce(service, input)).announcement.id).toBe(answers[0].announcement.id);
    const other = await announce(service, { ...input, subject: 'Something else' });
    expect(other).toEqual({
      announcement: null,
      pending: [],
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
    });
  });
});

describe('an announcement', () => {
  it('is shown to its author whole, and to recipients without the others', async () => {
    const recipientIds = people(2);
    const id = await tell(service, recipientIds);
    expect(await read(id, administrator)).toMatchObject({
      recipients: recipientIds.map((of) => ({ id: of })),
      seenTo: 2,
    });
    expect(await read(id, member(recipientIds[0]))).toMatchObject({
      subject: 'Assembly',
      announcedBy: { id: administrator.id },
      recipients: null,
      seenTo: null,
    });
  });

  it('does not exist for anybody else', async () => {
    const recipientIds = people(1);
    const id = await tell(service, recipientIds);
    expect(await read(id, member())).toBeNull();
    expect(await read(id)).toBeNull();
    expect(await read(id, { id: recipientIds[0] ?? '', scopes: ['ledger:read'] })).toBeNull();
    expect(await read(newId('ann'), administrator)).toBeNull();
    expect(await read('the last one', administrator)).toBeNull();
  });
});
