import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Community, startCommunity } from './support/community.ts';
import { eventLog } from './support/event-log.ts';
import { SseClient, type SubscribeOptions } from './support/sse-client.ts';

// Planning subscriptions needs a planner of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

let community: Community;
const open: SseClient[] = [];
beforeAll(async () => {
  community = await startCommunity({ live: { pollMs: 20, retryMs: 20 }, config: { STREAM_HEARTBEAT: 50 } });
});
afterAll(() => community.close());
beforeEach(() => eventLog.clear());
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

const IDS = 'subscription ($id: ID!, $after: String) { projectEvents(commissionId: $id, after: $after) { id cursor } }';
async function subscribe(query = IDS, options: Partial<SubscribeOptions> = {}): Promise<SseClient> {
  const client = await SseClient.open(community.gateway.address, { query, variables: { id: 'com_1' }, ...options });
  open.push(client);
  return client;
}
const ids = (events: { data: { data: { projectEvents: { id: string } } } }[]) =>
  events.map(({ data }) => data.data.projectEvents.id);
const codes = (events: { data: { errors?: { extensions: { code: string } }[] } }[]) =>
  events.flatMap(({ data }) => data.errors?.map(({ extensions }) => extensions.code) ?? []);

describe('live events', () => {
  it('come each once, in order, with their cursor as the id, from where the log ended', async () => {
    eventLog.tell();
    const client = await subscribe();
    expect(client.response.status).toBe(200);
    expect(client.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(client.response.headers.get('cache-control')).toBe('no-store');
    expect(client.response.headers.get('x-request-id')).toMatch(/./);
    await client.begun();
    expect(client.lastEventId).toBe('1');
    for (let count = 0; count < 3; count += 1) eventLog.tell();
    const events = await client.take(3);
    expect(events.map(({ event, id, data }) => [event, id, data])).toEqual(
      ['2', '3', '4'].map((n) => ['next', n, { data: { projectEvents: { id: `evt_${n}`, cursor: n } } }]),
    );
  });

  it('resume behind the last that was read, by Last-Event-ID or by `after`, and the header goes first', async () => {
    for (let count = 0; count < 120; count += 1) eventLog.tell();
    const whole = Array.from({ length: 120 }, (_, n) => `evt_${n + 1}`);
    const first = await subscribe(IDS, { variables: { id: 'com_1', after: '0' } });
    expect(ids(await first.take(60))).toEqual(whole.slice(0, 60));
    first.close();
    const again = await subscribe(IDS, { variables: { id: 'com_1', after: '0' }, lastEventId: first.lastEventId });
    expect(first.lastEventId).toBe('60');
    expect(ids(await again.take(60))).toEqual(whole.slice(60));
    eventLog.tell();
    expect(ids(await again.take(1))).toEqual(['evt_121']);
  });

  it('are told under any name, with fragments and variables, and with what the services know of them', async () => {
    const query = `subscription Watch($id: ID!, $withBills: Boolean = true) {
      happening: projectEvents(commissionId: $id, types: ["commission.won.v1"]) {
        ...Told
        about: commission { __typename id name: title client { name } invoices @include(if: $withBills) { number } }
        who: actor { __typename id name ... on Person { employers { name } } commissionCount }
      }
    }
    fragment Told on ProjectEvent { __typename kind: type type time facts: data subject }`;
    const client = await subscribe(query);
    await client.begun();
    eventLog.tell({ type: 'commission.bid.v1' });
    eventLog.tell({ data: { amount: { amount: '12.00', currency: 'EUR' }, list: [1, null] } });
    eventLog.tell({ actorId: null });
    const [first, second] = await client.take(2);
    expect(first?.data).toEqual({
      data: {
        happening: {
          __typename: 'ProjectEvent',
          kind: 'commission.won.v1',
          type: 'commission.won.v1',
          time: '2026-11-24T09:00:00.000Z',
          facts: { amount: { amount: '12.00', currency: 'EUR' }, list: [1, null] },
          subject: 'com_1',
          about: {
            __typename: 'Commission',
            id: 'com_1',
            name: 'A new foyer',
            client: { name: 'Lumen GmbH' },
            invoices: [{ number: 'com_1/1' }],
          },
          who: {
            __typename: 'Person',
            id: 'per_ada',
            name: 'Ada',
            employers: [{ name: 'Studio Aurora' }],
            commissionCount: 2,
          },
        },
      },
    });
    expect(second?.data.data.happening.who).toBeNull();
    expect(second?.data.errors).toBeUndefined();
  });

  it('are asked for on behalf of their actor, and cut down to what that one may see, each time', async () => {
    const query = `subscription ($id: ID!) {
      projectEvents(commissionId: $id) { id commission { title margin } }
    }`;
    const client = await subscribe(query);
    await client.begun();
    eventLog.tell();
    expect((await client.next())?.data).toEqual({
      data: { projectEvents: { id: 'evt_1', commission: { title: 'A new foyer', margin: null } } },
      errors: [
        expect.objectContaining({
          path: ['projectEvents', 'commission', 'margin'],
          extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }),
        }),
      ],
    });
    const allowed = await subscribe(query, { token: await community.token('commissions:read') });
    await allowed.begun();
    eventLog.tell();
    expect((await allowed.next())?.data).toEqual({
      data: { projectEvents: { id: 'evt_2', commission: { title: 'A new foyer', margin: '12 %' } } },
    });
    expect(new Set(eventLog.askedAbout.flat())).toEqual(new Set([null, 'per_ada']));
  });

  it('are planned for what their actor may see, whoever asked the same before, and under each operation’s own name', async () => {
    const query = `subscription A($id: ID!) { projectEvents(commissionId: $id) { commission { margin title } } }
      subscription B($id: ID!) { projectEvents(commissionId: $id) { commission { title } } }`;
    const token = await community.token('commissions:read');
    const seen = [];
    for (const options of [{ token }, {}, { token }, { token, operationName: 'B' }]) {
      const client = await subscribe(query, { operationName: 'A', ...options });
      await client.begun();
      eventLog.tell();
      seen.push((await client.next())?.data.data.projectEvents.commission);
    }
    const [whole, less] = [
      { margin: '12 %', title: 'A new foyer' },
      { margin: null, title: 'A new foyer' },
    ];
    expect(seen).toEqual([whole, less, whole, { title: 'A new foyer' }]);
  });

  it('go on, partly, while another service is down, and wholly once it is back', async () => {
    const client = await subscribe(`subscription ($id: ID!) {
      projectEvents(commissionId: $id) { id commission { title invoices { number } } }
    }`);
    await client.begun();
    community.services.billing.fault = (_request, reply) => reply.code(500).send({});
    eventLog.tell();
    const partly = await client.next();
    expect(partly?.data.data.projectEvents).toEqual({
      id: 'evt_1',
      commission: { title: 'A new foyer', invoices: null },
    });
    expect(codes([partly] as never)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    community.services.billing.fault = undefined;
    eventLog.tell();
    expect((await client.next())?.data).toMatchObject({ data: { projectEvents: { commission: { invoices: [{}] } } } });
  });

  it('wait for the projects service while it is away, and leave nothing out', async () => {
    const client = await subscribe();
    await client.begun();
    community.services.projects.fault = (_request, reply) => reply.code(503).send({});
    eventLog.tell();
    const before = client.heartbeats;
    const coming = client.take(2);
    await waitFor('some tries', async () => community.lines.some(({ msg }) => msg === 'live events cannot be read'));
    eventLog.tell();
    community.services.projects.fault = undefined;
    expect(ids(await coming)).toEqual(['evt_1', 'evt_2']);
    expect(client.heartbeats).toBeGreaterThanOrEqual(before);
  });

  it('show that they are alive while nothing happens', async () => {
    const client = await subscribe();
    await client.begun();
    const before = client.heartbeats;
    void client.next();
    await waitFor('signs of life', async () => client.heartbeats > before + 2);
  });

  it('come to browsers, too, which ask by GET', async () => {
    const address = new URL('/graphql/stream', community.gateway.address);
    address.searchParams.set(
      'query',
      'subscription ($id: ID!) { projectEvents(commissionId: $id, after: "0") { id } }',
    );
    address.searchParams.set('variables', '{"id":"com_1"}');
    eventLog.tell();
    const abort = new AbortController();
    const response = await fetch(address, { headers: { accept: 'text/event-stream' }, signal: abort.signal });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes('evt_1')) break;
    }
    abort.abort();
    expect(text).toContain('event: next\nid: 1\ndata: {"data":{"projectEvents":{"id":"evt_1"}}}\n\n');
  });
});

