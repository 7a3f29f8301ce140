import { generateKeyPairSync } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMint } from '@millepiani/internal-token/mint';
import { createLogger } from '@millepiani/telemetry/logger';
import type { SpanRecord } from '@millepiani/telemetry/tracing';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, parse } from 'graphql';
import { createSubgraphServer } from './server.ts';

const keys = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const mint = createMint({ privateJwk: { ...keys.privateKey.export({ format: 'jwk' }), alg: 'EdDSA' } });
const strangersMint = createMint({ privateJwk: { ...stranger.privateKey.export({ format: 'jwk' }), alg: 'EdDSA' } });

const lines: string[] = [];
const health = { mongo: true, redis: true };
const part = (name: 'mongo' | 'redis') => async () => {
  if (!health[name]) throw new RangeError(`${name} is away`);
};

/** The signal of the request that waits for ever. */
const atWork = Promise.withResolvers<AbortSignal>();
const spans: SpanRecord[] = [];
let told: () => void = () => undefined;
/** A span is there when the answer has gone out. */
const span = () =>
  new Promise<void>((resolve) => {
    spans.length = 0;
    told = resolve;
  });
let app: FastifyInstance;
let url = '';
beforeAll(async () => {
  const typeDefs = parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key"])
    type Thing @key(fields: "id") { id: ID! }
    type Query { who: String, bug: Int, refused: Int, where: String, forever: Int }
  `);
  const resolvers = {
    Thing: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
    Query: {
      who: (_root: unknown, _args: unknown, { actor }: { actor: { id?: string } }) => actor.id ?? 'nobody',
      where: (_root: unknown, _args: unknown, { address }: { address: string }) => address,
      forever: (_root: unknown, _args: unknown, { signal }: { signal: AbortSignal }) => {
        atWork.resolve(signal);
        return new Promise<number>((resolve) => signal.addEventListener('abort', () => resolve(1)));
      },
      bug: () => {
        throw new RangeError('the password of the database is swordfish');
      },
      refused: () => {
        throw new GraphQLError('No such page.', { extensions: { code: 'INVALID_CURSOR' } });
      },
    },
  };
  app = await createSubgraphServer({
    name: 'things',
    schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
    context: (caller) => ({ ...caller }),
    gatewayKey: { ...keys.publicKey.export({ format: 'jwk' }), kty: 'OKP' },
    tracing: {
      record: (span) => {
        spans.push(span);
        told();
      },
    },
    health: { vital: { mongo: part('mongo') }, others: { redis: part('redis') } },
    logger: createLogger({
      service: 'things',
      level: 'error',
      destination: { write: (line) => void lines.push(line) },
    }),
  });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const actor = { actorId: 'per_0193a5c0-0000-7000-8000-000000000000', scopes: ['a'] };

interface Body {
  data?: unknown;
  errors: object[];
}

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('its part of a trace', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const traced = (flags: string) => ({ traceparent: `00-${traceId}-b7ad6b7169203331-${flags}` });

  it('is one span below the fetch of the gateway that asks, where the gateway traces it', async () => {
    const isThere = span();
    const token = bearer(await mint(actor, 'things'));
    await ask('{ who }', { ...token, ...traced('00') });
    await ask('{ who }', { ...token, ...traced('01') });
    await isThere;
    expect(spans).toMatchObject([
      { name: 'answer things', kind: 'server', trace: { traceId, parentSpanId: 'b7ad6b7169203331' }, isFailed: false },
    ]);
  });

  it('is nothing that somebody without the gateway’s token can have made', async () => {
    const isThere = span();
    expect((await ask('{ who }', traced('01'))).status).toBe(401);
    await ask('{ who }', { ...bearer(await mint(actor, 'things')), ...traced('01') });
    await isThere;
    expect(spans.map(({ attributes }) => attributes['http.response.status_code'])).toEqual([200]);
  });
});

describe('a subgraph', () => {
  it('tells whoever works for a request that nobody waits any more', async () => {
    const client = new AbortController();
    const asked = fetch(`${url}/graphql`, {
      ...{ method: 'POST', body: JSON.stringify({ query: '{ forever }' }), signal: client.signal },
      headers: { 'content-type': 'application/json', ...bearer(await mint(actor, 'things')) },
    });
    const ended = expect(asked).rejects.toThrow('abort');
    const signal = await atWork.promise;
    expect(signal.aborted).toBe(false);
    const told = new Promise((resolve) => signal.addEventListener('abort', resolve));
    client.abort();
    await Promise.all([ended, told]);
    expect(signal.aborted).toBe(true);
  });

  it('answers the gateway on behalf of whom its token names', async () => {
    const answer = await ask('{ who }', bearer(await mint(actor, 'things')));
    expect(answer).toMatchObject({ status: 200, body: { data: { who: actor.actorId } } });
    expect((await ask('{ who }', bearer(await mint({ scopes: [] }, 'things')))).body.data).toEqual({ who: 'nobody' });
  });

  it.each([
    ['no token', async () => undefined],
    ['a token for another subgraph', () => mint(actor, 'others')],
    ['a token that somebody else signed', () => strangersMint(actor, 'things')],
    [
      'a token without signature',
      async () => {
        const [, payload] = (await mint(actor, 'things')).split('.');
        return `${Buffer.from('{"alg":"none","typ":"internal+jwt"}').toString('base64url')}.${payload}.`;
      },
    ],
    [
      'a token with another payload',
      async () => {
        const [head, payload = '', signature] = (await mint(actor, 'things')).split('.');
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
        return [
          head,
          Buffer.from(JSON.stringify({ ...claims, scope: 'everything' })).toString('base64url'),
          signature,
        ].join('.');
      },
    ],
    ['nonsense', async () => 'nonsense'],
  ])('refuses %s, also for _entities and _service', async (_what, token) => {
    const given = await token();
    const headers = given === undefined ? {} : bearer(given);
    for (const query of [
      '{ who }',
      '{ _service { sdl } }',
      '{ _entities(representations: [{ __typename: "Thing", id: "1" }]) { __typename } }',
      '{ __typename }',
    ]) {
      const { status, body } = await ask(query, headers);
      expect(status).toBe(401);
      expect(body).toEqual({
        errors: [
          { message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } },
        ],
      });
    }
  });

  it('is not asked by GET, nor many things in one request', async () => {
    const headers = { ...bearer(await mint(actor, 'things')), 'content-type': 'application/json' };
    expect((await fetch(`${url}/graphql?query={who}`, { headers })).status).toBe(404);
    const batch = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify([{ query: '{ who }' }]),
    });
    expect(batch.status).toBe(400);
  });

  it('masks what is nobody’s business, and tells the log under the same request id', async () => {
    const { body } = await ask('{ bug who }', {
      ...bearer(await mint(actor, 'things')),
      'x-request-id': 'request-4711-abc',
    });
    expect(body.data).toEqual({ bug: null, who: actor.actorId });
    expect(body.errors).toEqual([
      {
        message: 'Internal error',
        path: ['bug'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-4711-abc' },
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/swordfish|RangeError|\.ts:/);
    const logged = lines.map((line) => JSON.parse(line)).find((line) => line.requestId === 'request-4711-abc');
    expect(logged).toMatchObject({ level: 'error', path: 'bug', err: { type: 'RangeError' } });
  });

  it('shows what a resolver refuses on purpose', async () => {
    const { body } = await ask('{ refused }', bearer(await mint(actor, 'things')));
    expect(body.errors[0]).toMatchObject({ message: 'No such page.', extensions: { code: 'INVALID_CURSOR' } });
  });

  it('knows the client’s address from the gateway', async () => {
    const headers = { ...bearer(await mint(actor, 'things')), 'x-client-address': '192.0.2.7' };
    expect((await ask('{ where }', headers)).body.data).toEqual({ where: '192.0.2.7' });
  });

  it('says how it is: ok, degraded without what it can do without, down without what it cannot', async () => {
    const ready = async () => {
      const response = await fetch(`${url}/health/ready`);
      return { status: response.status, body: await response.json() };
    };
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await ready()).toEqual({ status: 200, body: { status: 'ok', parts: { mongo: 'ok', redis: 'ok' } } });
    health.redis = false;
    expect(await ready()).toEqual({ status: 200, body: { status: 'degraded', parts: { mongo: 'ok', redis: 'down' } } });
    health.mongo = false;
    expect(await ready()).toEqual({ status: 503, body: { status: 'down', parts: { mongo: 'down', redis: 'down' } } });
  });
});
