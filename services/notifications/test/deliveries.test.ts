import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened, stepsOf } from './commissions-given.ts';
import { callEndpoint, endpointOf, partner, registered, typeOf, untilEndpoint } from './endpoints-given.ts';
import { askAgent, startNotificationsUnderTest } from './notifications-under-test.ts';
import { Receiver } from './receiver.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

// All waiting is a thousand times shorter: rests are 5 to 300 ms, and who failed for 0.3 s is degraded.
let projects: Awaited<ReturnType<typeof otherService>>;
let service: ServiceUnderTest;
let receiver: Receiver;
beforeAll(async () => {
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix);
  service = await startNotificationsUnderTest({
    env: {
      EVENTS_PREFIX: prefix,
      OUTBOX_DATABASES: `projects=${projects.database},members=${prefix}`,
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
      TIME_COMPRESSION: '1000',
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
});

async function toldWhole(): Promise<CommissionId> {
  const commissionId = newId('com');
  await projects.tell(opened({ commissionId, openedBy: newId('per') }));
  for (const step of stepsOf(commissionId)) await projects.tell(step);
  return commissionId;
}
const events = (at = receiver) => at.arrived.map(({ body }) => JSON.parse(body));
const said = (subject: string, at = receiver) =>
  events(at)
    .filter((event) => event.subject === subject)
    .map(({ type }) => String(type).split('.')[3]);
const untilArrived = (count: number, at = receiver) =>
  waitFor(`${count} to arrive`, async () => new Set(at.ids).size >= count, 25_000);
const refuse =
  (kind: string) =>
  (response: Parameters<Receiver['answer']>[0], { body }: { readonly body: string }) =>
    void response.writeHead(JSON.parse(body).type === typeOf(kind) ? 500 : 204).end();
const types = (endpoint: Awaited<ReturnType<typeof endpointOf>>, state: string): string[] =>
  endpoint.deliveries.edges.flatMap(({ node }: { node: { state: string; type: string } }) =>
    node.state === state ? [String(node.type).split('.')[3]] : [],
  );

describe('the order of deliveries', () => {
  it('per subject, keeps what follows one that is refused until that is given up, and others go on', async () => {
    const { endpointId, owner } = await registered(service, receiver.url);
    // Ten tries take more than four minutes at this pace: it is refused as long as this takes.
    receiver.answer = (response, { body }) => {
      const { type, subject } = JSON.parse(body);
      response.writeHead(type === typeOf('commission.bid') && subject === first ? 500 : 204).end();
    };
    const first: string = newId('com');
    await projects.tell(opened({ commissionId: first as CommissionId, openedBy: newId('per') }));
    for (const step of stepsOf(first as CommissionId)) await projects.tell(step);
    const second = await toldWhole();
    await waitFor('the other subject', async () => said(second).length === 4);
    expect([...new Set(said(first))]).toEqual(['opened', 'qualified', 'bid']);
    await untilEndpoint(
      service,
      { endpointId, owner },
      (endpoint) => types(endpoint, 'RETRYING').join() === 'bid' && types(endpoint, 'PENDING').join() === 'won',
    );
    receiver.answer = (response) => void response.writeHead(204).end();
    await waitFor('what followed', async () => said(first).at(-1) === 'won');
  }, 60_000);

  it('without one, has each event go by itself', async () => {
    receiver.answer = refuse('commission.qualified');
    const { endpointId, owner } = await registered(service, receiver.url, { order: 'NONE' });
    const commissionId = await toldWhole();
    await waitFor('the others', async () => said(commissionId).includes('won'));
    await untilEndpoint(service, { endpointId, owner }, (endpoint) => types(endpoint, 'DELIVERED').length === 3);
    const endpoint = await endpointOf(service, endpointId, owner);
    expect(endpoint.order).toBe('NONE');
    expect(types(endpoint, 'RETRYING')).toEqual(['qualified']);
  }, 60_000);
});

describe('an endpoint that is out of reach', () => {
  it('is degraded, burns nothing, and has all that waited when it answers again', async () => {
    await receiver.stop();
    const { endpointId, owner } = await registered(service, receiver.url);
    const commissions: CommissionId[] = [await toldWhole()];
    await untilEndpoint(service, { endpointId, owner }, ({ state }) => state === 'DEGRADED');
    for (const _ of Array.from({ length: 5 })) commissions.push(await toldWhole());
    const kept = await endpointOf(service, endpointId, owner);
    expect(kept.deliveries.edges.length).toBeLessThanOrEqual(24);
    expect(types(kept, 'DEAD')).toEqual([]);
    await receiver.start();
    await untilArrived(24);
    for (const commissionId of commissions) {
      expect(said(commissionId)).toEqual(['opened', 'qualified', 'bid', 'won']);
    }
    await untilEndpoint(service, { endpointId, owner }, ({ state, failures }) => state === 'ACTIVE' && failures === 0);
    const subjects = await waitFor('the owner to be told of it all', async () => {
      const { agent } = await askAgent(service, owner.id, 'notifications { edges { node { subject } } }', owner);
      const told: string[] = agent.notifications.edges.map(({ node }: { node: { subject: string } }) => node.subject);
      return told.length === 3 && told;
    });
    const host = `127.0.0.1:${receiver.port}`;
    expect(subjects.toSorted()).toEqual([
      'A webhook was registered in your name',
      `Your webhook to ${host} answers again`,
      `Your webhook to ${host} does not answer`,
    ]);
  }, 60_000);

  it('keeps what happens while it is disabled, and gets that when it is enabled', async () => {
    const { endpointId, owner } = await registered(service, receiver.url);
    await callEndpoint(service, 'disableEndpoint', { endpointId }, owner);
    const commissionId = await toldWhole();
    await callEndpoint(service, 'enableEndpoint', { endpointId }, owner);
    await untilArrived(4);
    expect(said(commissionId)).toEqual(['opened', 'qualified', 'bid', 'won']);
  }, 60_000);

  it('delays nobody, however many there are that never answer', async () => {
    const silent = await new Receiver().start();
    silent.answer = () => undefined;
    try {
      for (const _ of [1, 2, 3, 4]) {
        const owner = partner();
        for (const __ of Array.from({ length: 10 })) await registered(service, silent.url, { owner });
      }
      await registered(service, receiver.url);
      const subjects: string[] = [];
      for (const _ of Array.from({ length: 3 })) subjects.push(await toldWhole());
      await untilArrived(12);
      for (const subject of subjects) expect(said(subject)).toEqual(['opened', 'qualified', 'bid', 'won']);
      // None of those that hang was given an answer by now: nobody waited for them.
      expect(silent.arrived.length).toBeGreaterThan(0);
      expect(await openAttempts()).toBe(0);
    } finally {
      await silent.stop();
    }
  }, 60_000);
});

/** Attempts that timed out until now. */
const openAttempts = () =>
  service.database((db) => db.collection('deliveries').countDocuments({ 'attempts.error': 'TIMEOUT' }));

describe('an endpoint', () => {
  it('shows how it fares', async () => {
    const { endpointId, owner } = await registered(service, receiver.url);
    await toldWhole();
    await untilEndpoint(service, { endpointId, owner }, (endpoint) => types(endpoint, 'DELIVERED').length === 4);
    const query = `query ($id: ID!) { endpoint(id: $id) { health {
      attempts successRate lastSuccessAt lastFailureAt latencyP50Ms latencyP95Ms failingSince restsUntil } } }`;
    const { data } = await service.ask(query, { id: endpointId }, owner);
    expect(data.endpoint.health).toMatchObject({
      attempts: 4,
      successRate: 1,
      lastFailureAt: null,
      failingSince: null,
    });
    expect(data.endpoint.health.latencyP95Ms).toBeGreaterThanOrEqual(data.endpoint.health.latencyP50Ms);
  }, 60_000);

  it('lists its deliveries by state, type and event', async () => {
    receiver.answer = refuse('commission.won');
    const { endpointId, owner } = await registered(service, receiver.url);
    await toldWhole();
    await untilEndpoint(service, { endpointId, owner }, (endpoint) => types(endpoint, 'RETRYING').length === 1);
    const list = async (args: string) =>
      (await endpointOf(service, endpointId, owner, args)).deliveries.edges.map(
        ({ node }: { node: { type: string; eventId: string } }) => [node.type, node.eventId] as const,
      );
    const [[type, eventId]] = await list('state: RETRYING');
    expect(type).toBe(typeOf('commission.won'));
    expect(await list(`type: "${typeOf('commission.bid')}"`)).toHaveLength(1);
    expect(await list(`type: "${type}"`)).toEqual([[type, eventId]]);
    expect(await list(`type: "${type}", state: RETRYING`)).toEqual([[type, eventId]]);
    expect(await list(`type: "${type}", state: DELIVERED`)).toEqual([]);
    expect(await list(`eventId: "${eventId}"`)).toEqual([[type, eventId]]);
    expect(await list(`eventId: "${eventId}", state: DELIVERED`)).toEqual([]);
    expect(await list(`eventId: "${newId('evt')}"`)).toEqual([]);
    expect(await list('eventId: "x"')).toEqual([]);
  }, 60_000);

  it('is changed at the version that was seen: from then on it gets what it asks for', async () => {
    const other = await new Receiver().start();
    try {
      const { endpointId, owner } = await registered(service, other.url, { types: [typeOf('commission.won')] });
      const change = {
        endpointId,
        expectedVersion: 1,
        url: receiver.url,
        types: [typeOf('commission.bid')],
        order: 'NONE',
      };
      const { endpoint } = await callEndpoint(service, 'updateEndpoint', change, owner);
      expect(endpoint).toMatchObject({ url: receiver.url, types: change.types, order: 'NONE', version: 2 });
      const late = await callEndpoint(service, 'updateEndpoint', { ...change, order: 'PER_SUBJECT' }, owner);
      expect(late.userErrors).toEqual([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
      const commissionId = await toldWhole();
      await untilArrived(1);
      expect(said(commissionId)).toEqual(['bid']);
    } finally {
      await other.stop();
    }
  }, 60_000);

  it.each([
    [{ url: 'x' }, 'INVALID_URL', ['url']],
    [{ url: 'https://10.0.0.1/' }, 'PRIVATE_ADDRESS', ['url']],
    [{ url: 'https://ada:word@partner.example/' }, 'URL_HAS_CREDENTIALS', ['url']],
    [{ types: [] }, 'NO_EVENT_TYPE', ['types']],
    [{ types: ['x'] }, 'UNKNOWN_EVENT_TYPE', ['types', '0']],
    [{ expectedVersion: 7 }, 'VERSION_CONFLICT', ['expectedVersion']],
  ])('is not changed to what is faulty (%j)', async (change, code, path) => {
    const { endpointId, owner } = await registered(service, receiver.url);
    const before = await endpointOf(service, endpointId, owner);
    const answer = await callEndpoint(service, 'updateEndpoint', { endpointId, expectedVersion: 1, ...change }, owner);
    expect(answer).toEqual({ endpoint: null, userErrors: [{ code, path: ['input', ...path] }] });
    expect(await endpointOf(service, endpointId, owner)).toEqual(before);
  });

  it('is there no more when it is deleted, and is for its owner alone to delete', async () => {
    const { endpointId, owner } = await registered(service, receiver.url);
    const refused = await callEndpoint(service, 'deleteEndpoint', { endpointId }, partner());
    expect(refused.userErrors).toEqual([{ code: 'ENDPOINT_NOT_FOUND', path: ['input', 'endpointId'] }]);
    const { endpointId: deleted } = await callEndpoint(service, 'deleteEndpoint', { endpointId }, owner);
    expect(deleted).toBe(endpointId);
    expect(await endpointOf(service, endpointId, owner)).toBeNull();
    const control = await new Receiver().start();
    await registered(service, control.url);
    await waitFor('it to be noticed', async () => {
      const commissionId = await toldWhole();
      await waitFor('the other endpoint', async () => said(commissionId, control).length === 4);
      return said(commissionId).length === 0;
    });
    await control.stop();
    const told = await service.database((db) =>
      db.collection('outbox').find({ subject: endpointId }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(told.map(({ type }) => String(type).split('.')[3])).toEqual(['registered', 'deleted']);
  }, 60_000);
});
