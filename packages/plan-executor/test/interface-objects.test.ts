import { describe, expect, it } from '@jest/globals';
import type { FetchNode } from '../src/plan.ts';
import { answers, compiled, run } from './support/compiled.ts';
import { base, INVALID } from './support/media.ts';
import { entities, fetchOf, keyOf, path, sequence } from './support/shop.ts';

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
    const operation = compiled({
      ...base,
      text,
      plan: fetchOf('ratings', '{ media { __typename id title } }'),
      removed,
    });
    const media = [{ __typename: 'Media', id: '1', title: 'T' }];
    return await run(operation, answers({ data: { media } }).fetch, variables);
  };

  it.each([
    ['of one type', '{ media { title ... on Book { pages } } }'],
    ['of one type, and nothing else', '{ media { ... on Film { minutes } } }'],
    ['of two', '{ media { title ... on Film { minutes } ... on Book { pages } } }'],
    [
      'of one type, if it is not asked of all',
      'query ($no: Boolean!) { media { id title @include(if: $no) ... on Book { title } } }',
    ],
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
