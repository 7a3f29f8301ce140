import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened, seatHeld } from './commissions-given.ts';
import { askAgent, member, newKey, startNotificationsUnderTest } from './notifications-under-test.ts';
import { type Device, PushService, verifyVapid } from './push-device.ts';
import { devicesOf, registered } from './push-given.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

// All waiting is a thousand times shorter: tries follow each other after 5 ms, 0.3 s, 1.8 s, 7.2 s; a day takes 86 s.
const vapidJwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const push = new PushService();
let redis: OwnRedis;
let projects: Awaited<ReturnType<typeof otherService>>;
let service: ServiceUnderTest;
beforeAll(async () => {
  redis = await ownRedis('--maxmemory-policy', 'noeviction');
  await push.start();
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix, redis.url);
  service = await startNotificationsUnderTest({
    env: {
      REDIS_URL: redis.url,
      EVENTS_PREFIX: prefix,
      OUTBOX_DATABASES: `projects=${projects.database}`,
      VAPID_PRIVATE_JWK: JSON.stringify(vapidJwk),
      VAPID_SUBJECT: 'mailto:post@c.example',
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
      COMMUNITY_URL: 'https://c.example',
      TIME_COMPRESSION: '1000',
      JOBS_RECONCILE_EVERY: '1s',
    },
  });
}, 60_000);
beforeEach(() => {
  push.answers = [];
});
afterAll(async () => {
  await service?.close();
  await projects?.close();
  await push.stop();
  await redis?.close();
});

/** Somebody's time is held, of which they are told; answers with the commission. */
async function asked(personId: PersonId) {
  const commissionId = newId('com');
  await projects.tell(opened({ commissionId, openedBy: newId('per') }));
  await projects.tell(seatHeld(commissionId, personId));
  return commissionId;
}
const untilPushed = (device: Device, count = 1) =>
  waitFor(`${count} pushes`, async () => push.of(device).length >= count && push.of(device), 25_000);
const messagesOf = (recipient: string) =>
  service.database((db) => db.collection('push_messages').find({ recipient }).sort({ _id: 1 }).toArray());

