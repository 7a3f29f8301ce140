import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { Webhook } from 'standardwebhooks';
import { opened, seatHeld, stepsOf } from './commissions-given.ts';
import { callEndpoint, endpointOf, partner, registered, typeOf, untilEndpoint } from './endpoints-given.ts';
import { askAgent, startNotificationsUnderTest } from './notifications-under-test.ts';
import { type Arrived, Receiver } from './receiver.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

// All waiting is a thousand times shorter: 5 ms, 0.3 s, 1.8 s, 7.2 s, …, and five days are 7 minutes.
let redis: OwnRedis;
let projects: Awaited<ReturnType<typeof otherService>>;
let service: ServiceUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  redis = await ownRedis('--maxmemory-policy', 'noeviction');
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix, redis.url);
  service = await startNotificationsUnderTest({
    env: {
      REDIS_URL: redis.url,
      EVENTS_PREFIX: prefix,
      OUTBOX_DATABASES: `projects=${projects.database},members=${prefix}`,
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
      TIME_COMPRESSION: '1000',
      JOBS_RECONCILE_EVERY: '1s',
    },
  });
}, 60_000);
beforeEach(async () => {
  receiver = await new Receiver().start();
});
afterEach(() => receiver.stop());
afterAll(async () => {
  await service?.close();
  await projects?.close();
  await redis?.close();
});

async function toldWhole(visibility: 'community' | 'public' | 'parties' = 'community'): Promise<CommissionId> {
  const commissionId = newId('com');
  await projects.tell(opened({ commissionId, openedBy: newId('per'), visibility }));
  for (const step of stepsOf(commissionId, visibility)) await projects.tell(step);
  return commissionId;
}
const eventOf = ({ body }: Arrived) => JSON.parse(body);
const untilArrived = (count: number, at = receiver) =>
  waitFor(`${count} to arrive`, async () => new Set(at.ids).size >= count, 25_000);

/** What arrived of each subject, by what happened, as it came. */
const bySubject = (arrived: readonly Arrived[]) =>
  Object.fromEntries(
    [...Map.groupBy(arrived.map(eventOf), ({ subject }) => String(subject))].map(([subject, events]) => [
      subject,
      events.map(({ type }) => String(type).split('.')[3]),
    ]),
  );
const whole = ['opened', 'qualified', 'bid', 'won'];

