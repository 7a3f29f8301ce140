import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret } from '@millepiani/config/secret';
import type { FetchSubgraph, SubgraphFetch } from '@millepiani/plan-executor/ports';
import { createLogger } from '@millepiani/telemetry/logger';
import { waitFor } from '@millepiani/testing/wait-for';
import { buildSchema } from 'graphql';
import type { FetchRecord } from '../src/fetching/fetch-observer.ts';
import { openSubgraphs, type Subgraphs } from '../src/fetching/open-subgraphs.ts';
import type { GatewayContext } from '../src/fetching/request-context.ts';
import { fixtureSupergraph } from './support/community.ts';
import { actorWith } from './support/generation.ts';
import { createKeys } from './support/issuer.ts';
import { FIXTURE_RESOLVERS } from './support/resolvers.ts';
import { type FixtureSubgraph, startSubgraph } from './support/subgraph.ts';

const schema = buildSchema(`
  type Query { commission(id: ID!): Commission  node(id: ID!): Node }
  type Mutation { rename: Int }
  interface Node { id: ID! }
  type Commission implements Node { id: ID!  title: String }
`);
const NOWHERE = 'http://127.0.0.1:9';

let projects: FixtureSubgraph;
let subgraphs: Subgraphs;
let fetch: FetchSubgraph<GatewayContext>;
let other: { address: string; close: () => void };
const stops: (() => Promise<void> | void)[] = [];
const records: FetchRecord[] = [];
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  const { privateJwk, publicJwk } = await createKeys('EdDSA');
  projects = await startSubgraph('projects', { resolvers: FIXTURE_RESOLVERS.projects, publicJwk });
  const open = (SUBGRAPHS: 'configured' | 'from-supergraph') =>
    openSubgraphs({
      config: {
        ...{ SUBGRAPHS, SUBGRAPH_TIMEOUT: 5_000, MEMBERS_URL: NOWHERE, PROJECTS_URL: projects.url },
        ...{
          BILLING_URL: NOWHERE,
          NOTIFICATIONS_URL: NOWHERE,
          EVENTS_PREFIX: 'test',
          CACHE: 'on',
          FETCH_SHARING: 'on',
        },
        ...{ REDIS_URL: undefined, REDIS_CACHE_URL: undefined },
        INTERNAL_TOKEN_PRIVATE_JWK: new Secret({ kty: 'OKP', ...privateJwk }),
      },
      logger: createLogger({
        service: 'test',
        level: 'info',
        destination: { write: (line) => void lines.push(JSON.parse(line)) },
      }),
      onStop: (_name, stop) => void stops.unshift(stop),
      fetching: { observer: { fetched: (record) => records.push(record) } },
    });
  subgraphs = open('configured');
  fetch = subgraphs.serving(fixtureSupergraph()).fetch(schema);
  const server = createServer((request, response) => response.end(JSON.stringify({ data: { at: request.url } })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  other = { address, close: () => server.close() };
  foreign = open('from-supergraph');
});
let foreign: Subgraphs;
beforeEach(() => {
  projects.fault = undefined;
  for (const list of [projects.received, records, lines]) list.length = 0;
});
afterAll(async () => {
  for (const stop of stops) await stop();
  other.close();
  await projects.close();
});

const planned = (operation: string, service = 'projects'): SubgraphFetch['planned'] => ({
  ...{ service, operation, variableUsages: [] },
  operationKind: operation.startsWith('mutation') ? 'mutation' : 'query',
});
const TITLE = planned('query ($id: ID!) { commission(id: $id) { title } }');
const asking = (of = TITLE, variables = '{"id":"com_1"}'): SubgraphFetch => ({ planned: of, variables, entities: [] });
const by = (given: Partial<GatewayContext> = {}): GatewayContext => ({
  ...{ actor: actorWith('members:read'), clientAddress: '127.0.0.1', deadline: Date.now() + 60_000 },
  ...given,
});

