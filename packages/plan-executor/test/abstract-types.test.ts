import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { FetchNode } from '../src/plan.ts';
import { answers, compiled, run } from './support/compiled.ts';
import { entities, fetchOf, keyOf, path, sequence } from './support/shop.ts';

const COMMON = `
  type Query { media: [Media] node: Node found: Found }
  interface Node { id: ID! }
  interface Media implements Node { id: ID! title: String rating: Int kind: Kind }
  type Book implements Media & Node { id: ID! title: String rating: Int kind: Kind pages: Int size: Int! }
  type Film implements Media & Node { id: ID! title: String rating: Int kind: Kind minutes: Int size: Float }
  union Found = Book | Film
`;
const schema = buildSchema(`${COMMON} enum Kind { OLD NEW }`);
const supergraphSchema = buildSchema(
  `${COMMON} enum Kind { OLD NEW SECRET } type Draft implements Media & Node { id: ID! title: String rating: Int kind: Kind }`,
);
const base = { schema, supergraphSchema };
const INVALID = { code: 'SUBGRAPH_INVALID_RESPONSE' };

describe('an object of an abstract type', () => {
  it('is written by what it is', async () => {
    const text = `{ media { kind: __typename ... on Node { id } ...on Book { pages w: size } ...F } node { ... on Media { title } } found { __typename ... on Media { rating } } }
      fragment F on Film { minutes size }`;
    const operation = compiled({
      ...base,
      text,
      plan: fetchOf(
        'a',
        '{ media { __typename id pages _as_w: size minutes size } node { __typename title } found { __typename rating } }',
      ),
    });
    const data = {
      media: [
        { __typename: 'Book', id: 1, pages: 3, _as_w: 5 },
        { __typename: 'Film', id: '2', minutes: 90, size: 1.5 },
        null,
      ],
      node: { __typename: 'Book', title: 'T' },
      found: { __typename: 'Film', rating: 4 },
    };
    expect(await run(operation, answers({ data }).fetch)).toEqual({
      errors: [],
      data: {
        media: [{ kind: 'Book', id: '1', pages: 3, w: 5 }, { kind: 'Film', id: '2', minutes: 90, size: 1.5 }, null],
        node: { title: 'T' },
        found: { __typename: 'Film', rating: 4 },
      },
    });
  });

  it('is known by whichever name its type was asked for', async () => {
    const text = '{ media { kind: __typename ... on Book { what: __typename pages } } }';
    const operation = compiled({ ...base, text, plan: fetchOf('a', '{ media { _as_kind: __typename pages } }') });
    const data = {
      media: [{ _as_kind: 'Book', pages: 1 }, { __typename: null, _as_kind: 'Film' }, { _as_what: 'Book' }],
    };
    expect(await run(operation, answers({ data }).fetch)).toEqual({
      data: {
        media: [
          { kind: 'Book', what: 'Book', pages: 1 },
          { kind: 'Film' },
          { kind: 'Book', what: 'Book', pages: null },
        ],
      },
      errors: [],
    });
  });

  it('of a type that clients do not see, or that does not belong there, is null', async () => {
    const operation = compiled({
      ...base,
      text: '{ media { id } found { ... on Book { id } } }',
      plan: fetchOf('a', '{ media { __typename id } found { __typename } }'),
    });
    const data = { media: [{ __typename: 'Draft', id: 1 }, { __typename: 7 }], found: { __typename: 'Query' } };
    const told = await run(operation, answers({ data }).fetch);
    expect(told.data).toEqual({ media: [null, null], found: null });
    expect(told.errors.map(({ path: at, extensions }) => [at, extensions])).toEqual([
      [['media', 0], INVALID],
      [['media', 1], INVALID],
      [['found'], INVALID],
    ]);
  });

  it('with a value that clients do not see has null for it', async () => {
    const operation = compiled({
      ...base,
      text: '{ media { kind } }',
      plan: fetchOf('a', '{ media { __typename kind } }'),
    });
    const told = await run(operation, answers({ data: { media: [{ __typename: 'Book', kind: 'SECRET' }] } }).fetch);
    expect(told).toMatchObject({ data: { media: [{ kind: null }] }, errors: [{ path: ['media', 0, 'kind'] }] });
  });
});