describe('a device', () => {
  it('is told once, encrypted for it alone, by who says so', async () => {
    const ada = newId('per');
    const [one, other] = [await registered(service, push, ada), await registered(service, push, ada)];
    const commissionId = await asked(ada);
    const [arrived] = await untilPushed(one.device);
    await untilPushed(other.device);
    expect(one.device.read(arrived?.body ?? Buffer.of())).toMatchObject({
      title: 'Your answer is needed: A roof for Lumen',
      url: `https://c.example/node/${commissionId}`,
      tag: commissionId,
      kind: 'TEAM',
    });
    expect(await verifyVapid(arrived?.headers.authorization, push.origin)).toMatchObject({
      sub: 'mailto:post@c.example',
    });
    const { data } = await service.ask('{ vapidPublicKey }');
    expect(arrived?.headers.authorization).toContain(`k=${data.vapidPublicKey}`);
    await waitFor('both to be kept', async () => (await messagesOf(ada)).every(({ state }) => state === 'DELIVERED'));
    expect([push.of(one.device).length, push.of(other.device).length]).toEqual([1, 1]);
  });

  it('is told though Redis lost its job and its push service was busy', async () => {
    const bruno = newId('per');
    const { device } = await registered(service, push, bruno);
    push.answers = [{ status: 503 }, { status: 429, headers: { 'retry-after': '1' } }];
    await asked(bruno);
    await waitFor('a try', async () => (await messagesOf(bruno))[0]?.attempts.length >= 1);
    await redis.admin.flushall();
    await waitFor('it to be kept', async () => (await messagesOf(bruno))[0]?.state === 'DELIVERED', 25_000);
    expect((await messagesOf(bruno))[0]?.attempts.map(({ status }: { status: number }) => status)).toEqual([
      503, 429, 201,
    ]);
    expect(push.of(device)).toHaveLength(3);
  }, 60_000);

  it('that its push service knows no more is forgotten, with what waits for it', async () => {
    const carla = newId('per');
    const { device, id } = await registered(service, push, carla);
    push.answers = [{ status: 410 }];
    await asked(carla);
    await untilPushed(device);
    await waitFor('it to go', async () => (await devicesOf(service, carla)).length === 0);
    const [told] = await service.database((db) =>
      db
        .collection('outbox')
        .find({ type: 'millepiani.notifications.push-subscription.removed.v1', subject: id })
        .toArray(),
    );
    expect(told?.data).toMatchObject({ reason: 'GONE', personId: carla });
    await asked(carla);
    const feed = async () => (await askAgent(service, carla, 'notifications { unreadCount }', member(carla))).agent;
    await waitFor('the feed', async () => (await feed()).notifications.unreadCount === 2);
    expect(push.of(device)).toHaveLength(1);
    expect(await service.database((db) => db.collection('dead_letters').countDocuments({ ownerId: carla }))).toBe(0);
  });

  it('is sent less where its push service finds it too long', async () => {
    const dario = newId('per');
    const { device } = await registered(service, push, dario);
    push.answers = [{ status: 413 }];
    await asked(dario);
    const [long, short] = await untilPushed(device, 2);
    expect(short?.body.length).toBeLessThan((long?.body.length ?? 0) / 2);
    expect(device.read(short?.body ?? Buffer.of()).title).toContain('A roof for Lumen');
    await waitFor('it to be kept', async () => (await messagesOf(dario))[0]?.state === 'DELIVERED');
    expect((await messagesOf(dario))[0]?.attempts).toHaveLength(1);
  });

  it('that is refused is a dead letter, which can be tried again', async () => {
    const elena = newId('per');
    const { device } = await registered(service, push, elena);
    push.answers = [{ status: 403 }];
    await asked(elena);
    const list = 'deadLetters(first: 5) { edges { node { id channel reason detail attempts state version what } } }';
    const letters = async () => (await askAgent(service, elena, list, member(elena))).agent.deadLetters.edges;
    const [{ node }] = await waitFor('the letter', async () => {
      const found = await letters();
      return found.length > 0 && found;
    });
    expect(node).toMatchObject({
      channel: 'PUSH',
      reason: 'REJECTED',
      detail: 'answered 403',
      attempts: 1,
      state: 'OPEN',
    });
    const mutation = `mutation ($input: DeadLetterInput!) {
      replayDeadLetter(input: $input) { deadLetter { state version } userErrors { code } } }`;
    const input = { idempotencyKey: newKey(), deadLetterId: node.id, expectedVersion: 1 };
    for (const _ of [1, 2]) {
      const { data } = await service.ask(mutation, { input }, member(elena));
      expect(data.replayDeadLetter).toEqual({ deadLetter: { state: 'REPLAYED', version: 2 }, userErrors: [] });
    }
    await untilPushed(device, 2);
    await waitFor('it to be kept', async () => (await messagesOf(elena))[0]?.state === 'DELIVERED');
    expect(push.of(device)).toHaveLength(2);
  });

  it('is left alone where the person wants nothing there, and in quiet hours', async () => {
    const [fabio, greta] = [newId('per'), newId('per')];
    const devices = [await registered(service, push, fabio), await registered(service, push, greta)];
    const prefer = (actor: TestActor, wishes: object) =>
      service.ask(
        `mutation ($input: SetNotificationPreferencesInput!) {
          setNotificationPreferences(input: $input) { userErrors { code } } }`,
        { input: { idempotencyKey: newKey(), expectedVersion: 0, ...wishes } },
        actor,
      );
    await prefer(member(fabio), { channels: [{ kind: 'TEAM', channels: ['IN_APP'] }] });
    // Asleep but for one minute, twelve hours from now.
    const wall = (hours: number, minutes = 0) =>
      new Date(Date.now() + hours * 3_600_000 + minutes * 60_000).toISOString().slice(11, 16);
    await prefer(member(greta), { quietHours: { from: wall(12, 1), to: wall(12), timeZone: 'Etc/UTC' } });
    await asked(fabio);
    await asked(greta);
    await waitFor('the message', async () => (await messagesOf(greta)).length === 1);
    const [waiting] = await messagesOf(greta);
    expect(waiting?.state).toBe('PENDING');
    expect(waiting?.dueAt.getTime() - Date.now()).toBeGreaterThan(11 * 3_600_000);
    const feed = async () => (await askAgent(service, fabio, 'notifications { unreadCount }', member(fabio))).agent;
    await waitFor('the feed', async () => (await feed()).notifications.unreadCount === 1);
    expect(await messagesOf(fabio)).toEqual([]);
    for (const { device } of devices) expect(push.of(device)).toEqual([]);
  });
});