describe('a fetch', () => {
  it('asks on behalf of who asks, and gives what the service answered', async () => {
    const context = by({ clientAddress: '192.0.2.7' });
    expect(await fetch(asking(), context)).toEqual({
      ...{ ok: true, data: { commission: { title: 'A new foyer' } }, errors: [] },
    });
    const [received] = projects.received;
    expect(received?.actor).toMatchObject({ actorId: 'per_ada', scopes: ['members:read'] });
    expect(received?.headers['x-client-address']).toBe('192.0.2.7');
    expect(received?.body).toEqual({ query: TITLE.operation, variables: { id: 'com_1' } });
    expect(records).toEqual([
      { service: 'projects', kind: 'query', outcome: 'ok', ms: expect.any(Number), entities: 0, isShared: false },
    ]);
  });

  it('gives a service’s errors with its name', async () => {
    projects.fault = (_request, reply) =>
      reply.send({
        data: { commission: null },
        errors: [{ message: 'Not yours', path: ['commission'], extensions: { code: 'FORBIDDEN', stacktrace: ['x'] } }],
      });
    expect(await fetch(asking(), by())).toEqual({
      ...{ ok: true, data: { commission: null } },
      errors: [{ message: 'Not yours', path: ['commission'], extensions: { code: 'FORBIDDEN', service: 'projects' } }],
    });
    expect(records[0]?.outcome).toBe('errors');
  });

  it.each([
    ['{"data":{"commission":"text"}}', 'SUBGRAPH_INVALID_RESPONSE'],
    ['{"data":7}', 'SUBGRAPH_INVALID_RESPONSE'],
    ['nonsense', 'SUBGRAPH_INVALID_RESPONSE'],
  ])('fails where the service answers %s', async (body, code) => {
    projects.fault = (_request, reply) => reply.type('application/json').send(body);
    expect(await fetch(asking(), by())).toEqual({
      ok: false,
      error: { message: expect.stringContaining('projects service'), extensions: { code, service: 'projects' } },
    });
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'fetch failed', subgraph: 'projects', code }));
  });

  it.each(['[]', '[null,null]', '["text"]', '{}', '[[1]]'])(
    'of entities fails where it answers others: %s',
    async (list) => {
      projects.fault = (_request, reply) => reply.type('application/json').send(`{"data":{"_entities":${list}}}`);
      const of = planned(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
      );
      const entities = [{ variable: 'representations', alias: '_entities', representations: ['{"__typename":"A"}'] }];
      const answer = await fetch({ planned: of, variables: '{}', entities }, by());
      expect(answer).toMatchObject({ ok: false, error: { extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' } } });
    },
  );

  it('is not sent where no time is left, nor where nobody waits, and is given up when nobody waits any more', async () => {
    const timeout = { ok: false, error: { extensions: { code: 'SUBGRAPH_TIMEOUT' } } };
    expect(await fetch(asking(), by({ deadline: Date.now() }))).toMatchObject(timeout);
    expect(await fetch(asking(), by({ signal: AbortSignal.abort() }))).toMatchObject(timeout);
    expect(projects.received).toEqual([]);
    let isClosed = false;
    projects.fault = (request) => {
      request.raw.socket.on('close', () => (isClosed = true));
      return new Promise(() => undefined);
    };
    const gone = new AbortController();
    const answer = fetch(asking(), by({ signal: gone.signal }));
    await waitFor('it was sent', async () => projects.received.length > 0);
    gone.abort();
    expect(await answer).toMatchObject(timeout);
    await waitFor('its connection is closed', async () => isClosed);
  });

  it('that fails here costs that service’s part alone', async () => {
    const nowhere = await fetch(asking(planned('{ a }', 'nobody')), by());
    expect(nowhere).toMatchObject({
      ok: false,
      error: { extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'nobody' } },
    });
    expect(await fetch(asking(planned('{ a }', 'members')), by())).toMatchObject({ ok: false });
  });
});