describe('a subscription that is refused', () => {
  const why = async (query: string, options: Partial<SubscribeOptions> = {}) => {
    const client = await subscribe(query, options);
    const events = await client.rest();
    expect(client.response.status).toBe(200);
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(events[0]?.data.data).toBeUndefined();
    expect(events[1]?.data).toBe('');
    return codes(events.slice(0, 1));
  };

  it.each([
    ['no document', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'an unknown field',
      'subscription { projectEvents(commissionId: "com_1") { colour } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'two fields',
      'subscription { a: projectEvents(commissionId: "com_1") { id } b: projectEvents(commissionId: "com_2") { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a field that may be left out',
      'subscription ($id: ID!, $on: Boolean = true) { projectEvents(commissionId: $id) @include(if: $on) { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a field that is left out',
      'subscription ($id: ID!) { projectEvents(commissionId: $id) @skip(if: true) { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a query', '{ motto }', 'SUBSCRIPTION_EXPECTED'],
    [
      'a mutation',
      'mutation { rename(input: { idempotencyKey: "1", id: "per_ada", name: "B" }) { audit } }',
      'SUBSCRIPTION_EXPECTED',
    ],
    [
      'a commission that is not there',
      'subscription { projectEvents(commissionId: "com_none") { id } }',
      'COMMISSION_NOT_FOUND',
    ],
    [
      'a commission not for this actor',
      'subscription { projectEvents(commissionId: "com_2") { id } }',
      'COMMISSION_NOT_FOUND',
    ],
    ['no cursor', 'subscription { projectEvents(commissionId: "com_1", after: "x") { id } }', 'CURSOR_INVALID'],
    ['an old cursor', 'subscription { projectEvents(commissionId: "com_1", after: "9") { id } }', 'CURSOR_EXPIRED'],
  ])('because of %s says so as a result, and ends', async (_what, query, code) => {
    expect(await why(query)).toEqual([code]);
  });

  it('because of its variables, its cost or its operation’s name says so, too', async () => {
    expect(await why(IDS, { variables: {} })).toEqual(['BAD_USER_INPUT']);
    expect(await why(IDS, { operationName: 'Other' })).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    const dear = `subscription { projectEvents(commissionId: "com_1") {
      actor { work(first: 100) { edges { node { team { work(first: 100) { edges { node { id } } } } } } } }
    } }`;
    expect(await why(dear)).toEqual(['COST_LIMIT_EXCEEDED']);
  });

  it('because nothing that it asks for is for this actor says so', async () => {
    const query = 'subscription ($id: ID!) { projectEvents(commissionId: $id) { commission { margin } } }';
    expect(await why(query)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('because the projects service does not answer says so', async () => {
    community.services.projects.fault = (_request, reply) => reply.code(503).send({});
    expect(await why(IDS)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    community.services.projects.fault = undefined;
  });

  it('before it is read is refused as any request is', async () => {
    const status = async (query: string, options: Partial<SubscribeOptions> = {}) => {
      const { response } = await subscribe(query, options);
      const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
      return [response.status, body.errors[0]?.extensions.code];
    };
    expect(await status(IDS, { token: 'none' })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await status(IDS, { headers: { accept: 'application/json' } })).toEqual([406, 'NOT_ACCEPTABLE']);
    expect(await status(IDS, { variables: [] as never })).toEqual([400, 'BAD_REQUEST']);
    const deep = `subscription ($id: ID!) { projectEvents(commissionId: $id) { ${'commission { client { '.repeat(9)} id ${'} } '.repeat(9)} } }`;
    expect(await status(deep)).toEqual([400, 'DEPTH_LIMIT_EXCEEDED']);
    const there = await community.ask(IDS, { variables: { id: 'com_1' } });
    expect([there.status, there.body.errors[0].extensions.code]).toEqual([400, 'SUBSCRIPTION_NOT_SUPPORTED']);
  });
});
