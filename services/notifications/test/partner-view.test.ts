import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { event } from '@millepiani/events/event';
import { milestoneDelivered, milestoneRejected } from '@millepiani/events/projects/milestone.events';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened } from './commissions-given.ts';
import { callEndpoint, partner, registered, typeOf } from './endpoints-given.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';
import { Receiver } from './receiver.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

let projects: Awaited<ReturnType<typeof otherService>>;
let service: ServiceUnderTest;
beforeAll(async () => {
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix);
  const databases = `projects=${projects.database},members=${prefix}`;
  service = await startNotificationsUnderTest({
    env: { EVENTS_PREFIX: prefix, OUTBOX_DATABASES: databases, WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' },
  });
}, 60_000);
afterAll(async () => {
  await service?.close();
  await projects?.close();
});

const delivered = typeOf('milestone.delivered');
const rejected = typeOf('milestone.rejected');
const types = [typeOf('commission.opened'), delivered, rejected];
const reason = 'Rooms of more than four walls cannot be drawn.';

/** A commission that the community sees, of which one milestone is delivered and rejected. */
function toldOf(commissionId: CommissionId, clientId: PersonId, deliveredBy = newId('per')) {
  const milestoneId = newId('mil');
  const place = { subject: milestoneId, partition: commissionId, visibility: 'community' } as const;
  const about = { milestoneId, commissionId };
  return projects.tell(
    opened({ commissionId, openedBy: newId('per'), clientId }),
    event(milestoneDelivered, { ...place, aggregateVersion: 1, data: { ...about, deliveredBy } }),
    event(milestoneRejected, { ...place, aggregateVersion: 2, data: { ...about, reasons: [reason] } }),
  );
}

type Shown = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
  readonly partitionkey: string;
};

/** What somebody reads of a commission by the address; the graph must say the same. */
async function read(commissionId: string, actor: TestActor, filter = 'true'): Promise<readonly Shown[]> {
  const asked = `partitionkey == "${commissionId}" && (${filter})`;
  const query = '($filter: String) { events(first: 100, filter: $filter) { edges { node { json } } } }';
  const answer = await service.ask(`query ${query}`, { filter: asked }, actor);
  const byGraph = answer.data.events.edges.map(({ node }: { node: { json: string } }) => JSON.parse(node.json));
  const authorization = `Bearer ${await service.tokenFor('notifications', actor)}`;
  const address = `${service.url}/v1/events?first=100&filter=${encodeURIComponent(asked)}`;
  const byAddress = await (await fetch(address, { headers: { authorization } })).json();
  expect(byAddress).toEqual(byGraph);
  return byGraph;
}
const typesOf = (events: readonly Shown[]) => events.map(({ type }) => type);
/** What says who does not take part nothing of who did it. */
const isOpen = (one: Shown) => !('actor' in one || 'traceparent' in one);

describe('what names people of a commission that the community sees', () => {
  it('is read by who takes part in it, and by nobody else, whatever they filter by', async () => {
    const [client, other] = [partner(), partner()];
    const application = { id: newId('cli'), scopes: ['events:read'] };
    const [commissionId, worker] = [newId('com'), newId('per')];
    await toldOf(commissionId, client.id as PersonId, worker);
    await waitFor('the client to see all', async () => (await read(commissionId, client)).length === 3);
    expect(typesOf(await read(commissionId, client))).toEqual(types);
    for (const actor of [other, application]) {
      const shown = await read(commissionId, actor);
      expect(typesOf(shown)).toEqual([typeOf('commission.opened')]);
      expect(shown.every(isOpen)).toBe(true);
      for (const filter of [`data.deliveredBy == "${worker}"`, `data.reasons[0].startsWith("Rooms")`, 'actor != ""']) {
        expect(await read(commissionId, actor, filter)).toEqual([]);
      }
    }
    const [, named] = await read(commissionId, client);
    expect(named).toMatchObject({
      ...{ type: delivered, visibility: 'parties', actor: 'system:projects' },
      data: { deliveredBy: worker },
    });
    expect(await read(commissionId, client, `data.deliveredBy == "${worker}"`)).toHaveLength(1);
  });

  it('is delivered to who takes part in it, and neither sent nor sent again to others', async () => {
    const [client, other] = [partner(), partner()];
    const [mine, theirs] = [await new Receiver().start(), await new Receiver().start()];
    const bodies = ({ arrived }: Receiver): readonly Shown[] => arrived.map(({ body }) => JSON.parse(body));
    try {
      await registered(service, mine.url, { owner: client, types });
      const { endpointId } = await registered(service, theirs.url, { owner: other, types });
      const oracle = await registered(service, theirs.url, { owner: other, types, filter: 'has(event.actor)' });
      expect(oracle.endpointId).not.toBe(endpointId);
      const [commissionId, last] = [newId('com'), newId('com')];
      await toldOf(commissionId, client.id as PersonId);
      await projects.tell(opened({ commissionId: last, openedBy: newId('per') }));
      await waitFor('all to arrive', async () => bodies(mine).length === 4 && bodies(theirs).length === 2, 25_000);
      expect(typesOf(bodies(mine)).toSorted()).toEqual([...types, typeOf('commission.opened')].toSorted());
      expect(bodies(theirs).map(({ type, partitionkey }) => [type, partitionkey])).toEqual([
        [typeOf('commission.opened'), commissionId],
        [typeOf('commission.opened'), last],
      ]);
      expect(bodies(theirs).every(isOpen)).toBe(true);
      const event = (await read(commissionId, client)).find(({ type }) => type === rejected);
      const again = await callEndpoint(service, 'redeliver', { endpointId, eventId: event?.id }, other);
      expect(again.userErrors).toMatchObject([{ code: 'EVENT_NOT_FOUND' }]);
      const open = (await read(commissionId, other)).find(({ type }) => type === typeOf('commission.opened'));
      await callEndpoint(service, 'redeliver', { endpointId, eventId: open?.id }, other);
      await waitFor('it to come again', async () => bodies(theirs).length === 3, 25_000);
      expect(bodies(theirs).every(isOpen)).toBe(true);
    } finally {
      await Promise.all([mine.stop(), theirs.stop()]);
    }
  });
});
