import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';

const QUERY = 'query Team { commission(id: "com_1") { title team { id name } } }';
const ODD_TYPE = 'application/json ;charset="utf-8"';

let community: Community;

const post = async (at: Community, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(`${at.gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return JSON.parse(await response.text());
};
const explained = async (body: object, headers: Record<string, string> = {}) =>
  (await post(community, body, headers)).extensions?.explain;
const phases = ({ phases: all }: { phases: { phase: string }[] }) => all.map(({ phase }) => phase);

beforeAll(async () => {
  community = await startCommunity({ config: { NODE_ENV: 'development' } });
});
afterAll(() => community.close());

describe('a request that asks how it was answered', () => {
  it('is told each phase, what was fetched, what it cost, and the plan', async () => {
    const first = await explained({ query: QUERY }, { 'x-explain': '1' });
    expect(first).toMatchObject({
      lane: 'server',
      operation: { name: 'Team', isKnown: false, isCompiled: true },
      cost: { estimated: expect.any(Number), actual: expect.any(Number) },
    });
    expect(phases(first)).toEqual(['identify', 'parse', 'validate', 'authorise', 'plan', 'compile', 'run']);
    expect(first.fetches).toMatchObject([
      { service: 'projects', outcome: 'ok', entities: 0, kept: 0, isShared: false },
      { service: 'members', outcome: 'ok', entities: 2, kept: 0, isShared: false },
    ]);
    expect(first.plan).toMatch(
      /^one after the other:\n {2}ask projects:[\s\S]*at commission\.team\[\]:\n[\s\S]*entities members:/,
    );
  });

  it('learns that the operation was known, on the express lane', async () => {
    await post(community, { query: QUERY });
    const again = await explained({ query: QUERY, extensions: { explain: true } });
    expect(again).toMatchObject({ lane: 'express', operation: { isKnown: true } });
    expect(phases(again)).toEqual(['identify', 'run']);
    const other = await explained({ query: QUERY, extensions: { explain: true } }, { 'content-type': ODD_TYPE });
    expect(other).toMatchObject({ lane: 'server', operation: { isKnown: true } });
    expect(phases(other)[0]).toBe('identify');
  });

  it('may ask for it by GET, too', async () => {
    const asked = new URLSearchParams({ query: QUERY, extensions: '{"explain":true}' });
    const headers = { 'apollo-require-preflight': 'true' };
    const response = await fetch(`${community.gateway.address}/graphql?${asked}`, { headers });
    expect(JSON.parse(await response.text()).extensions.explain.plan).toContain('ask projects:');
  });

  it('is told times that lie within its own, one phase after the other', async () => {
    const told = await explained({ query: QUERY }, { 'x-explain': '1' });
    const spans: { at: number; ms: number }[] = [...told.phases, ...told.fetches];
    expect(spans.every(({ at, ms }) => at >= 0 && ms >= 0 && at + ms <= told.ms + 0.05)).toBe(true);
    const [projects, members] = told.fetches;
    expect(members.at).toBeGreaterThanOrEqual(projects.at + projects.ms - 0.05);
  });

  it('is told of a service that failed', async () => {
    community.services.members.fault = (_request, reply) => reply.code(503).send('');
    const told = await explained({ query: '{ agents { edges { node { name } } } }' }, { 'x-explain': 'yes' });
    community.services.members.fault = undefined;
    expect(told.fetches).toMatchObject([{ service: 'members', outcome: 'SUBGRAPH_UNAVAILABLE' }]);
  });

  it.each([
    ['nobody asked', {}, {}],
    ['the header says no', {}, { 'x-explain': '0' }],
    ['it is not a plain yes', { explain: 'true' }, {}],
  ])('is told nothing where %s', async (_what, extensions, headers) => {
    expect(await explained({ query: QUERY, extensions }, headers)).toBeUndefined();
  });
});

describe('outside development', () => {
  it.each(['production', 'test'] as const)('nobody is told how a request was answered: %s', async (NODE_ENV) => {
    const other = await startCommunity({ config: { NODE_ENV } });
    for (let times = 0; times < 2; times += 1) {
      const answer = await post(other, { query: QUERY, extensions: { explain: true } }, { 'x-explain': '1' });
      expect(answer.data.commission.title).toBe('A new foyer');
      expect(answer.extensions).toBeUndefined();
    }
    await other.close();
  });
});
