import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened, stepsOf } from './commissions-given.ts';
import { callEndpoint, endpointOf, partner, registered, typeOf } from './endpoints-given.ts';
import { newKey, startNotificationsUnderTest } from './notifications-under-test.ts';
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

const url = 'http://127.0.0.1:1/events';
const query = `query ($after: String, $types: [String!], $filter: String, $first: Int) {
  events(after: $after, types: $types, filter: $filter, first: $first) {
    edges { cursor node { subject type } } pageInfo { hasNextPage endCursor }
  }
}`;
const ask = (variables: object, actor: TestActor = partner()) => service.ask(query, variables, actor);

/** The subjects of all events that a filter lets through, by pages of this size. */
async function subjects(filter: string, first: number, actor: TestActor = partner()): Promise<string[]> {
  const found: string[] = [];
  for (let [after, isMore] = [null, true]; isMore; ) {
    const { edges, pageInfo } = (await ask({ filter, first, after }, actor)).data.events;
    found.push(...edges.map(({ node }: { node: { subject: string } }) => node.subject));
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}

describe('events with a filter', () => {
  it('are those for which it is true, in order, whatever the size of a page', async () => {
    const commissions = Array.from({ length: 5 }, () => newId('com'));
    for (const commissionId of commissions) {
      await projects.tell(opened({ commissionId, openedBy: newId('per') }), ...stepsOf(commissionId));
    }
    const last = commissions.at(-1) ?? '';
    await waitFor('all to be there', async () => (await subjects(`subject == "${last}"`, 100)).length === 4);
    for (const size of [1, 2, 3, 100]) {
      for (const commissionId of commissions) {
        expect(await subjects(`subject == "${commissionId}" && !event.type.contains("bid")`, size)).toEqual(
          Array.from({ length: 3 }, () => commissionId),
        );
      }
      const titled = `has(data.title) && data.title == "A roof for Lumen" && data.price.currency == "EUR"`;
      expect(await subjects(titled, size)).toEqual(commissions);
      expect(await subjects('data.nothing == 1', size)).toEqual([]);
    }
  });

  it('are none of those that one may not see, whatever the filter says', async () => {
    const [client, other] = [partner(), partner()];
    const commissionId = newId('com');
    const clientId = client.id as PersonId;
    await projects.tell(opened({ commissionId, openedBy: newId('per'), clientId, visibility: 'parties' }));
    const filter = `visibility == "parties" && subject == "${commissionId}"`;
    await waitFor('the client to see it', async () => (await subjects(filter, 10, client)).length === 1);
    expect(await subjects(filter, 10, other)).toEqual([]);
  });

  it.each([
    ['', 'FILTER_INVALID'],
    ['event.', 'FILTER_INVALID'],
    ['subject', 'FILTER_INVALID'],
    ['subject + "x" == "y"', 'FILTER_INVALID'],
    ['a'.repeat(1_001), 'FILTER_TOO_LONG'],
  ])('are refused for one that is none: %s', async (filter, code) => {
    const { data, errors } = await ask({ filter });
    expect(data?.events).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument: 'filter' });
    if (code === 'FILTER_INVALID') expect(errors?.[0]?.message).toMatch(/^Line 1, column \d+: /);
  });
});

describe('the filter of an endpoint', () => {
  it('is shown, changed and taken away, once for a key; the log does not say what it is', async () => {
    const filter = 'data.price.currency == "EUR"';
    const { endpointId, owner } = await registered(service, url, { filter });
    expect(await endpointOf(service, endpointId, owner)).toMatchObject({ filter });
    const input = { idempotencyKey: newKey(), endpointId, filter: 'true' };
    const answers = [1, 2].map(() => callEndpoint(service, 'setEndpointFilter', input, owner));
    for (const { endpoint, userErrors } of await Promise.all(answers)) {
      expect([endpoint.filter, userErrors]).toEqual(['true', []]);
    }
    const none = await callEndpoint(service, 'setEndpointFilter', { endpointId, filter: null }, owner);
    expect(none.endpoint.filter).toBeNull();
    const told = await service.database((db) =>
      db.collection('outbox').find({ subject: endpointId }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(told.map(({ type, data }) => [type.split('.')[3], data.isFiltered])).toEqual([
      ['registered', undefined],
      ['filter-changed', true],
      ['filter-changed', false],
    ]);
    expect(JSON.stringify(told)).not.toContain('currency');
  });

  it('lets those events through for which it is true, of its types, to this endpoint; a test always', async () => {
    const receiver = await new Receiver().start();
    try {
      const [wanted, other] = [newId('com'), newId('com')];
      const { endpointId, owner } = await registered(service, receiver.url, {
        types: ['commission.opened', 'commission.won'].map(typeOf),
        filter: `subject == "${wanted}" || data.nothing == 1`,
      });
      for (const commissionId of [other, wanted]) {
        await projects.tell(opened({ commissionId, openedBy: newId('per') }), ...stepsOf(commissionId));
      }
      await waitFor('what is let through', async () => receiver.arrived.length === 2);
      await callEndpoint(service, 'sendTestEvent', { endpointId }, owner);
      await waitFor('the test', async () => receiver.arrived.length === 3);
      const told = receiver.arrived.map(({ body }) => JSON.parse(body));
      expect(told.map(({ subject, type }) => [subject, type.split('.')[3]])).toEqual([
        [wanted, 'opened'],
        [wanted, 'won'],
        [endpointId, 'tested'],
      ]);
    } finally {
      await receiver.stop();
    }
  });

  it('stays as it was where the new one is none', async () => {
    const { endpointId, owner } = await registered(service, url, { filter: 'true', types: [typeOf('commission.won')] });
    for (const [filter, code] of [
      ['data.', 'FILTER_INVALID'],
      ['1 + 1 == 2', 'FILTER_INVALID'],
      ['x'.repeat(1_001), 'FILTER_TOO_LONG'],
    ]) {
      const { endpoint, userErrors } = await callEndpoint(service, 'setEndpointFilter', { endpointId, filter }, owner);
      expect([endpoint, userErrors]).toEqual([null, [{ code, path: ['input', 'filter'] }]]);
    }
    expect(await endpointOf(service, endpointId, owner)).toMatchObject({ filter: 'true' });
  });
});
