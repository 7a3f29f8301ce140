import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';
import { COMMISSION_ID, PERSON_ID } from './support/resolvers.ts';

let community: Community;
beforeAll(async () => {
  community = await startCommunity();
});
afterAll(() => community.close());

describe('node(id)', () => {
  it('finds anything by its id, and fetches the rest from the service whose it is', async () => {
    const query = `query ($person: ID!, $work: ID!) {
      person: node(id: $person) { __typename id ... on Person { name commissionCount } ... on Commission { title } }
      work: node(id: $work) { ... on Commission { title invoices { number } } ... on Agent { name } }
    }`;
    const { body } = await community.ask(query, { variables: { person: PERSON_ID, work: COMMISSION_ID } });
    expect(body).toEqual({
      data: {
        person: { __typename: 'Person', id: PERSON_ID, name: 'Carla', commissionCount: 1 },
        work: { title: 'A garden', invoices: [{ number: `${COMMISSION_ID}/1` }] },
      },
    });
  });

  it('asks for what the fields behind it need', async () => {
    const query = `{ node(id: "${COMMISSION_ID}") { ... on Commission { title margin } } }`;
    expect((await community.ask(query)).body).toMatchObject({
      data: { node: { title: 'A garden', margin: null } },
      errors: [{ path: ['node', 'margin'] }],
    });
    const token = await community.token('commissions:read');
    expect((await community.ask(query, { token })).body).toEqual({
      data: { node: { title: 'A garden', margin: '1 %' } },
    });
  });

  it.each([
    'per_ada',
    'nothing',
    '',
    '_',
    `xxx_${PERSON_ID.slice(4)}`,
    `slt_${PERSON_ID.slice(4)}`,
    PERSON_ID.toUpperCase(),
    '__proto___0190c5a8-1f2e-7000-8000-000000000001',
  ])('is null for %j', async (id) => {
    const { body } = await community.ask('query ($id: ID!) { node(id: $id) { id } }', { variables: { id } });
    expect(body).toEqual({ data: { node: null } });
  });

  it('is null for what there is not, once something of it is asked for', async () => {
    const id = `${PERSON_ID.slice(0, -1)}9`;
    const { body } = await community.ask(`{ node(id: "${id}") { ... on Person { name } } }`);
    expect(body).toEqual({ data: { node: null } });
  });
});

describe('a reference that leads to nothing', () => {
  it.each([
    '{ name }',
    '{ id name }',
    '{ __typename name }',
    '{ name commissionCount }',
    '{ name work(first: 3) { edges { node { client { name } } } } }',
  ])('in a page of good ones, is null: client %s', async (client) => {
    const { body } = await community.ask(`{ commissions(first: 3) { edges { node { title client ${client} } } } }`);
    expect(body.errors).toBeUndefined();
    const [first, , third] = body.data.commissions.edges;
    expect(first.node.client).not.toBeNull();
    expect(third.node).toEqual({ title: 'A garden', client: null });
  });

  it.each([
    '{ ... on Organization { name staff { name } } }',
    '{ commissionCount ... on Organization { staff { name } } }',
    '{ work(first: 1) { edges { node { title client { name } } } } }',
  ])('is no error where its own service has no word in it: client %s', async (client) => {
    const { body } = await community.ask(`{ commissions(first: 3) { edges { node { title client ${client} } } } }`);
    expect([body.errors, body.data.commissions.edges.length]).toEqual([undefined, 3]);
  });

  it('is null in an operation that is not allowed whole', async () => {
    const query = '{ total commissions(first: 3) { edges { node { title client { name } margin } } } }';
    const { body } = await community.ask(query, { token: await community.token() });
    expect(body.data.commissions.edges[2].node).toEqual({ title: 'A garden', client: null, margin: null });
    expect(body.errors.map(({ path }: { path: unknown[] }) => path.join('.'))).toEqual([
      'commissions.edges.node.margin',
    ]);
  });

  it('is null, and nobody’s fault', async () => {
    const query = `{ commission(id: "${COMMISSION_ID}") { title client { name } team { name } } }`;
    expect((await community.ask(query)).body).toEqual({
      data: { commission: { title: 'A garden', client: null, team: [{ name: 'Carla' }, null] } },
    });
  });
});
