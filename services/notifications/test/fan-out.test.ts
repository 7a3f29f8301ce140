import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CommandRunner } from '@millepiani/commands/command-runner';
import { actorOf } from '@millepiani/kernel/actor';
import { systemClock } from '@millepiani/kernel/clock';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { type FreshDatabase, freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { MongoClient } from 'mongodb';
import type { Connection } from 'mongoose';
import type { AnnouncementId } from '../src/announcements/announcement.ts';
import { announce } from '../src/announcements/announcements.commands.ts';
import { tellNextBatch } from '../src/announcements/fan-out.commands.ts';
import { fanOutWorker } from '../src/announcements/fan-out.worker.ts';
import { makeNotifications, type Notifications } from '../src/notifications.ts';
import { setPreferences } from '../src/preferences/preferences.commands.ts';
import { withoutOthers } from './notifications-in-process.ts';
import { administrator, newKey, startNotificationsUnderTest } from './notifications-under-test.ts';

// Nothing here has a queue until a test starts a service: every hint at a job is lost, as with Redis emptied.
let database: FreshDatabase;
let connection: Connection;
let notifications: Notifications;
let client: MongoClient;
let running: ServiceUnderTest | undefined;

beforeAll(() => {
  database = freshDatabase('fan_out');
});
beforeEach(async () => {
  client = await MongoClient.connect(database.uri);
  connection = await connectStore({ uri: database.uri, appName: 'fan-out-test' });
  const commands = new CommandRunner({ connection, clock: systemClock, service: 'notifications' });
  notifications = makeNotifications({
    ...withoutOthers,
    connection,
    clock: systemClock,
    commands,
    hint: () => undefined,
  });
  await prepareStore(connection);
  await commands.prepare();
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await connection.close();
  await client.close();
});
afterAll(() => database.drop());

const people = (count: number) => Array.from({ length: count }, () => newId('per'));

async function announced(recipientIds: readonly string[]): Promise<AnnouncementId> {
  const actor = actorOf({ sub: administrator.id, scope: 'community:announce' });
  const input = { idempotencyKey: newKey(), subject: 'Assembly', body: 'On Friday.', recipientIds };
  const result = await announce(notifications, { actor, mutation: 'announce', input });
  if (!result.ok) throw new TypeError(JSON.stringify(result.error));
  return result.value.announcementId;
}

const stateOf = async (id: AnnouncementId) =>
  (await client.db().collection<{ _id: string; state: string }>('announcements').findOne({ _id: id }))?.state;
const countOf = (source: AnnouncementId) => client.db().collection('notifications').countDocuments({ source });
const untilSpread = (ids: readonly AnnouncementId[]) =>
  waitFor(
    'all to be told',
    async () => (await Promise.all(ids.map(stateOf))).every((state) => state === 'SPREAD'),
    60_000,
  );

/** Each recipient has exactly one notification, published once; the end is published once. */
async function expectToldOnce(source: AnnouncementId, recipients: readonly string[]): Promise<void> {
  const rows = await client.db().collection('notifications').find({ source }).toArray();
  expect(rows.map(({ recipient }) => recipient).toSorted()).toEqual(recipients.toSorted());
  const outbox = client.db().collection('outbox');
  const created = await outbox.find({ 'data.sourceId': source }).toArray();
  expect(created.map(({ subject }) => subject).toSorted()).toEqual(rows.map(({ _id }) => String(_id)).toSorted());
  const spread = await outbox.find({ subject: source, aggregateversion: 2 }).toArray();
  expect(spread).toMatchObject([{ data: { recipients: recipients.length, notified: recipients.length } }]);
}

describe('fan-out', () => {
  it('is found by the reconciler when its job was lost, at the start and half-way', async () => {
    const [untouched, halfWay] = [people(3), people(150)];
    const lost = await announced(untouched);
    const begun = await announced(halfWay);
    expect(await tellNextBatch(notifications, begun)).toEqual({ ok: true, value: { waiting: 50 } });
    expect(await countOf(begun)).toBe(100);
    expect(await countOf(lost)).toBe(0);

    running = await startNotificationsUnderTest({ env: { MONGODB_URI: database.uri } });
    await untilSpread([lost, begun]);
    await expectToldOnce(lost, untouched);
    await expectToldOnce(begun, halfWay);
  });

  it('tells each once when many workers do it at the same time', async () => {
    const recipients = people(250);
    const id = await announced(recipients);
    const worker = fanOutWorker(() => notifications);
    await Promise.all(Array.from({ length: 4 }, () => worker.run({ announcementId: id })));
    await worker.run({ announcementId: id });
    await expectToldOnce(id, recipients);
  });

  it('tells nobody again whose notification is there though the progress was lost', async () => {
    const recipients = people(120);
    const id = await announced(recipients);
    await tellNextBatch(notifications, id);
    const announcements = client.db().collection<{ _id: string }>('announcements');
    await announcements.updateOne({ _id: id }, { $set: { seenTo: 0, notified: 0 } });
    await fanOutWorker(() => notifications).run({ announcementId: id });
    expect(await countOf(id)).toBe(120);
    expect(await client.db().collection('outbox').countDocuments({ 'data.sourceId': id })).toBe(120);
  });

  it('the store itself refuses a second notification of the same to the same', async () => {
    const recipients = people(1);
    const id = await announced(recipients);
    await tellNextBatch(notifications, id);
    const rows = client.db().collection<{ _id: string }>('notifications');
    const [row] = await rows.find({ source: id }).toArray();
    await expect(rows.insertOne({ ...row, _id: newId('ntf') })).rejects.toMatchObject({ code: 11_000 });
  });

  it('different announcements to the same people at the same time all reach all of them', async () => {
    const recipients = people(60);
    const ids = await Promise.all([1, 2, 3, 4].map(() => announced(recipients)));
    const worker = fanOutWorker(() => notifications);
    await Promise.all(ids.map((id) => worker.run({ announcementId: id })));
    for (const id of ids) await expectToldOnce(id, recipients);
  });

  it('makes a batch whole or not at all: what is half done by a fault is undone', async () => {
    const recipients = people(150);
    const id = await announced(recipients);
    await tellNextBatch(notifications, id);
    // The last batch publishes this event: that it is there already is no state that the service makes by itself.
    const outbox = client.db().collection<{ _id: string }>('outbox');
    const inTheWay = { _id: newId('evt'), subject: id, aggregateversion: 2, partitionkey: 'x', partitionversion: 1 };
    await outbox.insertOne(inTheWay);
    await expect(tellNextBatch(notifications, id)).rejects.toMatchObject({ code: 11_000 });
    expect(await countOf(id)).toBe(100);
    expect(await stateOf(id)).toBe('SPREADING');

    await outbox.deleteOne({ _id: inTheWay._id });
    await fanOutWorker(() => notifications).run({ announcementId: id });
    await expectToldOnce(id, recipients);
  });

  it('goes on while people change their wishes and read: who said no before is not told', async () => {
    const recipients = people(200);
    const id = await announced(recipients);
    await tellNextBatch(notifications, id);
    const [early = '', late = ''] = [recipients[0], recipients[150]];
    for (const sub of [early, late]) {
      const off = { kind: 'ANNOUNCEMENT', channels: [] } as const;
      const input = { idempotencyKey: newKey(), expectedVersion: 0, channels: [off] };
      const actor = actorOf({ sub, scope: 'notifications:write' });
      const answer = await setPreferences(notifications, { actor, mutation: 'setNotificationPreferences', input });
      expect(answer).toEqual({ ok: true, value: { personId: sub } });
    }
    await fanOutWorker(() => notifications).run({ announcementId: id });
    const rows = await client.db().collection('notifications').find({ source: id }).toArray();
    const told = new Set(rows.map(({ recipient }) => recipient));
    expect(told.size).toBe(199);
    expect([told.has(early), told.has(late)]).toEqual([true, false]);
  });

  it('runs on two replicas of the service: each is told once', async () => {
    const groups = Array.from({ length: 3 }, () => people(120));
    const ids: AnnouncementId[] = [];
    for (const group of groups) ids.push(await announced(group));
    const env = { MONGODB_URI: database.uri, JOBS_PREFIX: `${database.name}:replicas`, JOBS_RECONCILE_EVERY: '100ms' };
    running = await startNotificationsUnderTest({ env });
    const replica = await startNotificationsUnderTest({ env });
    try {
      await untilSpread(ids);
    } finally {
      await replica.close();
    }
    for (const [at, id] of ids.entries()) await expectToldOnce(id, groups[at] ?? []);
  });

  it('fails for an announcement that is not there, and for a payload of another form', async () => {
    const worker = fanOutWorker(() => notifications);
    await expect(worker.run({ announcementId: newId('ann') })).rejects.toThrow('There is no announcement');
    await expect(worker.run({ announcementId: 'the last one' })).rejects.toThrow('There is no announcement');
    await expect(worker.run({})).rejects.toThrow('The payload is refused');
  });
});

describe('fan-out by a process that is killed', () => {
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill('SIGKILL'));

  it('is taken up by another where it stood: each is told exactly once', async () => {
    const groups = Array.from({ length: 4 }, () => people(500));
    const ids: AnnouncementId[] = [];
    for (const group of groups) ids.push(await announced(group));
    const { publicKey } = generateKeyPairSync('ed25519');
    const env = {
      MONGODB_URI: database.uri,
      REDIS_URL: testRedisUrl(),
      JOBS_PREFIX: `${database.name}:killed`,
    };
    child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../src/main.ts')],
      {
        stdio: 'ignore',
        env: {
          ...env,
          PORT: '0',
          LOG_LEVEL: 'fatal',
          INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify({
            ...publicKey.export({ format: 'jwk' }),
            alg: 'EdDSA',
            kid: 'test',
          }),
        },
      },
    );
    const told = () =>
      client
        .db()
        .collection('notifications')
        .countDocuments({ source: { $in: ids } });
    await waitFor('the first to be told', async () => (await told()) > 0, 60_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = await told();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(2_000);
    expect(await Promise.all(ids.map(stateOf))).toContain('SPREADING');

    running = await startNotificationsUnderTest({ env });
    await untilSpread(ids);
    for (const [at, id] of ids.entries()) await expectToldOnce(id, groups[at] ?? []);
  }, 120_000);
});
