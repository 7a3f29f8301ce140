import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { createKeys, ISSUER, type Keys, signToken } from '../../gateway/test/support/issuer.ts';
import { SseClient, type SseEvent, type SubscribeOptions } from '../../gateway/test/support/sse-client.ts';
import { startNotificationsUnderTest } from '../../services/notifications/test/notifications-under-test.ts';
import { openGateway } from '../ground/gateway-in-process.ts';
import { ask } from '../ground/graph-client.ts';

// A planner: a busy machine takes its time.
jest.setTimeout(120_000);

type Service = Awaited<ReturnType<typeof startNotificationsUnderTest>>;
const database = freshDatabase('notifications_live');
let redis: OwnRedis;
let keys: Keys;
let service: Service;
let gateway: Awaited<ReturnType<typeof openGateway>>;
const issuer = createServer((_request, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [keys.publicJwk] }));
});
const open: SseClient[] = [];
beforeAll(async () => {
  const internal = await createKeys('EdDSA', 'internal');
  keys = await createKeys('EdDSA', 'key-1');
  redis = await ownRedis('--maxmemory-policy', 'noeviction');
  issuer.listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  const address = issuer.address();
  service = await startNotificationsUnderTest({
    env: {
      MONGODB_URI: database.uri,
      REDIS_URL: redis.url,
      EVENTS_PREFIX: database.name,
      JOBS_PREFIX: database.name,
      JOBS_RECONCILE_EVERY: '1s',
      INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(internal.publicJwk),
    },
  });
  gateway = await openGateway({
    issuer: ISSUER,
    jwksUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/jwks.json`,
    subgraphs: { notifications: service.url },
    ...{ internal, redisUrl: redis.url, eventsPrefix: database.name },
  });
});
afterAll(async () => {
  await gateway?.close();
  await service?.close();
  issuer.close();
  await redis?.close();
  await database.drop();
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const tokenOf = (sub: string, scope = 'notifications:read notifications:write community:announce') =>
  signToken(keys, { claims: { sub, scope, exp: Math.floor(Date.now() / 1_000) + 300 } });
let intents = 0;
async function mutate([name, selection]: readonly [string, string], input: object, person: string) {
  intents += 1;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`;
  const variables = { input: { idempotencyKey: `feed-intent-${intents}`, ...input } };
  const { data } = await ask(gateway.address, query, { variables, token: await tokenOf(person) });
  expect(data?.[name].userErrors).toEqual([]);
  return data?.[name];
}
const admin = newId('per');
const tell = (person: string, subject: string) =>
  mutate(['announce', 'announcement { id }'], { subject, body: 'On Friday.', recipientIds: [person] }, admin);

const RECEIVED =
  'subscription { notificationReceived { unreadCount notification { id subject(locale: IT) state link recipient { id } } } }';
const COUNT = 'subscription { unreadCountChanged { unreadCount } }';
async function subscribe(person: string, query = RECEIVED, options: Partial<SubscribeOptions> = {}) {
  const client = await SseClient.open(gateway.address, { query, token: await tokenOf(person), ...options });
  open.push(client);
  return client;
}
const subjects = (events: readonly SseEvent[]) =>
  events.map(({ data }) => data.data?.notificationReceived.notification.subject);

describe('a feed, live through the gateway', () => {
  it('comes as it is told, each once, with what its service knows of it, and to nobody else', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const client = await subscribe(ada);
    const other = await subscribe(bruno);
    await client.begun();
    await other.begun();
    for (const subject of ['first', 'second', 'third']) await tell(ada, subject);
    const events = await client.take(3);
    expect(subjects(events).toSorted()).toEqual(['first', 'second', 'third']);
    const { notification } = events.at(-1)?.data.data.notificationReceived ?? {};
    expect(notification).toMatchObject({ state: 'UNREAD', recipient: { id: ada } });
    expect(notification.link).toMatch(/\/node\/ann_/);
    await tell(bruno, 'for Bruno');
    expect(subjects(await other.take(1))).toEqual(['for Bruno']);
  });

  it('resumes where a client was cut off, without a gap or a double, though Redis is wiped', async () => {
    const ada = newId('per');
    const constant = await subscribe(ada);
    let moving = await subscribe(ada);
    await constant.begun();
    await moving.begun();
    const moved: SseEvent[] = [];
    for (let round = 0; round < 3; round += 1) {
      await tell(ada, `${round} a`);
      await tell(ada, `${round} b`);
      moved.push(...(await moving.take(1)));
      moving.close();
      if (round === 1) await redis.admin.flushall();
      await tell(ada, `${round} c`);
      moving = await subscribe(ada, RECEIVED, { lastEventId: moving.lastEventId });
      moved.push(...(await moving.take(2)));
    }
    const whole = ['a', 'b', 'c'].flatMap((one) => [0, 1, 2].map((round) => `${round} ${one}`)).toSorted();
    expect(subjects(moved).toSorted()).toEqual(whole);
    expect(subjects(await constant.take(9)).toSorted()).toEqual(whole);
  });

  it('has its unread count told at once, and whenever it changes on any device', async () => {
    const ada = newId('per');
    const client = await subscribe(ada, COUNT);
    const next = async () => (await client.next())?.data.data.unreadCountChanged.unreadCount;
    expect(await next()).toBe(0);
    await tell(ada, 'first');
    // What happened before may be told by itself; what it comes to is the last.
    expect(await next()).toBe(1);
    const received = await subscribe(ada, 'subscription { notificationReceived { notification { id thread } } }');
    await received.begun();
    await tell(ada, 'second');
    expect(await next()).toBe(2);
    const [event] = await received.take(1);
    const { id, thread } = event?.data.data.notificationReceived.notification ?? {};
    await mutate(['markNotificationsRead', 'unreadCount'], { upTo: id }, ada);
    expect(await next()).toBe(0);
    await mutate(['archiveNotificationThread', 'archivedCount'], { threadId: thread }, ada);
    expect(await next()).toBe(0);
  });
});