describe('an interface that is an object to a service', () => {
  const plan = (more: Partial<FetchNode> = {}) =>
    sequence(
      fetchOf('ratings', '{ media { __typename id } }'),
      entities('media.@', 'Media', 'title', { requires: keyOf('Media', 'id'), ...more }),
    );

  it('has its own fields where nobody said what it is', async () => {
    const operation = compiled({
      ...base,
      text: '{ media { title ... on Node { id } ... on Book { title } } }',
      plan: plan(),
    });
    const media = [{ __typename: 'Media', id: '1' }, { id: '2' }];
    expect(await run(operation, answers({ data: { media } }, { data: { _entities: [{ title: 'T' }] } }).fetch)).toEqual(
      {
        data: {
          media: [
            { title: 'T', id: '1' },
            { title: null, id: '2' },
          ],
        },
        errors: [],
      },
    );
  });

  /** What nobody knows the type of; asked for so, by these variables. */
  const unknown = async (text: string, variables = {}, removed: string[] = []) => {
    const operation = compiled({ ...base, text, plan: fetchOf('ratings', '{ media { __typename id title } }'), removed });
    const media = [{ __typename: 'Media', id: '1', title: 'T' }];
    return await run(operation, answers({ data: { media } }).fetch, variables);
  };

  it.each([
    ['of one type', '{ media { title ... on Book { pages } } }'],
    ['of one type, and nothing else', '{ media { ... on Film { minutes } } }'],
    ['of two', '{ media { title ... on Film { minutes } ... on Book { pages } } }'],
    ['of one type, if it is not asked of all', 'query ($no: Boolean!) { media { id title @include(if: $no) ... on Book { title } } }'],
  ])('is null where something is asked of it that is %s, and nobody knows which it is', async (_what, text) => {
    const told = await unknown(text, { no: false });
    expect(told).toMatchObject({ data: { media: [null] }, errors: [{ path: ['media', 0], extensions: INVALID }] });
  });

  it.each([
    ['is switched off', 'query ($no: Boolean!) { media { title ... on Book @include(if: $no) { pages } } }'],
    ['is asked of all besides', 'query ($no: Boolean!) { media { title ... on Book { title @skip(if: $no) } } }'],
    ['holds for all of its types', '{ media { ... on Found { ... on Media { title } } } }'],
  ])('is there where what is of one type %s', async (_what, text) => {
    expect(await unknown(text, { no: false })).toEqual({ data: { media: [{ title: 'T' }] }, errors: [] });
  });

  it('is there where what is of one type is not for who asks', async () => {
    const told = await unknown('{ media { title ... on Book { pages } } }', {}, ['pages']);
    expect(told).toEqual({ data: { media: [{ title: 'T' }] }, errors: [] });
  });

  it('is null, with the error of the field for which its type was lost', async () => {
    const operation = compiled({
      ...base,
      text: '{ media { rating ... on Book { w: size } } }',
      plan: sequence(
        fetchOf('ratings', '{ media { __typename id rating } }'),
        entities('media.@', 'Media', '__typename ... on Book { _as_w: size }', { requires: keyOf('Media', 'id') }),
      ),
    });
    const errors = [{ message: 'nobody measured it', path: ['_entities', 0, '_as_w'] }];
    const media = [
      { __typename: 'Media', id: '1', rating: 4 },
      { __typename: 'Media', id: '2', rating: 5 },
    ];
    const entity = { __typename: 'Film' };
    expect(
      await run(operation, answers({ data: { media } }, { data: { _entities: [null, entity] }, errors }).fetch),
    ).toEqual({
      data: { media: [null, { rating: 5 }] },
      errors: [{ message: 'nobody measured it', path: ['media', 0, 'w'] }],
    });
  });

  it('is null where its type is asked for and nobody knows', async () => {
    const operation = compiled({ ...base, text: '{ media { __typename title } }', plan: plan() });
    const told = await run(
      operation,
      answers({ data: { media: [{ __typename: 'Media', id: '1' }] } }, { data: { _entities: [{ title: 'T' }] } }).fetch,
    );
    expect(told).toMatchObject({ data: { media: [null] }, errors: [{ path: ['media', 0], extensions: INVALID }] });
  });

  it('becomes what another service says, and stays that', async () => {
    const operation = compiled({
      ...base,
      text: '{ media { __typename title rating } }',
      plan: sequence(
        plan({ operation: '{ _entities { ... on Media { __typename title } } }' }),
        entities('media.@', 'Media', '__typename rating', {
          requires: keyOf('Media', 'id'),
          inputRewrites: [{ kind: 'set', path: path('|Media.__typename'), value: 'Media' }],
        }),
      ),
    });
    const { fetch, asked } = answers(
      { data: { media: [{ __typename: 'Media', id: '1' }] } },
      { data: { _entities: [{ __typename: 'Book', title: 'T' }] } },
      { data: { _entities: [{ __typename: 'Media', rating: 5 }] } },
    );
    expect(await run(operation, fetch)).toEqual({
      data: { media: [{ __typename: 'Book', title: 'T', rating: 5 }] },
      errors: [],
    });
    expect(asked.map(({ entities: requests }) => requests[0]?.representations[0])).toEqual([
      undefined,
      '{"__typename":"Media","id":"1"}',
      '{"__typename":"Media","id":"1"}',
    ]);
  });
});

