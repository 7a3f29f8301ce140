import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Community, startCommunity } from './support/community.ts';

const QUERY = '{ motto agent(id: "per_ada") { name commissionCount } commission(id: "com_1") { title } }';
const WITHOUT_PROJECTS = {
  motto: 'A thousand floors',
  agent: { name: 'Ada', commissionCount: null },
  commission: null,
};
const ONE_MIB = 1_024 * 1_024;

let community: Community;

beforeAll(async () => {
  community = await startCommunity({
    config: { SUBGRAPH_TIMEOUT: 400, REQUEST_BUDGET: 1_200 },
    pool: { maxAnswerBytes: ONE_MIB },
  });
  await community.ask(QUERY);
});
beforeEach(() => {
  for (const service of Object.values(community.services)) {
    service.fault = undefined;
    service.received.length = 0;
  }
});
afterAll(() => community.close());

/** Makes projects answer this to any GraphQL request. */
function misbehave(answer: (request: FastifyRequest, reply: FastifyReply) => unknown): void {
  community.services.projects.fault = (request, reply) =>
    request.url === '/graphql' ? answer(request, reply) : undefined;
}

const hang = () => new Promise(() => undefined);
const cut = (request: FastifyRequest, reply: FastifyReply) => {
  request.raw.socket.destroy();
  return reply;
};
const send =
  (status: number, body: string, type = 'application/json') =>
  (_request: FastifyRequest, reply: FastifyReply) =>
    reply.code(status).type(type).send(body);

describe('a service that does not do its part costs its own fields only', () => {
  it.each([
    ['is slow', 'SUBGRAPH_TIMEOUT', hang],
    ['cuts the connection', 'SUBGRAPH_UNAVAILABLE', cut],
    ['answers 500', 'SUBGRAPH_UNAVAILABLE', send(500, '{"errors":[{"message":"at /srv/projects/main.ts:1"}]}')],
    ['answers 503 with a page', 'SUBGRAPH_UNAVAILABLE', send(503, '<h1>Bad gateway</h1>', 'text/html')],
    ['refuses the gateway', 'SUBGRAPH_UNAVAILABLE', send(401, '{"errors":[{"message":"no"}]}')],
    [
      'redirects',
      'SUBGRAPH_INVALID_RESPONSE',
      (_request: FastifyRequest, reply: FastifyReply) => reply.redirect('http://127.0.0.1:1/'),
    ],
    ['answers nonsense', 'SUBGRAPH_INVALID_RESPONSE', send(200, 'nonsense')],
    ['answers half', 'SUBGRAPH_INVALID_RESPONSE', send(200, '{"data":{"commission":{"tit')],
    ['answers nothing', 'SUBGRAPH_INVALID_RESPONSE', send(200, '')],
    ['answers a list', 'SUBGRAPH_INVALID_RESPONSE', send(200, '[]')],
    ['answers a number for data', 'SUBGRAPH_INVALID_RESPONSE', send(200, '{"data":7}')],
    ['answers neither data nor errors', 'SUBGRAPH_INVALID_RESPONSE', send(200, '{}')],
    ['answers errors of no form', 'SUBGRAPH_INVALID_RESPONSE', send(200, '{"errors":["no"]}')],
    [
      'does not know what it is asked',
      'SUBGRAPH_INVALID_RESPONSE',
      send(400, '{"errors":[{"message":"Cannot query field x","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}'),
    ],
    ['answers too much', 'SUBGRAPH_INVALID_RESPONSE', send(200, `{"data":{"x":"${'x'.repeat(2 * ONE_MIB)}"}}`)],
  ])('%s: %s', async (_what, code, answer) => {
    misbehave(answer);
    const begun = performance.now();
    const { status, body } = await community.ask(QUERY);
    expect(performance.now() - begun).toBeLessThan(8_000);
    expect(status).toBe(200);
    expect(body.data).toEqual(WITHOUT_PROJECTS);
    const extensions = { code, service: 'projects', requestId: expect.any(String) };
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { message: expect.stringContaining('projects service'), path: ['agent', 'commissionCount'], extensions },
        { message: expect.stringContaining('projects service'), path: ['commission'], extensions },
      ]),
    );
    expect(JSON.stringify(body)).not.toMatch(/main\.ts|Bad gateway|Cannot query/);
    expect(community.lines).toContainEqual(
      expect.objectContaining({ msg: 'fetch failed', subgraph: 'projects', code }),
    );
  });

  it('gives values that do not fit the schema: null, and an error', async () => {
    misbehave(send(200, '{"data":{"commission":{"title":null}}}'));
    const { body } = await community.ask('{ motto commission(id: "com_1") { title } }');
    expect(body.data).toEqual({ motto: 'A thousand floors', commission: null });
    expect(body.errors[0]).toMatchObject({
      path: ['commission', 'title'],
      extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' },
    });
  });

  it.each([
    '{"commission":"text"}',
    '{"commission":[1]}',
    '{"commission":[{"title":"a"}]}',
    '{"commission":{"title":{"a":1}}}',
    '{"commission":{"title":["a"]}}',
    '{"commission":{"title":"a","team":{"__typename":"Person","id":"per_ada"}}}',
    '{"commission":{"title":"a","team":[[]]}}',
    '{"commission":{"title":"a","team":[{"__typename":7,"id":"per_ada"}]}}',
    '{"commission":{"title":"a","team":[{"__typename":"Nobody","id":"per_ada"}]}}',
  ])('gives data of another form: %s', async (data) => {
    misbehave(send(200, `{"data":${data}}`));
    const { status, body } = await community.ask('{ motto commission(id: "com_1") { title team { name } } }');
    expect(status).toBe(200);
    expect(body.data.motto).toBe('A thousand floors');
    expect(body.errors[0].extensions.code).toBe('SUBGRAPH_INVALID_RESPONSE');
  });

  it('gives data that would change every object (CVE-2026-32621)', async () => {
    const evil = '{"polluted":1}';
    misbehave(
      send(
        200,
        `{"data":{"__proto__":${evil},"constructor":{"prototype":${evil}},"commission":{"__proto__":${evil},"title":"a"}}}`,
      ),
    );
    const { body } = await community.ask('{ motto commission(id: "com_1") { title } }');
    expect(body.data).toEqual({ motto: 'A thousand floors', commission: { title: 'a' } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    '{"_entities":[]}',
    '{"_entities":[null,null]}',
    '{"_entities":["text"]}',
    '{"_entities":{}}',
    '{}',
    '{"_entities":[[1]]}',
  ])('gives entities that were not asked for: %s', async (data) => {
    misbehave(send(200, `{"data":${data}}`));
    const { body } = await community.ask('{ agent(id: "per_ada") { name commissionCount } }');
    expect(body.data).toEqual({ agent: { name: 'Ada', commissionCount: null } });
    expect(body.errors[0].extensions).toMatchObject({ code: 'SUBGRAPH_INVALID_RESPONSE', service: 'projects' });
  });

  it('and the others are as quick as ever', async () => {
    misbehave(hang);
    let ended = 0;
    const hanging = Array.from({ length: 20 }, async () => {
      await community.ask(QUERY);
      ended += 1;
    });
    expect((await community.ask('{ motto agents { edges { node { name } } } }')).status).toBe(200);
    expect(ended).toBe(0);
    await Promise.all(hanging);
  });
});

