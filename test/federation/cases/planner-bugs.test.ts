import { describe, expect, it } from '@jest/globals';
import { PLANNERS } from '../../../gateway/src/planning/create-planner.ts';
import { PlanningError } from '../../../gateway/src/planning/planner.ts';
import { documentOf } from '../engines/answer.ts';
import { answerOf, graphOf } from './graph.ts';

/** Comments come as many as are asked for: `1`, `1 2`, `1 2 3`. */
const comments = (_: unknown, { limit }: Readonly<Record<string, unknown>>) =>
  Array.from({ length: typeof limit === 'number' ? limit : 9 }, (_item, index) => ({ text: String(index + 1) }));
const texts = (told: Readonly<Record<string, unknown>>): string =>
  (Array.isArray(told.comments) ? told.comments : []).map(({ text }) => text).join(' ');

const posts = graphOf({
  posts: {
    sdl: `type Query { post: Post }
      type Post @key(fields: "id") { id: ID! size(unit: Unit = CM): Int! comments(limit: Int): [Comment!]! }
      enum Unit { CM MM }
      type Comment @shareable { text: String! }`,
    resolve: {
      'Query.post': () => ({ id: 'p' }),
      'Post.comments': comments,
      'Post.size': (_, { unit }) => (unit === 'MM' ? 10 : 1),
    },
  },
  digests: {
    sdl: `type Post @key(fields: "id") {
        id: ID! size(unit: Unit = CM): Int! @external comments(limit: Int): [Comment!]! @external
        top: String! @requires(fields: "comments(limit: 1) { text }")
        best: String! @requires(fields: "comments(limit: 3) { text }")
        shelf: String! @requires(fields: "size")
        plain: String!
      }
      enum Unit { CM MM }
      type Comment @shareable { text: String! }`,
    resolve: {
      'Post.top': texts,
      'Post.best': texts,
      'Post.shelf': ({ size }) => `${String(size)} cm`,
      'Post.plain': () => 'plain',
    },
  },
});