describe('rewrites', () => {
  it('give fields of one name and two types their name back, falsy values too', async () => {
    const operation = compiled({
      ...base,
      text: '{ media { ... on Book { w: size } ... on Film { size } } }',
      plan: fetchOf(
        'a',
        '{ media { __typename ... on Book { size__alias_0: size } ... on Film { size__alias_1: size } } }',
        {
          outputRewrites: [
            { kind: 'rename', path: path('media.@.|Book.size__alias_0'), to: '_as_w' },
            { kind: 'rename', path: path('media.|Film.size__alias_1'), to: 'size' },
          ],
        },
      ),
    });
    const media = [
      { __typename: 'Book', size__alias_0: 0 },
      { __typename: 'Film', size__alias_1: 0 },
    ];
    expect((await run(operation, answers({ data: { media } }).fetch)).data).toEqual({ media: [{ w: 0 }, { size: 0 }] });
  });

  it('change what is within a representation', async () => {
    const requires = [
      {
        kind: 'fragment' as const,
        on: 'Book',
        selections: [
          { kind: 'field' as const, read: '__typename', write: '__typename' },
          {
            kind: 'field' as const,
            read: 'parts',
            write: 'parts',
            selections: [{ kind: 'field' as const, read: '_req_a', write: 'a' }],
          },
        ],
      },
    ];
    const operation = compiled({
      ...base,
      text: '{ media { rating } }',
      plan: sequence(
        fetchOf('a', '{ media { __typename parts { _req_a: a } } }'),
        entities('media.@', 'Book', 'rating', {
          requires,
          inputRewrites: [
            { kind: 'rename', path: path('|Media.parts.a'), to: 'b' },
            { kind: 'set', path: path('|Media.__typename'), value: 'Media' },
          ],
        }),
      ),
    });
    const { fetch, asked } = answers(
      { data: { media: [{ __typename: 'Book', parts: [{ _req_a: false }, null, {}] }, { __typename: 'Film' }] } },
      { data: { _entities: [{ rating: 1 }] } },
    );
    expect((await run(operation, fetch)).data).toEqual({ media: [{ rating: 1 }, { rating: null }] });
    expect(asked[1]?.entities[0]?.representations).toEqual(['{"__typename":"Media","parts":[{"b":false},null,null]}']);
  });
});

describe('a representation', () => {
  const requires = [
    {
      kind: 'fragment' as const,
      on: 'Node',
      selections: [{ kind: 'field' as const, read: '__typename', write: '__typename' }],
    },
    {
      kind: 'fragment' as const,
      on: 'Media',
      selections: [
        { kind: 'field' as const, read: '__typename', write: '__typename' },
        { kind: 'field' as const, read: 'id', write: 'id' },
        {
          kind: 'field' as const,
          read: 'about',
          write: 'about',
          selections: [
            {
              kind: 'fragment' as const,
              on: 'Node',
              selections: [{ kind: 'field' as const, read: 'id', write: 'id' }],
            },
            {
              kind: 'fragment' as const,
              on: 'Book',
              selections: [
                { kind: 'field' as const, read: 'id', write: 'id' },
                { kind: 'field' as const, read: 'pages', write: 'pages' },
              ],
            },
          ],
        },
      ],
    },
  ];

  it('has each name once, by what each object is; what lacks something is not asked for', async () => {
    const operation = compiled({
      ...base,
      text: '{ media { rating } }',
      plan: sequence(fetchOf('a', '{ media { __typename } }'), entities('media.@', 'Media', 'rating', { requires })),
    });
    const media = [
      { __typename: 'Book', id: 'a', about: { __typename: 'Book', id: 'b', pages: 'q"' } },
      { __typename: 'Film', id: 'c', about: [{ __typename: 'Film', id: 'd' }, null] },
      { __typename: 'Film', id: 'e' },
      { id: 'f', about: null },
    ];
    const { fetch, asked } = answers({ data: { media } }, { data: { _entities: [{ rating: 1 }, { rating: 2 }] } });
    expect((await run(operation, fetch)).data).toEqual({
      media: [{ rating: 1 }, { rating: 2 }, { rating: null }, { rating: null }],
    });
    expect(asked[1]?.entities[0]?.representations).toEqual([
      '{"__typename":"Book","id":"a","about":{"id":"b","pages":"q\\""}}',
      '{"__typename":"Film","id":"c","about":[{"id":"d"},null]}',
    ]);
  });

  it('is only of objects of the types of its path', async () => {
    const operation = compiled({
      ...base,
      text: '{ media { rating } }',
      plan: sequence(
        fetchOf('a', '{ media { __typename id } }'),
        entities('media.@.|Book', 'Book', 'rating', { requires: keyOf('Media', 'id') }),
      ),
    });
    const media = [{ __typename: 'Film', id: '1' }, { __typename: 'Book', id: '2' }, { id: '3' }];
    const { fetch, asked } = answers({ data: { media } }, { data: { _entities: [{ rating: 9 }] } });
    expect((await run(operation, fetch)).data).toEqual({ media: [{ rating: null }, { rating: 9 }, { rating: null }] });
    expect(asked[1]?.entities[0]?.representations).toEqual(['{"__typename":"Book","id":"2"}']);
  });
});
