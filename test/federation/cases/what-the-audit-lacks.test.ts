import { describe, expect, it } from '@jest/globals';
import { PLANNERS } from '../../../gateway/src/planning/create-planner.ts';
import { answerOf, graphOf } from './graph.ts';

const films = () =>
  graphOf({
    films: {
      sdl: `type Query { films(first: Int = 2): [Film!] film: Film! pair: [[Film]!] }
        type Mutation { first(n: Int!): Film third(n: Int!): Film }
        type Film @key(fields: "id") { id: ID! title: String year: Int! }`,
      resolve: {
        'Query.films': (_, { first }) => Array.from({ length: Number(first) }, (_item, id) => ({ id: String(id) })),
        'Query.film': () => ({ id: '0' }),
        'Query.pair': () => [[{ id: '0' }, null], [{ id: '1' }]],
        'Mutation.first': (_, { n }) => ({ id: String(n) }),
        'Mutation.third': (_, { n }) => ({ id: String(n) }),
        'Film.title': ({ id }) => `Film ${String(id)}`,
        'Film.year': ({ id }) => 1990 + Number(id),
      },
    },
    reviews: {
      sdl: `type Film @key(fields: "id") { id: ID! stars: Int! critic: String }
        type Mutation { second(n: Int!): Film }`,
      resolve: {
        'Mutation.second': (_, { n }) => ({ id: String(n) }),
        'Film.stars': ({ id }) => {
          if (id === '1') throw new Error('nobody saw it');
          return 5;
        },
        'Film.critic': ({ id }) => {
          if (id === '1') throw new Error('nobody wrote');
          return null;
        },
      },
    },
  });

describe.each(PLANNERS)('what the public audit does not ask, by %s', (planner) => {
  it('an error below an entity is where the client sees it, under the client’s names', async () => {
    const query = '{ all: films { id word: critic } }';
    const { data, errors } = await answerOf(films(), planner, query);
    expect(data).toEqual({
      all: [
        { id: '0', word: null },
        { id: '1', word: null },
      ],
    });
    expect(errors).toMatchObject([{ message: 'nobody wrote', path: ['all', 1, 'word'] }]);
  });

  it('a null for what must not be null goes up to what may be', async () => {
    const { data, errors } = await answerOf(films(), planner, '{ films { id stars } film { id stars } }');
    expect(data).toEqual({ films: null, film: { id: '0', stars: 5 } });
    expect(errors).toMatchObject([{ path: ['films', 1, 'stars'] }]);
  });

  it('lists of lists have their entities in their places', async () => {
    const { data } = await answerOf(films(), planner, '{ pair { id critic } }');
    expect(data).toEqual({ pair: [[{ id: '0', critic: null }, null], [{ id: '1', critic: null }]] });
  });

  it.each([
    [undefined, ['0', '1']],
    [1, ['0']],
    [0, []],
  ])('variables have their defaults: %s', async (first, ids) => {
    const query = 'query ($first: Int = 2) { films(first: $first) { id stars @skip(if: true) } }';
    const { data } = await answerOf(films(), planner, { query, variables: first === undefined ? {} : { first } });
    expect(data).toEqual({ films: ids.map((id) => ({ id })) });
  });

  it('what the graph says of itself stands beside what subgraphs say', async () => {
    const query =
      '{ __typename film { id } meta: __type(name: "Film") { name fields { name } } __schema { queryType { name } } }';
    const { data } = await answerOf(films(), planner, query);
    expect(data).toMatchObject({
      ...{ __typename: 'Query', film: { id: '0' }, meta: { name: 'Film' } },
      __schema: { queryType: { name: 'Query' } },
    });
    expect(Object.keys(data ?? {})).toEqual(['__typename', 'film', 'meta', '__schema']);
  });

  it('without a subgraph, what is its own is lost and told', async () => {
    const graph = films();
    for (const subgraph of graph.subgraphs.values()) subgraph.isDown = subgraph.name === 'reviews';
    const { data, errors } = await answerOf(graph, planner, '{ film { title critic } }');
    expect(data).toEqual({ film: { title: 'Film 0', critic: null } });
    expect(errors).toMatchObject([{ path: ['film', 'critic'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  });

  it('mutations come in their order, whoever has them', async () => {
    const graph = films();
    const query = 'mutation { a: third(n: 3) { title } b: second(n: 2) { stars } c: first(n: 0) { title } }';
    const { data } = await answerOf(graph, planner, query);
    expect(data).toEqual({ a: { title: 'Film 3' }, b: { stars: 5 }, c: { title: 'Film 0' } });
    const roots = graph.asked.map(({ operation }) =>
      ['third', 'second', 'first'].find((name) => operation.includes(name)),
    );
    expect(roots.filter((name) => name !== undefined)).toEqual(['third', 'second', 'first']);
  });

  it('no name that a client gives reaches into objects', async () => {
    const { data } = await answerOf(
      films(),
      planner,
      '{ __proto__: film { constructor: title __proto__: id toString: critic } }',
    );
    expect(JSON.stringify(data)).toBe('{"__proto__":{"constructor":"Film 0","__proto__":"0","toString":null}}');
    expect(Object.hasOwn(Object.prototype, 'constructor')).toBe(true);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});
