import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';

const UNAUTHORIZED = 'UNAUTHORIZED_FIELD_OR_TYPE';
let community: Community;

beforeAll(async () => {
  community = await startCommunity();
});
beforeEach(() => {
  for (const service of Object.values(community.services)) {
    service.received.length = 0;
  }
});
afterAll(() => community.close());

/** All that was asked of the services since the test began. */
function asked(): string {
  return Object.values(community.services)
    .flatMap((service) => service.received.map(({ body }) => body.query))
    .join('\n');
}

describe('fields that an actor may not see', () => {
  it('are null, named in the errors, and never fetched', async () => {
    const query = '{ motto total agent(id: "per_ada") { name ... on Person { mail: email } } }';
    const { status, body } = await community.ask(query);
    expect(status).toBe(200);
    expect(body.data).toEqual({ motto: 'A thousand floors', total: null, agent: { name: 'Ada', mail: null } });
    expect(body.errors).toEqual(
      [['total'], ['agent', 'mail']].map((path) => ({
        message: 'Unauthorized field or type: sign in.',
        path,
        extensions: { code: UNAUTHORIZED, requestId: expect.any(String) },
      })),
    );
    expect(asked()).not.toMatch(/total|email/);
  });

  it('take their parent away where they may not be null', async () => {
    const token = await community.token();
    const { body } = await community.ask(
      '{ motto me { name taxCode } agents { edges { node { id ... on Person { taxCode } } } } }',
      { token },
    );
    expect(body.data.me).toBeNull();
    expect(body.data.agents.edges).toEqual([
      { node: null },
      { node: null },
      { node: { id: 'org_aurora' } },
      { node: { id: 'org_lumen' } },
    ]);
    expect(body.errors.map((error: { path: string[] }) => error.path)).toEqual([
      ['me', 'taxCode'],
      ['agents', 'edges', 'node', 'taxCode'],
    ]);
  });

  it('do not show in an operation of another actor with the same text', async () => {
    const query = 'query Same { motto total }';
    const token = await community.token();
    // Whoever comes first leaves a plan behind: neither order may leak.
    for (const round of [1, 2]) {
      const signedIn = await community.ask(query, { token });
      expect(signedIn.body).toEqual({ data: { motto: 'A thousand floors', total: '27000.00' } });
      community.services.billing.received.length = 0;
      const anonymous = await community.ask(query);
      expect(anonymous.body).toMatchObject({ data: { motto: 'A thousand floors', total: null } });
      expect([round, community.services.billing.received.length]).toEqual([round, 0]);
    }
    const another = 'query Other { motto total }';
    await community.ask(another);
    expect((await community.ask(another, { token })).body.data.total).toBe('27000.00');
  });

  it('go with their variables, and their bad values are still told', async () => {
    const query = 'query ($id: ID!, $text: String!) { echo(text: $text) commission(id: $id) { margin } }';
    const good = await community.ask(query, { variables: { id: 'com_1', text: 'hello', extra: 1 } });
    expect(good.body.data).toEqual({ echo: 'hello', commission: null });
    expect(asked()).not.toContain('commission');
    const bad = await community.ask(query, { variables: { text: 'hello' } });
    expect(bad.status).toBe(400);
    expect(bad.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('are answered in the shape of the client’s own document: fragments, directives, introspection', async () => {
    const query = `query Shape($no: Boolean = false) {
      __typename
      ...Root
      t: timeline { edges { node { ...Entry } } }
      skipped: motto @include(if: $no)
      __type(name: "Note") { name }
    }
    query Unused { motto }
    fragment Root on Query { motto agent(id: "org_aurora") { __typename id commissions { id } ... on Organization { staff { email name } } } }
    fragment Entry on TimelineEntry { __typename ... on Commission { title margin } ... on Note { text } }`;
    const { body } = await community.ask(query, { operationName: 'Shape' });
    expect(body.data).toEqual({
      __typename: 'Query',
      motto: 'A thousand floors',
      agent: {
        __typename: 'Organization',
        id: 'org_aurora',
        commissions: null,
        staff: [
          { email: null, name: 'Ada' },
          { email: null, name: 'Bruno' },
        ],
      },
      t: {
        edges: [
          { node: { __typename: 'Note', text: 'Begun' } },
          { node: { __typename: 'Commission', title: 'A new foyer', margin: null } },
        ],
      },
      __type: { name: 'Note' },
    });
  });
});

describe('an operation with nothing left', () => {
  it('is refused: 401 without a token, 403 with one, and nothing is fetched', async () => {
    const anonymous = await community.ask('{ me { name } }');
    expect(anonymous.status).toBe(401);
    expect(anonymous.body).toEqual({
      errors: [
        {
          message: 'Unauthorized field or type: sign in.',
          path: ['me'],
          extensions: { code: UNAUTHORIZED, requestId: expect.any(String) },
        },
      ],
    });
    const signedIn = await community.ask('{ report }', { token: await community.token('report:read') });
    expect(signedIn.status).toBe(403);
    expect(signedIn.body.errors).toMatchObject([
      { message: expect.stringMatching(/: it wants a token with the scope /) },
    ]);
    expect(asked()).toBe('');
  });

  it('or a mutation that would only be done by half', async () => {
    const mutation = `mutation {
      rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { agent { name } }
      remove(input: { idempotencyKey: "2", id: "per_ada" }) { agent { name } }
    }`;
    const { status, body } = await community.ask(mutation, { token: await community.token() });
    expect(status).toBe(403);
    expect(body.data).toBeUndefined();
    expect(asked()).toBe('');
    const admin = await community.ask(mutation, { token: await community.token('admin') });
    expect(admin.body.data).toEqual({ rename: { agent: { name: 'A' } }, remove: { agent: null } });
  });

  it('a mutation that only lacks a field of its answer is done', async () => {
    const mutation =
      'mutation { rename(input: { idempotencyKey: "1", id: "per_ada", name: "A" }) { agent { name } audit } }';
    const { status, body } = await community.ask(mutation, { token: await community.token() });
    expect(status).toBe(200);
    expect(body.data).toEqual({ rename: { agent: { name: 'A' }, audit: null } });
    expect(body.errors[0].path).toEqual(['rename', 'audit']);
    expect(asked()).not.toContain('audit');
  });
});

describe('every guarded field of the fixture', () => {
  it.each([
    ['me', '{ me { id } }', ''],
    ['report', '{ report }', 'report:read pool:read'],
    ['mood', '{ mood }', ''],
    ['total', '{ total }', ''],
    ['feed', '{ feed { edges { cursor } } }', ''],
    ['Person.email', '{ agent(id: "per_ada") { ... on Person { email } } }', ''],
    ['Person.taxCode', '{ agent(id: "per_ada") { ... on Person { taxCode } } }', 'tax:read'],
    ['Person.secrets', '{ agent(id: "per_ada") { ... on Person { secrets { iban } } } }', 'tax:read'],
    ['Agent.commissions', '{ agent(id: "per_ada") { commissions { id } } }', ''],
    ['Organization.commissions', '{ agent(id: "org_aurora") { ... on Organization { commissions { id } } } }', ''],
    ['Commission.margin', '{ commission(id: "com_1") { margin } }', 'commissions:read'],
    ['Invoice.amount', '{ commission(id: "com_1") { invoices { amount } } }', 'billing:read'],
    ['remove', 'mutation { remove(input: { idempotencyKey: "1", id: "a" }) { userErrors { code } } }', 'admin'],
  ])('%s is refused without what it needs, and answered with it', async (_field, query, scope) => {
    expect((await community.ask(query)).status).toBe(401);
    if (scope !== '') {
      const others = 'report:read tax:write admins commissions billing:readx';
      expect((await community.ask(query, { token: await community.token(others) })).status).toBe(403);
    }
    const answer = await community.ask(query, { token: await community.token(scope) });
    expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  });

  it('Query.vault is refused whoever asks: its policy is not known', async () => {
    const token = await community.token('admin vault-keeper tax:read');
    expect((await community.ask('{ vault }', { token })).status).toBe(403);
  });
});
