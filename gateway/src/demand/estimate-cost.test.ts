import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { fixtureSupergraph } from '../../test/support/community.ts';
import { costOf, demandOf } from '../../test/support/cost.ts';
import { fixtureGeneration } from '../../test/support/generation.ts';
import { EXAMPLES } from '../graphiql/examples.ts';
import type { Generation } from '../supergraph/generation.ts';
import { readCosts } from './supergraph-costs.ts';

let generation: Generation;
beforeAll(async () => {
  generation = await fixtureGeneration();
});
const cost = (source: string, variables?: Record<string, unknown>) => costOf(generation, source, variables);

describe('what an operation is estimated to cost', () => {
  it.each([
    ['a leaf nothing', '{ motto }', 0],
    ['an object 1', '{ agent(id: "1") { id name } }', 1],
    ['a field what its weight says', '{ agent(id: "1") { forecast } }', 8],
    ['a list as often as it is assumed to be long', '{ commission(id: "1") { team { id } } }', 1 + 3],
    ['a list that nothing is said of 10 times', '{ commission(id: "1") { invoices { number } } }', 1 + 10],
    ['lists within lists their product', '{ commission(id: "1") { team { commissions { id } } } }', 1 + 3 * 11],
    ['a page as long as it is asked for', '{ commissions(first: 7) { edges { node { id } } } }', 1 + 7 * 2],
    ['a page 20 where nothing is said', '{ commissions { edges { node { id } } } }', 1 + 20 * 2],
    ['a page 20 where null is said', '{ commissions(first: null) { edges { node { id } } } }', 41],
    ['a page 20 where nonsense is said', '{ commissions(first: -5) { edges { node { id } } } }', 41],
    ['a page 20 where none is asked for', '{ commissions(first: 0) { edges { node { id } } } }', 41],
    ['a page 20 where nobody can say', '{ agents { edges { node { id } } } }', 41],
    [
      'a page’s fragments',
      '{ commissions(first: 3) { ...E } } fragment E on CommissionConnection { edges { node { id } } }',
      7,
    ],
    ['an alias each time', '{ a: agent(id: "1") { id } b: agent(id: "1") { id } }', 2],
    [
      'a fragment each time',
      '{ a: agent(id: "1") { ...A } b: agent(id: "1") { ...A } } fragment A on Agent { forecast }',
      16,
    ],
    [
      'each type’s own part',
      '{ agent(id: "1") { ... on Person { employers { id } } ... on Organization { staff { id } } } }',
      21,
    ],
    ['nothing for what is switched off', '{ motto agent(id: "1") @skip(if: true) { id } }', 0],
    ['10 for a mutation’s field', 'mutation { remove(input: { idempotencyKey: "1", id: "1" }) { agent { id } } }', 11],
  ])('%s', (_what, source, expected) => {
    expect(cost(source)).toBe(expected);
  });

  it('little for what the graph says of itself', () => {
    const asked = cost('{ __typename __schema { types { name fields { name } } } motto }');
    expect([asked > 0, asked < 100]).toEqual([true, true]);
    expect(cost('{ __typename a: __typename }')).toBe(0);
  });

  it('reads variables, and their default values', () => {
    const source =
      'query ($n: Int = 4, $no: Boolean = false) { commissions(first: $n) { edges { node { id client @include(if: $no) { id } } } } }';
    expect([cost(source), cost(source, { n: 2 }), cost(source, { n: null }), cost(source, { n: 2, no: true })]).toEqual(
      [9, 5, 41, 7],
    );
    expect(demandOf(generation, source, { n: 'many' }).ok).toBe(false);
  });

  it('ends where numbers do', () => {
    const page = (times: number): string =>
      times === 0 ? 'id' : `work(first: 2147483647) { edges { node { client { ${page(times - 1)} } } } }`;
    expect(cost(`{ agent(id: "1") { ${page(6)} } }`)).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe('the cost directives', () => {
  const read = (link: string, use: string) =>
    readCosts(
      parse(`
        schema @link(url: "https://specs.apollo.dev/cost/v0.1"${link}) { query: Query }
        type Query { things(first: Int): [Thing] ${use} }
        type Thing { id: ID }
      `),
    );

  it.each([
    ['', '@cost(weight: 3) @cost__listSize(assumedSize: 2)'],
    [', as: "price"', '@price(weight: 3) @price__listSize(assumedSize: 2)'],
    [', import: ["@cost", "@listSize"]', '@cost(weight: 3) @listSize(assumedSize: 2)'],
    [', import: [{ name: "@cost", as: "@w" }, { name: "@listSize", as: "@l" }]', '@w(weight: 3) @l(assumedSize: 2)'],
  ])('are read however they are linked: %s', (link, use) => {
    const { fieldWeights, listSizes } = read(link, use);
    expect([fieldWeights.get('Query.things'), listSizes.get('Query.things')?.assumedSize]).toEqual([3, 2]);
  });

  it('name slicing arguments and the fields that are sized', async () => {
    const supergraph = fixtureSupergraph().replace(
      'timeline: TimelineConnection @join__field(graph: PROJECTS)',
      'timeline(top: Int, size: Int): TimelineConnection @join__field(graph: PROJECTS) @listSize(assumedSize: 3, slicingArguments: ["top", "size"], sizedFields: ["edges"])',
    );
    const sliced = await fixtureGeneration(supergraph);
    const body = '{ edges { node { __typename } } }';
    expect(costOf(sliced, `{ timeline ${body} }`)).toBe(1 + 3 * 2);
    expect(costOf(sliced, `{ timeline(top: 8) ${body} }`)).toBe(1 + 8 * 2);
    expect(costOf(sliced, `{ timeline(size: 9) ${body} }`)).toBe(1 + 9 * 2);
    expect(costOf(sliced, `{ timeline(top: 8, size: 9) ${body} }`)).toBe(1 + 9 * 2);
  });
});

describe('the community graph', () => {
  let graph: Generation;
  beforeAll(async () => {
    graph = await fixtureGeneration(readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8'));
  });

  it('lets a newcomer’s operations pass with room to spare, and the public one without signing in', () => {
    const costs = EXAMPLES.map(({ query, variables }) => costOf(graph, query, JSON.parse(variables ?? '{}')));
    expect(Math.max(...costs)).toBeLessThan(1_000);
    expect(costs.at(-1)).toBeLessThan(50);
  });

  it.each([
    ['noticeboard', 'noticeboard(first: 1) { edges { why { score } } }'],
    ['teamIf', 'teamIf(input: { commissionId: "com_1" }) { loss }'],
  ])('is not asked 20 times at once what takes long to reckon: %s', (_what, field) => {
    const aliases = (times: number) => `{ ${Array.from({ length: times }, (_, at) => `a${at}: ${field}`).join(' ')} }`;
    expect(costOf(graph, aliases(1))).toBeLessThan(2_500);
    expect(costOf(graph, aliases(6))).toBeGreaterThan(10_000);
  });

  it('costs hundreds of millions where pages are within pages: a service built them, and died of it', () => {
    const page = (inner: string) => `commissions(first: 100) { edges { node { openedBy { ${inner} } } } }`;
    const noticeboard = `{ ${page(page(page(page('id'))))} }`;
    expect(noticeboard.length).toBeLessThan(300);
    expect(costOf(graph, noticeboard)).toBeGreaterThan(100_000_000);
    expect(costOf(graph, `{ ${page('id')} }`)).toBe(1 + 100 * 3);
  });
});