describe('a receiver that was down for a while', () => {
  it('gets everything once, signed, in order for each subject', async () => {
    await receiver.stop();
    const { endpointId, secret, owner } = await registered(service, receiver.url);
    const commissions = [await toldWhole(), await toldWhole('public')];
    await untilEndpoint(service, { endpointId, owner }, ({ failures }) => failures > 2);
    commissions.push(await toldWhole());
    await receiver.start();
    await untilArrived(12);
    await untilEndpoint(service, { endpointId, owner }, ({ deliveries }) =>
      deliveries.edges.every(({ node }: { node: { state: string } }) => node.state === 'DELIVERED'),
    );
    expect(receiver.arrived).toHaveLength(12);
    expect(bySubject(receiver.arrived)).toEqual(Object.fromEntries(commissions.map((id) => [id, whole])));
    for (const { body, headers } of receiver.arrived) {
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({
        specversion: '1.0',
        id: headers['webhook-id'],
      });
      expect(headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    }
    const { failures, deliveries } = await endpointOf(service, endpointId, owner);
    expect(failures).toBe(0);
    const attempts = deliveries.edges.flatMap(
      ({ node }: { node: { attempts: { error: string | null }[] } }) => node.attempts,
    );
    expect(attempts.filter(({ error }: { error: string | null }) => error === null)).toHaveLength(12);
    expect(attempts.some(({ error }: { error: string | null }) => error === 'CONNECTION_REFUSED')).toBe(true);
  }, 60_000);

  it('gets everything though Redis lost all its jobs meanwhile', async () => {
    await receiver.stop();
    const { endpointId, owner } = await registered(service, receiver.url);
    const commissionId = await toldWhole();
    await untilEndpoint(service, { endpointId, owner }, ({ failures }) => failures > 1);
    await redis.admin.flushall();
    await receiver.start();
    await untilArrived(4);
    expect(bySubject(receiver.arrived)).toEqual({ [commissionId]: whole });
  }, 60_000);
});

describe('a receiver', () => {
  it('gets one event again and again until it takes it, and the next of its subject only then', async () => {
    let refusals = 3;
    receiver.answer = (response, { body }) => {
      const isRefused = JSON.parse(body).type === typeOf('commission.qualified') && refusals > 0;
      if (isRefused) refusals -= 1;
      response.writeHead(isRefused ? 500 : 200).end('answered');
    };
    const { endpointId, owner } = await registered(service, receiver.url);
    const commissionId = await toldWhole();
    await untilArrived(4);
    const expected = ['opened', 'qualified', 'qualified', 'qualified', 'qualified', 'bid', 'won'];
    expect(bySubject(receiver.arrived)).toEqual({ [commissionId]: expected });
    expect(new Set(receiver.ids).size).toBe(4);
    const { deliveries } = await endpointOf(service, endpointId, owner);
    const hard = deliveries.edges.find(
      ({ node }: { node: { type: string } }) => node.type === typeOf('commission.qualified'),
    );
    expect(hard.node).toMatchObject({
      state: 'DELIVERED',
      subject: commissionId,
      attempts: [
        { status: 500, error: 'STATUS', excerpt: 'answered' },
        { status: 500, error: 'STATUS' },
        { status: 500, error: 'STATUS' },
        { status: 200, error: null },
      ],
    });
  }, 60_000);

  it('is left alone as long as it asks to be', async () => {
    receiver.answer = (response) => {
      response.writeHead(receiver.arrived.length === 1 ? 429 : 204, { 'retry-after': '2' }).end();
    };
    await registered(service, receiver.url, { types: [typeOf('commission.opened')] });
    const begun = performance.now();
    await projects.tell(opened({ commissionId: newId('com'), openedBy: newId('per') }));
    await waitFor('the second try', async () => receiver.arrived.length === 2);
    expect(performance.now() - begun).toBeGreaterThan(2_000);
  });

  it('that is gone is disabled, its owner is told, and what waited comes when it is enabled', async () => {
    receiver.answer = (response) => void response.writeHead(410).end();
    const { endpointId, owner } = await registered(service, receiver.url);
    const commissionId = newId('com');
    await projects.tell(opened({ commissionId, openedBy: newId('per') }));
    // Attempts are written together, a little later than what they say of the endpoint.
    const isTold = ({ state, deliveries }: Awaited<ReturnType<typeof endpointOf>>) =>
      state === 'DISABLED' && deliveries.edges.length > 0;
    await untilEndpoint(service, { endpointId, owner }, isTold);
    // What was refused waits for the endpoint, and for no time.
    expect(await endpointOf(service, endpointId, owner)).toMatchObject({
      disabledReason: 'GONE',
      deliveries: { edges: [{ node: { state: 'RETRYING', dueAt: null, attempts: [{ status: 410 }] } }] },
    });
    const feed = await waitFor('the owner to be told', async () => {
      const list = 'notifications { edges { node { kind subject aboutId } } }';
      const { agent } = await askAgent(service, owner.id, list, owner);
      return agent.notifications.edges.length > 1 && agent.notifications.edges;
    });
    expect(feed).toEqual(
      [`Your webhook to 127.0.0.1:${receiver.port} is disabled`, 'A webhook was registered in your name'].map(
        (subject) => ({
          node: { kind: 'ENDPOINT', subject, aboutId: endpointId },
        }),
      ),
    );
    expect((await callEndpoint(service, 'sendTestEvent', { endpointId }, owner)).userErrors[0].code).toBe(
      'ENDPOINT_DISABLED',
    );

    receiver.answer = (response) => void response.writeHead(204).end();
    const enabled = await callEndpoint(service, 'enableEndpoint', { endpointId }, owner);
    expect(enabled).toMatchObject({ endpoint: { state: 'ACTIVE', disabledReason: null }, userErrors: [] });
    await waitFor('what waited', async () => receiver.arrived.length === 2);
    expect(bySubject(receiver.arrived)).toEqual({ [commissionId]: ['opened', 'opened'] });
  }, 60_000);

  it('that never answers delays nobody else', async () => {
    const slow = await new Receiver().start();
    slow.answer = () => undefined;
    try {
      await registered(service, slow.url);
      await registered(service, receiver.url);
      const begun = performance.now();
      const commissionId = await toldWhole();
      await untilArrived(4);
      // The slow one is waited for ten seconds: of each subject one waits there, and nothing else does.
      expect(performance.now() - begun).toBeLessThan(8_000);
      expect(bySubject(receiver.arrived)).toEqual({ [commissionId]: whole });
      expect(slow.arrived).toHaveLength(1);
    } finally {
      await slow.stop();
    }
  }, 60_000);

  it('gets what it asked for and its owner may see, and nothing else', async () => {
    const client = partner();
    const inside = await new Receiver().start();
    try {
      const types = [typeOf('commission.won'), typeOf('team.seat-held')];
      await registered(service, receiver.url, { types });
      await registered(service, inside.url, { types, owner: client });
      const commissionId = newId('com');
      const clientId = client.id as Parameters<typeof opened>[0]['openedBy'];
      await projects.tell(opened({ commissionId, openedBy: newId('per'), clientId, visibility: 'parties' }));
      for (const step of stepsOf(commissionId, 'parties')) await projects.tell(step);
      await projects.tell(seatHeld(commissionId, newId('per')));
      const open = await toldWhole();
      await untilArrived(3, inside);
      await untilArrived(1);
      expect(inside.arrived.map((one) => String(eventOf(one).type)).toSorted()).toEqual(
        [typeOf('commission.won'), typeOf('commission.won'), typeOf('team.seat-held')].toSorted(),
      );
      expect(bySubject(receiver.arrived)).toEqual({ [open]: ['won'] });
    } finally {
      await inside.stop();
    }
  }, 60_000);

  it('gets a test alone, when its owner asks for one', async () => {
    const { endpointId, owner } = await registered(service, receiver.url);
    expect(await callEndpoint(service, 'sendTestEvent', { endpointId }, owner)).toMatchObject({ userErrors: [] });
    await untilArrived(1);
    expect(eventOf(receiver.arrived[0] ?? { headers: {}, body: '{}' })).toMatchObject({
      type: 'millepiani.notifications.endpoint.tested.v1',
      subject: endpointId,
    });
  });

  it('knows deliveries by either secret after a new one was made', async () => {
    const { endpointId, secret, owner } = await registered(service, receiver.url);
    const rotated = await callEndpoint(service, 'rotateEndpointSecret', { endpointId }, owner);
    expect(rotated.secret).not.toBe(secret);
    expect(rotated.endpoint.oldSecretValidUntil).not.toBeNull();
    await projects.tell(opened({ commissionId: newId('com'), openedBy: newId('per') }));
    await untilArrived(1);
    for (const key of [secret, rotated.secret]) {
      for (const { body, headers } of receiver.arrived) new Webhook(key).verify(body, headers);
    }
  });

  it('gets again what is behind a cursor, what it missed while it was disabled included', async () => {
    const { endpointId, owner } = await registered(service, receiver.url, { types: [typeOf('commission.won')] });
    const first = await toldWhole();
    await untilArrived(1);
    const query =
      'query ($types: [String!]) { events(first: 100, types: $types) { edges { node { subject } cursor } } }';
    const { data } = await service.ask(query, { types: [typeOf('commission.won')] }, owner);
    const edges: { cursor: string; node: { subject: string } }[] = data.events.edges;
    const before = edges[edges.findIndex(({ node }) => node.subject === first) - 1]?.cursor;
    await callEndpoint(service, 'disableEndpoint', { endpointId }, owner);
    const missed = await toldWhole();
    await waitFor('it to be in the log', async () => {
      const after = await service.ask(query, { types: [typeOf('commission.won')] }, owner);
      return after.data.events.edges.some(({ node }: { node: { subject: string } }) => node.subject === missed);
    });
    await callEndpoint(service, 'enableEndpoint', { endpointId, skipMissed: true }, owner);
    const replayed = await callEndpoint(service, 'replayDeliveries', { endpointId, after: before }, owner);
    expect(replayed).toMatchObject({ replayedCount: 2, hasMore: false, userErrors: [] });
    await waitFor('the replay', async () => receiver.arrived.length === 3);
    expect(bySubject(receiver.arrived)).toEqual({ [first]: ['won', 'won'], [missed]: ['won'] });
    expect(new Set(receiver.ids).size).toBe(2);
    const again = await callEndpoint(service, 'replayDeliveries', { endpointId, after: replayed.endCursor }, owner);
    expect(again).toMatchObject({ replayedCount: 0, hasMore: false });
  }, 60_000);
});
