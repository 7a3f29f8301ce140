import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Community, startCommunity } from './support/community.ts';

type Asked = {
  query: string;
  variables?: unknown;
  operationName?: unknown;
  extensions?: unknown;
};
type Whole = { status: number; headers: Record<string, string>; text: string };

const REQUEST_ID = 'request-of-both-lanes';
/** JSON all the same, and written as nobody writes it: such a request takes the other lane. */
const ODD_TYPE = 'application/json ;charset="utf-8"';

let community: Community;
const lanes: string[] = [];

beforeAll(async () => {
  community = await startCommunity({
    config: { NODE_ENV: 'development' },
    observer: { lane: (lane) => void lanes.push(lane) },
  });
});
beforeEach(() => {
  lanes.length = 0;
  for (const service of Object.values(community.services)) {
    service.fault = undefined;
    service.received.length = 0;
  }
});
afterAll(() => community.close());

async function send(body: Asked, headers: Record<string, string> = {}): Promise<Whole> {
  const response = await fetch(`${community.gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': REQUEST_ID, ...headers },
    body: JSON.stringify(body),
  });
  const { date: _, ...told } = Object.fromEntries(response.headers);
  return { status: response.status, headers: told, text: await response.text() };
}

/** Sends the same by either lane, the first time to make it known. */
async function byBoth(asked: Asked, headers: Record<string, string> = {}) {
  await send(asked, headers);
  lanes.length = 0;
  const express = await send(asked, headers);
  const server = await send(asked, { ...headers, 'content-type': ODD_TYPE });
  expect(lanes).toEqual(['express', 'server']);
  return { express, server };
}

const LARGE =
  '{ agents { edges { node { id name commissionCount } } } commissions(first: 60) { edges { node { id title client { name } team { id name } } } } }';

describe('both lanes answer alike, to the byte', () => {
  const token = (scope?: string) => community.token(scope);

  it.each<[string, Asked]>([
    ['a small answer', { query: '{ motto }' }],
    ['a large one', { query: LARGE }],
    [
      'aliases, fragments, switches',
      {
        query:
          'query ($no: Boolean!) { a: motto b: motto @skip(if: $no) ...F } fragment F on Query { __typename agent(id: "per_ada") { __typename name ... on Person { employers { id } } } }',
        variables: { no: true },
      },
    ],
    [
      'one of several operations',
      { query: 'query A { motto } query B { agent(id: "per_ada") { name } }', operationName: 'B' },
    ],
    ['variables', { query: 'query ($t: String!) { echo(text: $t) }', variables: { t: 'è € 𝄞 "quoted" \\ \u2028' } }],
    [
      'variables that are not declared',
      { query: 'query ($t: String = "x") { echo(text: $t) }', variables: { other: [1] } },
    ],
    ['null for what may be left out', { query: '{ motto }', variables: null, operationName: null, extensions: null }],
    [
      'fields that nobody may see without a token',
      { query: '{ motto total agent(id: "per_ada") { name ... on Person { mail: email } } }' },
    ],
    ['nothing that is left to see', { query: '{ me { name } }' }],
    ['what is not there', { query: '{ commission(id: "com_none") { title } node(id: "nonsense") { id } }' }],
    [
      'what the graph is',
      { query: '{ __schema { queryType { name } } __type(name: "Person") { name fields { name } } }' },
    ],
    ['what costs too much', { query: '{ commissions(first: 2147483647) { edges { node { id } } } }' }],
  ])('%s', async (_what, asked) => {
    const { express, server } = await byBoth(asked);
    expect(express).toEqual(server);
  });

  it.each(['billing:read', 'commissions:read admin', ''])('for who is signed in with %j', async (scope) => {
    const query = '{ motto total me { name taxCode email } commission(id: "com_1") { margin invoices { amount } } }';
    const { express, server } = await byBoth({ query }, { authorization: `Bearer ${await token(scope)}` });
    expect(express).toEqual(server);
  });

  it('mutations', async () => {
    const query =
      'mutation ($id: ID!) { rename(input: { idempotencyKey: "1", id: $id, name: "A" }) { agent { name } audit } }';
    const { express, server } = await byBoth({ query, variables: { id: 'per_ada' } });
    expect(express).toEqual(server);
  });

  it.each<[string, unknown]>([
    ['of the wrong type', { t: { a: 1 } }],
    ['missing', {}],
    ['null', { t: null }],
  ])('variables that are %s', async (_what, variables) => {
    const query = 'query Text(\n  $t: String!\n) { echo(text: $t) }';
    await send({ query, variables: { t: 'good' } });
    const { express, server } = await byBoth({ query, variables });
    expect(express).toEqual(server);
    expect(JSON.parse(express.text).errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      locations: [{ line: 2, column: 3 }],
    });
  });

  it.each([
    'application/json',
    '*/*',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/graphql-response+json,application/json',
    'application/json, text/plain, */*',
    'application/json, */*',
    'application/json;q=0.5, application/graphql-response+json;q=0.4',
    'application/json;q=0.4, application/graphql-response+json;q=0.5',
    'text/html, application/json;q=0.9',
    'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/graphql-response+json,application/json',
    'multipart/mixed;deferSpec=20220824,application/json',
    'Application/JSON',
  ])('to who accepts %s', async (accept) => {
    const { express, server } = await byBoth({ query: '{ motto }' }, { accept });
    expect(express).toEqual(server);
  });

  it('what a service says of its own errors, and what it does not do', async () => {
    const query = '{ motto commission(id: "com_1") { title } }';
    const errors = [
      {
        message: 'Not yours',
        path: ['commission'],
        extensions: { code: 'FORBIDDEN', stacktrace: ['x'], http: { status: 302 } },
      },
    ];
    for (const answer of [
      { data: { commission: null }, errors },
      { data: { commission: { title: null } } },
      { data: 7 },
      {},
    ]) {
      community.services.projects.fault = (request, reply) =>
        request.url === '/graphql' ? reply.code(200).send(answer) : undefined;
      const { express, server } = await byBoth({ query });
      expect(express).toEqual(server);
      expect(express.text).toContain('"errors":[');
    }
  });
});

describe('the express lane', () => {
  it('takes what is known, and nothing else', async () => {
    const query = 'query Known { motto }';
    await send({ query });
    await send({ query });
    await send({ query: 'query Unknown { motto }' });
    await send({ query }, { accept: 'application/json; charset=utf-8' });
    await send({ query }, { 'content-type': ODD_TYPE });
    await send({ query, variables: { __proto: 1, constructor: 1 } });
    expect(lanes).toEqual(['server', 'express', 'server', 'server', 'server', 'server']);
  });

  it('hands on what it read of a body, whole', async () => {
    const text = 'è € 𝄞 '.repeat(8_000);
    const { status, text: answer } = await send({
      query: 'query($t: String!) { first: echo(text: $t) }',
      variables: { t: text },
    });
    expect([status, JSON.parse(answer).data.first]).toEqual([200, text]);
    const empty = await fetch(`${community.gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(empty.status).toBe(400);
  });

  it('logs its requests as the other one does', async () => {
    await byBoth({ query: 'query Logged { motto }' });
    const answered = await waitFor('three lines', async () => {
      const found = community.lines
        .filter(({ msg, requestId }) => msg === 'answered' && requestId === REQUEST_ID)
        .slice(-3);
      return found.length === 3 && found;
    });
    for (const line of answered) {
      expect(line).toMatchObject({ method: 'POST', path: '/graphql', status: 200, ms: expect.any(Number) });
    }
  });

  it('serves what was prepared for another supergraph by the one that it serves, and at once', async () => {
    const query = 'query Reloaded { motto }';
    await send({ query });
    const guarded = community.supergraph.replace('motto: String @join__field(graph: MEMBERS)', '$& @authenticated');
    expect(await community.gateway.use(guarded)).toBe(true);
    expect((await send({ query })).status).toBe(401);
    expect((await send({ query })).status).toBe(401);
    expect(await community.gateway.use(community.supergraph)).toBe(true);
    expect((await send({ query })).status).toBe(200);
    // What was asked for last was made ready before the switch.
    expect(lanes).toEqual(['server', 'express', 'express', 'express']);
  });
});