describe('a request that is sent again', () => {
  it('is a query whose connection broke: once, and the client sees nothing of it', async () => {
    let failures = 1;
    misbehave((request, reply) => (failures-- > 0 ? cut(request, reply) : undefined));
    const { body } = await community.ask('{ commission(id: "com_1") { title } }');
    expect(body).toEqual({ data: { commission: { title: 'A new foyer' } } });
    expect(community.services.projects.received).toHaveLength(2);
  });

  it('is never a mutation, nor a query that was answered', async () => {
    community.services.members.fault = cut;
    const mutation = 'mutation { rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { agent { name } } }';
    const { status, body } = await community.ask(mutation);
    expect([status, body.errors[0].extensions.code]).toEqual([200, 'SUBGRAPH_UNAVAILABLE']);
    expect(community.services.members.received).toHaveLength(1);
    misbehave(send(500, ''));
    await community.ask('{ commission(id: "com_1") { title } }');
    expect(community.services.projects.received).toHaveLength(1);
  });
});

describe('a mutation', () => {
  it('may take longer than a query, but not longer than a request has', async () => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    community.services.members.fault = async () => {
      await wait(500);
      return undefined;
    };
    const mutation = 'mutation { rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { agent { name } } }';
    expect((await community.ask(mutation)).body.data).toEqual({ rename: { agent: { name: 'A' } } });
    community.services.members.fault = hang;
    expect((await community.ask(mutation)).body.errors[0].extensions.code).toBe('SUBGRAPH_TIMEOUT');
  });
});

describe('a service that is gone', () => {
  it('is missed for its own fields, by identity too: who is signed in stays so', async () => {
    const token = await community.token();
    expect((await community.ask('{ total }', { token })).status).toBe(200);
    await community.services.members.close();
    const { status, body } = await community.ask(
      '{ motto total feed { edges { text about { title client { name } } } } }',
      { token },
    );
    expect(status).toBe(200);
    expect(body.data).toEqual({
      motto: null,
      total: '27000.00',
      feed: { edges: [{ text: 'Commission won', about: { title: 'A new foyer', client: null } }] },
    });
    expect(new Set(body.errors.map((error: { extensions: { service: string } }) => error.extensions.service))).toEqual(
      new Set(['members']),
    );
    const other = await community.token('', { claims: { sub: 'per_bruno' } });
    expect((await community.ask('{ total }', { token: other })).body.data).toEqual({ total: '27000.00' });
    const unknown = await community.token('', { header: { kid: 'key-9' } });
    // A set of keys that was fetched this second is not asked for again: until then the key is simply not there.
    let refused = await community.ask('{ total }', { token: unknown });
    for (let tries = 0; tries < 100 && refused.status === 401; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      refused = await community.ask('{ total }', { token: unknown });
    }
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
  });
});