describe('those who ask the same at the same time', () => {
  it('share an answer where the service is told the same of them, and each gets a copy', async () => {
    const [one, two] = await Promise.all([
      fetch(asking(), by()),
      fetch(asking(), by({ actor: actorWith('members:read') })),
    ]);
    expect(projects.received).toHaveLength(1);
    expect(one).toEqual(two);
    expect(one.ok && two.ok && one.data === two.data).toBe(false);
    expect(records.map(({ isShared }) => isShared).toSorted()).toEqual([false, true]);
  });

  it('do not where what was read before is not good enough', async () => {
    await Promise.all([fetch(asking(), by()), fetch(asking(), by({ mustBeFresh: true }))]);
    expect(projects.received).toHaveLength(2);
  });

  it('do where what they ask of was read before the other asked', async () => {
    const readAt = performance.now();
    await Promise.all([1, 2, 3].map(() => fetch(asking(), by({ mustBeFresh: true, readAt }))));
    expect(projects.received).toHaveLength(1);
    const late = performance.now() + 60_000;
    await Promise.all([1, 2].map(() => fetch(asking(), by({ mustBeFresh: true, readAt: late }))));
    expect(projects.received).toHaveLength(3);
  });

  it('do not where they may do other things, come from elsewhere, or change something', async () => {
    await Promise.all([
      fetch(asking(), by()),
      fetch(asking(), by({ actor: actorWith('') })),
      fetch(asking(), by({ actor: actorWith(undefined) })),
      fetch(asking(), by({ clientAddress: '192.0.2.7' })),
      fetch(asking(TITLE, '{"id":"com_2"}'), by()),
    ]);
    expect(projects.received).toHaveLength(5);
    const change = asking(planned('mutation { rename }'), '{}');
    await Promise.all([fetch(change, by()), fetch(change, by())]);
    expect(projects.received).toHaveLength(7);
  });
});

describe('what the gateway answers itself', () => {
  it('is what an identifier tells of a node', async () => {
    const of = planned('query ($id: ID!) { node(id: $id) { __typename ... on Commission { _as_x: id } } }', 'node');
    const id = 'com_01890000-0000-7000-8000-000000000000';
    const answer = await fetch(asking(of, JSON.stringify({ id })), by());
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      ...{ ok: true, data: { node: { __typename: 'Commission', _as_x: id } }, errors: [] },
    });
    const none = await fetch(asking(of, '{"id":"nothing"}'), by());
    expect(JSON.parse(JSON.stringify(none))).toEqual({ ok: true, data: { node: null }, errors: [] });
  });

  it('is nothing of an event that is not there', async () => {
    expect(await fetch(asking(planned('subscription { x }', 'events')), by())).toEqual({
      ok: true,
      data: null,
      errors: [],
    });
  });
});

describe('a supergraph that says itself where its subgraphs are', () => {
  it('is served by that, whatever they are called', async () => {
    const supergraph = `enum join__Graph {
      A @join__graph(name: "node", url: "${other.address}/a/graphql?x=1")
      B @join__graph(name: "projects", url: "${other.address}/b")
      C @join__graph(name: "events", url: "http://events.invalid/graphql")
    }`;
    const served = foreign.serving(supergraph).fetch(buildSchema('type Query { at: String }'));
    const at = async (service: string) => await served(asking(planned('{ at }', service), '{}'), by());
    expect(await at('node')).toEqual({ ok: true, data: { at: '/a/graphql?x=1' }, errors: [] });
    expect(await at('projects')).toEqual({ ok: true, data: { at: '/b' }, errors: [] });
    expect(await at('events')).toEqual({ ok: true, data: null, errors: [] });
    expect(await at('members')).toMatchObject({ ok: false });
    expect(() => foreign.serving(supergraph).requireAddress('members')).toThrow(/no address/);
  });
});
