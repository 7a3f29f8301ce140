import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  execute,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isListType,
  parse,
} from 'graphql';
import { costOf } from '../../test/support/cost.ts';
import { fixtureGeneration } from '../../test/support/generation.ts';
import { RandomDocument } from '../../test/support/random-document.ts';
import type { Generation } from '../supergraph/generation.ts';
import { actualCost } from './actual-cost.ts';

let generation: Generation;
beforeAll(async () => {
  generation = await fixtureGeneration();
});

function actual(source: string, data: unknown, variables: Record<string, unknown> = {}): number {
  const { schema, demand } = generation;
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('the test’s document has no operation');
  return actualCost({ schema, demand, document, operation, variables, data });
}

const lengthOf = (field: string, first: number) => (field === 'edges' ? first : field === 'team' ? 3 : 10);

/** Everything is there, and lists are as long as they are taken to be. */
function fieldResolver(
  parent: { first?: number },
  args: { first?: number },
  _context: unknown,
  info: GraphQLResolveInfo,
) {
  const build = () => ({ first: args.first ?? 20 });
  if (!isCompositeType(getNamedType(info.returnType))) return null;
  return isListType(getNullableType(info.returnType))
    ? Array.from({ length: lengthOf(info.fieldName, parent.first ?? 0) }, build)
    : build();
}

describe('what an operation did cost', () => {
  it.each<[string, string, unknown, number]>([
    ['a leaf nothing', '{ motto }', { motto: 'a' }, 0],
    ['an object 1', '{ agent(id: "1") { id } }', { agent: { id: '1' } }, 1],
    ['what is not there nothing', '{ agent(id: "1") { id } }', { agent: null }, 0],
    ['a field what its weight says', '{ agent(id: "1") { forecast } }', { agent: { forecast: 1 } }, 8],
    [
      'a list as often as it is long',
      '{ commission(id: "1") { team { id } } }',
      { commission: { team: [{ id: '1' }, null] } },
      2,
    ],
    [
      'pages',
      '{ commissions(first: 50) { edges { node { id } } } }',
      { commissions: { edges: [{ node: { id: '1' } }, { node: null }] } },
      1 + 2 + 1,
    ],
    [
      'what is said twice once',
      '{ a: agent(id: "1") { id } a: agent(id: "1") { name } }',
      { a: { id: '1', name: 'a' } },
      1,
    ],
    [
      'an alias each time',
      '{ a: agent(id: "1") { id } b: agent(id: "1") { id } }',
      { a: { id: '1' }, b: { id: '1' } },
      2,
    ],
    [
      'a fragment where its fields are',
      '{ agent(id: "1") { ... on Person { employers { id } } ... on Organization { staff { id } } } }',
      { agent: { staff: [{ id: '1' }] } },
      2,
    ],
    [
      '10 for a mutation’s field, whatever came of it',
      'mutation { remove(input: { idempotencyKey: "1", id: "1" }) { agent { id } } }',
      { remove: null },
      10,
    ],
    [
      'nothing for what the graph says of itself',
      '{ __typename __schema { types { name } } }',
      { __schema: { types: [{ name: 'A' }] } },
      0,
    ],
    ['nothing without data', '{ agent(id: "1") { id } }', null, 0],
  ])('%s', (_what, source, data, expected) => {
    expect(actual(source, data)).toBe(expected);
  });

  it('property: is never more than was estimated, where lists are no longer than they were taken to be', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { schema } = generation;
        const source = new RandomDocument(schema, gen).write();
        const estimated = costOf(generation, source);
        fc.pre(estimated <= 1_500);
        const result = execute({
          schema,
          document: parse(source),
          rootValue: {},
          fieldResolver,
          typeResolver: (_value, _context, _info, type) => schema.getPossibleTypes(type)[0]?.name,
        });
        expect('then' in result).toBe(false);
        const { data } = result as { data?: unknown };
        expect(actual(source, data)).toBeLessThanOrEqual(estimated);
      }),
      { numRuns: 150 },
    );
  });
});
