import { describe, expect, it } from '@jest/globals';
import { PLANNERS } from '../../../gateway/src/planning/create-planner.ts';
import { monolith } from '../engines/monolith.ts';
import { answerOf, graphOf } from './graph.ts';

type Fields = Readonly<Record<string, unknown>>;

const fails = (): never => {
  throw new Error('nobody measured it');
};

/** Reviews know media by their interface alone; what a medium is says the service that has them, where a film cannot be measured. */
const rated = () =>
  graphOf({
    media: {
      sdl: `type Query { first: Media } interface Media @key(fields: "id") { id: ID! }
        type Film implements Media @key(fields: "id") { id: ID! minutes: Int! director: String }
        type Song implements Media @key(fields: "id") { id: ID! singer: String }`,
      resolve: {
        'Query.first': () => ({ __typename: 'Film', id: 'f' }),
        'Film.minutes': fails,
        'Film.director': () => 'D',
        'Song.singer': () => 'S',
      },
      find: ({ id }) => ({ __typename: id === 'f' ? 'Film' : 'Song', id }),
    },
    reviews: {
      sdl: 'type Query { rated: [Media] best: Media! } type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int! }',
      resolve: {
        'Query.rated': () => [{ id: 'f' }, { id: 's' }],
        'Query.best': () => ({ id: 'f' }),
        'Media.stars': ({ id }: Fields) => (id === 'f' ? 5 : 4),
      },
    },
  });

/** The same as one graph. */
const whole = () => {
  const film = { real: 'Film', id: 'f', stars: 5, director: 'D' };
  const song = { real: 'Song', id: 's', stars: 4, singer: 'S' };
  const roots: Fields = { rated: [film, song], best: film, first: film };
  return monolith(rated().schema, (source, _args, _context, { fieldName, parentType }) => {
    if (parentType.name === 'Query') return roots[fieldName];
    return fieldName === 'minutes' ? fails() : Reflect.get(Object(source), fieldName);
  });
};

describe.each(PLANNERS)('an object of which only its interface is known, by %s', (planner) => {
  it.each([
    ['alone', '{ rated { ... on Film { minutes } } }'],
    ['beside what is known of all', '{ rated { stars id ... on Film { minutes } ... on Song { singer } } }'],
    ['under another name', '{ all: rated { stars ... on Film { length: minutes } } }'],
    ['where there may be no null', '{ best { stars ... on Film { minutes } } rated { stars } }'],
  ])('is null as in one graph where a field fails by which its type was to be known: %s', async (_what, query) => {
    const { data, errors } = await answerOf(rated(), planner, query);
    const right = await whole()({ query });
    expect(data).toEqual(JSON.parse(right.data));
    expect(errors.map(({ message, path }) => ({ message, path }))).toEqual(
      right.errors.map(({ message, path }) => ({ message, path })),
    );
  });

  it('is null, and told of, where the service that knows does not answer', async () => {
    const graph = rated();
    for (const subgraph of graph.subgraphs.values()) subgraph.isDown = subgraph.name === 'media';
    const { data, errors } = await answerOf(graph, planner, '{ rated { stars ... on Song { singer } } }');
    expect(data).toEqual({ rated: [null, null] });
    expect(errors).toMatchObject([{ path: ['rated', 0, 'singer'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  });

  it('is there where nobody has to know what it is', async () => {
    const graph = rated();
    for (const subgraph of graph.subgraphs.values()) subgraph.isDown = subgraph.name === 'media';
    const query = 'query ($no: Boolean!) { rated { stars ... on Song @include(if: $no) { singer } } }';
    const { data } = await answerOf(graph, planner, { query, variables: { no: false } });
    expect(data).toEqual({ rated: [{ stars: 5 }, { stars: 4 }] });
  });
});