describe('a client that goes', () => {
  it.each([
    ['express', 'application/json'],
    ['server', ODD_TYPE],
  ])('by the %s lane, has what is under way for it given up', async (lane, type) => {
    const query = '{ motto agent(id: "per_ada") { commissionCount } }';
    await send({ query });
    lanes.length = 0;
    let isGivenUp = false;
    let arrived = false;
    community.services.projects.fault = async (request) => {
      arrived = true;
      request.raw.socket.once('close', () => {
        isGivenUp = true;
      });
      await new Promise(() => undefined);
    };
    const leaving = new AbortController();
    const asking = fetch(`${community.gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    }).catch(() => undefined);
    await waitFor('the service is asked', async () => arrived);
    leaving.abort();
    await asking;
    await waitFor('it is given up', async () => isGivenUp);
    expect(lanes).toEqual([lane]);
  });

  it('has a mutation done all the same', async () => {
    const query =
      'mutation { rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { agent { name commissionCount } } }';
    let letGo = () => {};
    let arrived = false;
    community.services.members.fault = async ({ url }) => {
      // Whether it is ready it is asked, too.
      if (url !== '/graphql') return undefined;
      arrived = true;
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return undefined;
    };
    const leaving = new AbortController();
    const asking = fetch(`${community.gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    }).catch(() => undefined);
    await waitFor('the service is asked', async () => arrived);
    leaving.abort();
    await asking;
    letGo();
    // What the client asked for besides is fetched, too: it was not given up.
    await waitFor('projects is asked', async () => community.services.projects.received.length > 0);
  });
});