describe.each(PLANNERS)('what planners get wrong, by %s', (planner) => {
  it('what a field requires is not what the client asked of the same field', async () => {
    const { data, errors } = await answerOf(posts, planner, '{ post { comments(limit: 2) { text } best } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ post: { comments: [{ text: '1' }, { text: '2' }], best: '1 2 3' } });
  });

  it('nor where only the client gives arguments', async () => {
    const { data } = await answerOf(posts, planner, '{ post { size(unit: MM) shelf } }');
    expect(data).toEqual({ post: { size: 10, shelf: '1 cm' } });
  });

  it('a client may call a field as a key, or as what another field requires, is called', async () => {
    const graph = graphOf({
      a: {
        sdl: 'type Query { b: B } type B @key(fields: "id") { id: ID! a: A } type A @key(fields: "id") { id: ID! pId: ID! }',
        resolve: { 'Query.b': () => ({ id: 'b', a: { id: 'a', pId: 'p' } }) },
      },
      c: {
        sdl: `type A @key(fields: "id") { id: ID! pId: ID! @external name: String path: String @requires(fields: "pId") }`,
        resolve: { 'A.name': ({ id }) => `name of ${String(id)}`, 'A.path': ({ pId }) => `path of ${String(pId)}` },
      },
    });
    const { data } = await answerOf(
      graph,
      planner,
      '{ b { id: __typename a { id: pId pId: name name: path __typename: id } } }',
    );
    expect(data).toEqual({ b: { id: 'B', a: { id: 'p', pId: 'name of a', name: 'path of p', __typename: 'a' } } });
  });

  it('an entity is asked for by a key that its subgraph knows it by', async () => {
    const graph = graphOf({
      a: {
        sdl: 'type Query { a: A } type A @key(fields: "id") @key(fields: "pId") { id: ID! pId: ID! name: String }',
        resolve: { 'Query.a': () => ({ id: 'a', pId: 'p', name: 'n' }) },
        find: () => ({ id: 'a', pId: 'p', name: 'n' }),
      },
      b: {
        sdl: `type A @key(fields: "id", resolvable: false) @key(fields: "pId") {
          id: ID! pId: ID! name: String @external greeting: String @requires(fields: "name") }
          type Query { other: A }`,
        resolve: {
          'Query.other': () => ({ id: 'a', pId: 'p' }),
          'A.greeting': ({ name }) => `hello ${String(name)}`,
        },
        find: (told) => {
          if (told.pId !== 'p') throw new Error(`not known by ${JSON.stringify(told)}`);
          return { id: 'a', ...told };
        },
      },
    });
    for (const root of ['a', 'other']) {
      const { data, errors } = await answerOf(graph, planner, `{ ${root} { greeting } }`);
      expect(errors).toEqual([]);
      expect(data).toEqual({ [root]: { greeting: 'hello n' } });
    }
  });

  it.each([0, 7])('a key that has another type in another member of a union is sent whatever it is: %s', async (n) => {
    const graph = graphOf({
      a: {
        sdl: `type Query { things: [Thing!] } union Thing = A | B
          type A @key(fields: "n") { n: Int! } type B @key(fields: "n") { n: Int }`,
        resolve: {
          'Query.things': () => [
            { __typename: 'A', n },
            { __typename: 'B', n },
          ],
        },
      },
      b: {
        sdl: 'type A @key(fields: "n") { n: Int! name: String } type B @key(fields: "n") { n: Int name: String }',
        resolve: { 'A.name': (told) => `A ${String(told.n)}`, 'B.name': (told) => `B ${String(told.n)}` },
      },
    });
    const { data, errors } = await answerOf(graph, planner, '{ things { ... on A { name } ... on B { name } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ things: [{ name: `A ${n}` }, { name: `B ${n}` }] });
  });

  it('what cannot be answered is refused, not answered with nulls', async () => {
    const graph = graphOf({
      a: {
        sdl: `type Query { a: Media known: String }
          interface Media @key(fields: "id") { id: ID! } type Film implements Media @key(fields: "id") { id: ID! }`,
        resolve: { 'Query.a': () => ({ __typename: 'Film', id: 'f' }), 'Query.known': () => 'k' },
        find: ({ id }) => ({ __typename: 'Film', id }),
      },
      b: {
        sdl: `type Query { b: Media } type Media @interfaceObject @key(fields: "id") { id: ID! rating: Int }`,
        resolve: { 'Query.b': () => ({ id: 'f' }) },
      },
    });
    // It composes, and can be answered: what is refused is what planners leave out.
    expect((await answerOf(graph, planner, '{ b { __typename id } }')).data).toEqual({
      b: { __typename: 'Film', id: 'f' },
    });
    expect(() => graph.planner(planner).plan(...unplannable())).toThrow(PlanningError);
  });
});

describe('what only Apollo’s planner is put right in', () => {
  it('two fields that require the same one with other arguments each get theirs', async () => {
    const { data } = await answerOf(posts, 'apollo', '{ post { plain best top comments(limit: 1) { text } } }');
    expect(data).toEqual({ post: { plain: 'plain', best: '1 2 3', top: '1', comments: [{ text: '1' }] } });
  });

  it('also through variables and conditions', async () => {
    const query = 'query ($n: Int, $b: Boolean!) { post { top comments(limit: $n) { text } best @include(if: $b) } }';
    const first = [{ text: '1' }, { text: '2' }];
    const without = await answerOf(posts, 'apollo', { query, variables: { n: 2, b: false } });
    expect(without.data).toEqual({ post: { top: '1', comments: first } });
    const withBest = await answerOf(posts, 'apollo', { query, variables: { n: 2, b: true } });
    expect(withBest.data).toEqual({ post: { top: '1', comments: first, best: '1 2 3' } });
  });

  it('Hive’s has it wrong still, of which a version that has not would tell here', async () => {
    const { data } = await answerOf(posts, 'hive', '{ post { plain best top comments(limit: 1) { text } } }');
    expect(data).not.toEqual({ post: { plain: 'plain', best: '1 2 3', top: '1', comments: [{ text: '1' }] } });
  });
});

describe.each(PLANNERS)(
  'an object under a condition, with nothing in it that is not under another, by %s',
  (planner) => {
    const query = (inner: string) => `query ($y: Boolean!, $n: Boolean!) { post @include(if: $y) { ${inner} } }`;

    it.each(['plain @include(if: $n)', '... @include(if: $n) { plain }', '... on Post { plain @skip(if: $y) }'])(
      'is there by its own condition alone: %s',
      async (inner) => {
        for (const y of [true, false]) {
          const { data, errors } = await answerOf(posts, planner, { query: query(inner), variables: { y, n: false } });
          expect({ data, errors }).toEqual({ data: y ? { post: {} } : {}, errors: [] });
        }
      },
    );
  },
);

describe.each(PLANNERS)('a field that requires others under a condition, by %s', (planner) => {
  it.each([true, false])('loses nothing of the others beside it: %s', async (b) => {
    const query = 'query ($b: Boolean!) { post { plain shelf @include(if: $b) } }';
    const { data, errors } = await answerOf(posts, planner, { query, variables: { b } });
    expect(errors).toEqual([]);
    expect(data).toEqual({ post: b ? { plain: 'plain', shelf: '1 cm' } : { plain: 'plain' } });
  });
});

/** An operation of a newer schema than the planner's. */
function unplannable(): Parameters<ReturnType<ReturnType<typeof graphOf>['planner']>['plan']> {
  const { document, operation } = documentOf({ query: '{ known unheardOf }' });
  return [document, operation];
}
