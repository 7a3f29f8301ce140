import { describe, expect, it } from '@jest/globals';
import { answers, compiled, run } from './support/compiled.ts';
import { base, INVALID } from './support/media.ts';
import { entities, fetchOf, keyOf, path, sequence } from './support/shop.ts';

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
