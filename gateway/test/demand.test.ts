import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Community, startCommunity } from './support/community.ts';
import { Refusals } from './support/refusals.ts';

let community: Community;
let refusals: Refusals;

beforeAll(async () => {
  community = await startCommunity({ config: { NODE_ENV: 'development' } });
  refusals = new Refusals(community);
});
beforeEach(() => {
  for (const service of Object.values(community.services)) {
    service.received.length = 0;
  }
});
afterAll(() => community.close());

/** Pages within pages: short to write, and each level a hundred times the one before. */
function pages(levels: number, argument = '(first: 100)'): string {
  return levels === 0 ? 'title' : `client { work${argument} { edges { node { ${pages(levels - 1, argument)} } } } }`;
}
const attack = (levels: number, argument = '(first: 100)') =>
  `{ commissions${argument} { edges { node { ${pages(levels, argument)} } } } }`;

/** What the services were asked, but for what `Refusals` asks to see that the gateway still answers. */
const fetches = () =>
  Object.values(community.services).flatMap(({ received }) =>
    received.filter(({ body }) => body.query.replaceAll(/\s/g, '') !== '{motto}'),
  );

describe('lists within lists', () => {
  it.each([
    ['written out', attack(2)],
    ['without a word about their length', attack(2, '')],
    ['with an absurd length', '{ commissions(first: 2147483647) { edges { node { id } } } }'],
    [
      'in fragments',
      `{ commissions(first: 100) { ...P } } fragment P on CommissionConnection { edges { node { ${pages(1)} } } }`,
    ],
    [
      'plain ones',
      `{ agents { edges { node { ... on Person { employers { staff { employers { staff { id } } } } } } } } }`,
    ],
  ])('%s are refused, and nothing is fetched', async (_what, query) => {
    expect(await refusals.ask(query)).toBe('COST_LIMIT_EXCEEDED');
    const { status, body } = await community.ask(query);
    expect(status).toBe(400);
    const { cost, limit } = body.errors[0].extensions;
    expect(limit).toBe(2_500);
    expect(body.errors[0].message).toContain(`${cost}, and at most 2500`);
    expect(body.data).toBeUndefined();
    expect(fetches()).toEqual([]);
  });

  it('are refused by the values of variables, too', async () => {
    const query =
      'query ($n: Int) { commissions(first: $n) { edges { node { title client { work(first: $n) { edges { node { id } } } } } } } }';
    expect(await refusals.ask(query, { n: 100 })).toBe('COST_LIMIT_EXCEEDED');
    expect(fetches()).toEqual([]);
    expect((await community.ask(query, { variables: { n: 5 } })).status).toBe(200);
    expect((await community.ask(query, { variables: { n: 'x' } })).body.errors[0].extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });
});

describe('the limit', () => {
  const middling =
    '{ commissions(first: 100) { edges { node { title client { work(first: 20) { edges { node { id } } } } } } } }';

  it('is higher for who is signed in', async () => {
    const cost = 1 + 100 * (2 + 1 + 41 - 0);
    const anonymous = await community.ask(middling);
    expect([anonymous.status, anonymous.body.errors[0].extensions]).toEqual([
      400,
      { code: 'COST_LIMIT_EXCEEDED', cost, limit: 2_500, requestId: expect.any(String) },
    ]);
    const signedIn = await community.ask(middling, { token: await community.token() });
    expect([signedIn.status, signedIn.body.extensions]).toEqual([
      200,
      { cost: { estimated: cost, actual: expect.any(Number) } },
    ]);
    expect(signedIn.body.extensions.cost.actual).toBeLessThanOrEqual(cost);
    const both = await community.ask(attack(2), { token: await community.token('admin') });
    expect(both.body.errors[0].extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', limit: 10_000 });
  });

  it('does not matter to what the graph says of itself', async () => {
    const { status, body } = await community.ask('{ __schema { types { fields { args { name } } } } }');
    expect([status, body.extensions]).toEqual([200, undefined]);
  });
});
