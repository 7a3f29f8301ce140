import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened, stepsOf } from './commissions-given.ts';
import { callEndpoint, commissionTypes, registered, typeOf } from './endpoints-given.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';
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
describe('what is delivered again', () => {
  const cursorsOf = async (owner: TestActor) => {
    const query =
      'query ($types: [String!], $after: String) { events(first: 100, types: $types, after: $after) { pageInfo { endCursor hasNextPage } edges { node { subject time } cursor } } }';
    const edges: { cursor: string; node: { subject: string; time: string } }[] = [];
    for (let after: string | null = null, isMore = true; isMore; ) {
      const { data } = await service.ask(query, { types: commissionTypes, after }, owner);
      edges.push(...data.events.edges);
      after = data.events.pageInfo.endCursor;
      isMore = data.events.pageInfo.hasNextPage;
    }
    return edges;
  };

  it('is one event, by its id, though it was never for the endpoint', async () => {
    const { endpointId, owner } = await registered(service, receiver.url, { types: [typeOf('commission.won')] });
    await toldWhole();
    await untilArrived(1);
    const [eventId = ''] = receiver.ids;
    const again = await callEndpoint(service, 'redeliver', { endpointId, eventId }, owner);
    expect(again).toMatchObject({ delivery: { eventId }, userErrors: [] });
    await waitFor('it to come again', async () => receiver.ids.length === 2);
    expect(new Set(receiver.ids)).toEqual(new Set([eventId]));
    // Of a type that it did not ask for.
    const bid = await projects.connection.collection('outbox').findOne({ type: typeOf('commission.bid') });
    await callEndpoint(service, 'redeliver', { endpointId, eventId: String(bid?._id) }, owner);
    await waitFor('the other', async () => receiver.ids.includes(String(bid?._id)));
    for (const [id, code] of [
      [newId('evt'), 'EVENT_NOT_FOUND'],
      ['x', 'INVALID_ID'],
    ]) {
      const { userErrors } = await callEndpoint(service, 'redeliver', { endpointId, eventId: id }, owner);
      expect(userErrors).toEqual([{ code, path: ['input', 'eventId'] }]);
    }
  }, 60_000);

  it('is a part of the log, between two cursors or two times, in order', async () => {
    const { endpointId, owner } = await registered(service, receiver.url);
    const [first, second, third] = [await toldWhole(), await toldWhole(), await toldWhole()];
    await untilArrived(12);
    const edges = await cursorsOf(owner);
    const lastOf = (subject: string) => edges.findLast(({ node }) => node.subject === subject);
    const range = { after: lastOf(first)?.cursor, until: lastOf(second)?.cursor };
    expect(await callEndpoint(service, 'replayDeliveries', { endpointId, ...range }, owner)).toMatchObject({
      ...{ replayedCount: 4, hasMore: false, userErrors: [] },
    });
    await waitFor('the second again', async () => said(second).length === 8);
    expect(said(second)).toEqual(['opened', 'qualified', 'bid', 'won', 'opened', 'qualified', 'bid', 'won']);
    const since = edges.find(({ node }) => node.subject === third)?.node.time;
    const byTime = await callEndpoint(service, 'replayDeliveries', { endpointId, since }, owner);
    expect(byTime.userErrors).toEqual([]);
    await waitFor('the third again', async () => said(third).length === 8);
    expect(new Set(receiver.ids).size).toBe(12);
    expect(said(first)).toHaveLength(4);
    await waitFor(
      'no replay to be left',
      async () => (await service.database((db) => db.collection('delivery_replays').countDocuments())) === 0,
    );
    for (const [faulty, code] of [
      [{ after: range.after, since }, 'INVALID_RANGE'],
      [{ until: 'x' }, 'CURSOR_INVALID'],
    ] as const) {
      const { userErrors } = await callEndpoint(service, 'replayDeliveries', { endpointId, ...faulty }, owner);
      expect(userErrors[0].code).toBe(code);
    }
  }, 60_000);
});
