import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { type Community, readAnswer, startCommunity } from './support/community.ts';
import { nested, Refusals } from './support/refusals.ts';

let community: Community;
let refusals: Refusals;

beforeAll(async () => {
  community = await startCommunity();
  refusals = new Refusals(community);
});
afterAll(() => community.close());

const graphql = () => `${community.gateway.address}/graphql`;

describe('names that are not for clients (CVE-2026-32621: pollution by aliases and variables)', () => {
  it.each([
    '{ __proto__: motto }',
    '{ agent(id: "1") { __typename: name } }',
    'query ($__proto__: String!) { echo(text: $__proto__) }',
    'query __proto__ { motto }',
    '{ ...__proto__ } fragment __proto__ on Query { motto }',
  ])('%s is refused', async (query) => {
    expect(await refusals.ask(query, { __proto: 1 })).toBe('RESERVED_NAME');
  });

  it('and others that objects know are only names', async () => {
    const { body } = await community.ask(
      'query ($constructor: String!) { constructor: echo(text: $constructor) prototype: motto toString: agent(id: "per_ada") { hasOwnProperty: name valueOf: id } }',
      { variables: { constructor: 'a' } },
    );
    expect(JSON.parse(JSON.stringify(body.data))).toEqual({
      constructor: 'a',
      prototype: 'A thousand floors',
      toString: { hasOwnProperty: 'Ada', valueOf: 'per_ada' },
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('in a body’s JSON', async () => {
    expect(await refusals.post('{"query":"{ motto }","variables":{"__proto__":{"polluted":1}}}')).toBe('BAD_REQUEST');
    expect(await refusals.post('{"query":"{ motto }","__proto__":{"polluted":1}}')).toBe('BAD_REQUEST');
    expect(await refusals.post('{"query":"{ motto }","variables":{"constructor":{"prototype":{"polluted":1}}}}')).toBe(
      'BAD_REQUEST',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a body that is none', () => {
  it('too large', async () => {
    expect(await refusals.post(JSON.stringify({ query: '{ motto }', variables: { text: 'x'.repeat(110_000) } }))).toBe(
      'REQUEST_TOO_LARGE',
    );
    expect(await refusals.post(JSON.stringify({ query: `{ motto } #${'x'.repeat(1_000_000)}` }))).toBe(
      'REQUEST_TOO_LARGE',
    );
  });

  it('with variables nested deep, or of the wrong kind', async () => {
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    expect(await refusals.post(`{"query":"{ motto }","variables":${deep(5_000)}}`)).toBe(
      'VARIABLE_DEPTH_LIMIT_EXCEEDED',
    );
    expect(
      await refusals.post(`{"query":"{ motto }","variables":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`),
    ).toBe('VARIABLE_DEPTH_LIMIT_EXCEEDED');
    expect(await refusals.post('{"query":"{ motto }","variables":"{}"}')).toBe('BAD_REQUEST');
    expect(await refusals.post('{"query":"{ motto }","variables":[1]}')).toBe('BAD_REQUEST');
    expect(await refusals.post('{"query":{"kind":"Document"}}')).toBe('BAD_REQUEST');
    expect(await refusals.post('{"query":7}')).toBe('BAD_REQUEST');
    expect(await refusals.post('{"query":"query ($t: String!) { echo(text: $t) }","variables":{"t":{"$gt":""}}}')).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('a batch', async () => {
    expect(await refusals.post(JSON.stringify(Array.from({ length: 50 }, () => ({ query: '{ motto }' }))))).toBe(
      'BATCHING_DISABLED',
    );
    expect(await refusals.post('[]')).toBe('BATCHING_DISABLED');
  });

  it('no JSON, of another type, or in another charset (CVE-2026-23897)', async () => {
    expect(await refusals.post('{')).toBe('BAD_REQUEST');
    expect(await refusals.post('')).toBe('BAD_REQUEST');
    expect(await refusals.post('"text"')).toBe('BAD_REQUEST');
    expect(await refusals.post('null')).toBe('BAD_REQUEST');
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/graphql',
      'nonsense',
    ]) {
      expect(await refusals.post('{"query":"{ motto }"}', type)).toMatch(/UNSUPPORTED_MEDIA_TYPE|BAD_REQUEST/);
    }
    for (const charset of ['utf-7', 'utf-16', 'utf-32', 'x-unknown', 'latin1', '"utf-16le"']) {
      const type = `application/json; charset=${charset}`;
      expect(await refusals.post(Buffer.from('{"query":"{ motto }"}', 'utf16le'), type)).toBe('UNSUPPORTED_MEDIA_TYPE');
    }
    const utf8 = await fetch(graphql(), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=UTF-8' },
      body: '{"query":"{ motto }"}',
    });
    expect(utf8.status).toBe(200);
  });
});

describe('GET', () => {
  const get = async (query: string, headers: Record<string, string>) =>
    await readAnswer(await fetch(`${graphql()}?query=${encodeURIComponent(query)}`, { headers }));

  it('answers queries of callers that no other site can make a browser be (GHSA-9q82-xgwf-vj6h)', async () => {
    const preflighted: Record<string, string> = { 'apollo-require-preflight': '1' };
    expect((await get('{ motto }', preflighted)).body.data).toEqual({ motto: 'A thousand floors' });
    for (const headers of [
      {},
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'text/plain; application/json' },
      { 'content-type': 'nonsense' },
      { 'content-type': 'message/http' },
    ] as Record<string, string>[]) {
      expect(await refusals.of(() => get('{ motto }', headers))).toMatch(/BAD_REQUEST|UNSUPPORTED_MEDIA_TYPE/);
    }
    const mutation = 'mutation { signIn(input: { email: "a", password: "b" }) { accessToken } }';
    expect(await refusals.of(() => get(mutation, preflighted))).toBe('BAD_REQUEST');
    expect(await refusals.of(() => get(`{ ${'motto '.repeat(21)} }`, preflighted))).toBe('ROOT_FIELD_LIMIT_EXCEEDED');
  });

  it('is the only other method', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect(await refusals.of(async () => await readAnswer(await fetch(graphql(), { method })))).toBe('NOT_FOUND');
    }
    expect(await refusals.of(async () => await readAnswer(await fetch(`${community.gateway.address}/nothing`)))).toBe(
      'NOT_FOUND',
    );
  });
});

describe('introspection', () => {
  it('answers what tools ask', async () => {
    for (const options of [
      {},
      {
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        inputValueDeprecation: true,
        schemaDescription: true,
        oneOf: true,
      },
    ]) {
      const { status, body } = await community.ask(getIntrospectionQuery(options));
      expect([status, body.errors]).toEqual([200, undefined]);
      expect(buildClientSchema(body.data).getType('Agent')).toBeDefined();
    }
  });

  it('is refused where it goes in circles', async () => {
    const circles = `{ __schema { types { ${nested('fields { type { ', '} } ', 8, 'name')} } } }`;
    expect(await refusals.ask(circles)).toMatch(/INTROSPECTION_DEPTH_LIMIT_EXCEEDED|GRAPHQL_VALIDATION_FAILED/);
    const ofType = `{ __type(name: "Query") { fields { type { ${nested('ofType { ', '} ', 30, 'name')} } } } }`;
    expect(await refusals.ask(ofType)).toBe('INTROSPECTION_DEPTH_LIMIT_EXCEEDED');
  });

  it('does not show the subgraphs’ own entry points', async () => {
    expect(await refusals.ask('{ _service { sdl } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await refusals.ask('{ _entities(representations: []) { __typename } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    const plan = await community.ask('{ motto }', {
      headers: { 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' },
    });
    expect(plan.body).toEqual({ data: { motto: 'A thousand floors' } });
  });
});
