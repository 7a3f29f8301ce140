import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { answers, compiled, run } from './support/compiled.ts';
import { entities, fetchOf, keyOf, path, sequence } from './support/shop.ts';

const schema = buildSchema(`
  type Query { motto: String! users: [User] best: User must: User! }
  type Mutation { rename: User }
  type User { id: ID! name: String age: Int! friend: User friends: [User!] }
`);

const USERS = fetchOf('members', '{ users { __typename id } }');
const users = [
  { __typename: 'User', id: '1' },
  { __typename: 'User', id: '2' },
  { __typename: 'User', id: '1' },
];
const DOWN = {
  message: 'The ages service is not available',
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'ages' },
};
const INVALID = {
  message: 'A service gave a value that cannot be used',
  extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' },
};

describe('an error of a service', () => {
  it('is told wherever its entity stands, by the client’s names', async () => {
    const operation = compiled({
      schema,
      text: '{ people: users { years: age } }',
      plan: sequence(
        fetchOf('members', '{ _as_people: users { __typename id } }'),
        entities('_as_people.@', 'User', '_as_years: age'),
      ),
    });
    const { fetch, asked } = answers(
      { data: { _as_people: structuredClone(users) } },
      {
        data: { _entities: [null, { __typename: 'User', _as_years: 7 }] },
        errors: [{ message: 'no', path: ['_entities', 0, '_as_years'], extensions: { code: 'X' } }],
      },
    );
    const told = await run(operation, fetch);
    expect(asked[1]?.entities[0]?.representations).toEqual([
      '{"__typename":"User","id":"1"}',
      '{"__typename":"User","id":"2"}',
    ]);
    expect(told.data).toEqual({ people: [null, { years: 7 }, null] });
    expect(told.errors).toEqual([
      { message: 'no', path: ['people', 0, 'years'], extensions: { code: 'X' } },
      { message: 'no', path: ['people', 2, 'years'], extensions: { code: 'X' } },
    ]);
  });

  it('stops where the client’s own selection does', async () => {
    const operation = compiled({ schema, text: '{ users { friend { name } } }', plan: USERS });
    const { errors } = await run(
      operation,
      answers({
        data: { users: [] },
        errors: [
          { message: 'a', path: ['users', 0, 'friend', 'secretKey'] },
          { message: 'b', path: ['secret'] },
          { message: 'c' },
        ],
      }).fetch,
    );
    expect(errors.map(({ message, path: at }) => [message, at])).toEqual([
      ['a', ['users', 0, 'friend']],
      ['b', undefined],
      ['c', undefined],
    ]);
  });

  it('of no entity is told once for all that were asked together', async () => {
    const operation = compiled({
      schema,
      text: '{ users { age } best { age } }',
      plan: sequence(fetchOf('members', '{ users { __typename id } best { __typename id } }'), {
        kind: 'Parallel',
        nodes: [entities('users.@', 'User', 'age'), entities('best', 'User', 'age')],
      }),
    });
    const { fetch, asked } = answers(
      { data: { users: [{ ...users[0] }], best: { ...users[1] } } },
      {
        data: { _entities: [{ age: 1 }, { age: 2 }] },
        errors: [{ message: 'odd' }, { message: 'other', path: ['elsewhere'] }],
      },
    );
    const told = await run(operation, fetch);
    expect(asked).toHaveLength(2);
    expect(told).toEqual({
      data: { users: [{ age: 1 }], best: { age: 2 } },
      errors: [{ message: 'odd' }, { message: 'other' }],
    });
  });
});

describe('a fetch that failed', () => {
  it('is named at what the client misses of the first entity', async () => {
    const operation = compiled({
      schema,
      text: '{ users { name years: age } }',
      plan: sequence(USERS, entities('users.@', 'User', '__typename id name _as_years: age')),
    });
    const told = await run(operation, answers({ data: { users: structuredClone(users) } }, DOWN).fetch);
    expect(told).toEqual({
      data: { users: [null, null, null] },
      errors: [
        { ...DOWN, path: ['users', 0, 'name'] },
        { ...DOWN, path: ['users', 0, 'years'] },
      ],
    });
  });

  it('is named at root fields', async () => {
    const operation = compiled({
      schema,
      text: '{ people: users { id } best { id } }',
      plan: fetchOf('a', '{ _as_people: users { id } best { id } }'),
    });
    expect(await run(operation, answers(DOWN).fetch)).toEqual({
      data: { people: null, best: null },
      errors: [
        { ...DOWN, path: ['people'] },
        { ...DOWN, path: ['best'] },
      ],
    });
  });

  it('names twenty places at most', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `n${at}`);
    const operation = compiled({
      schema,
      text: `{ ${names.map((name) => `${name}: best { id }`).join(' ')} }`,
      plan: fetchOf('a', `{ ${names.map((name) => `_as_${name}: best { id }`).join(' ')} }`),
    });
    expect((await run(operation, answers(DOWN).fetch)).errors).toHaveLength(20);
  });

  it('costs a batch’s other places nothing', async () => {
    const operation = compiled({
      schema,
      text: '{ users { age } best { name } }',
      plan: sequence(fetchOf('members', '{ users { __typename id } best { __typename id } }'), {
        kind: 'BatchFetch',
        service: 'ages',
        operationKind: 'query',
        variableUsages: [],
        operation: `query($a: [_Any!]!, $b: [_Any!]!) {
          x: _entities(representations: $a) { ... on User { age } } y: _entities(representations: $b) { ... on User { name } }
        }`,
        batches: [
          { alias: 'x', representationsVariable: 'a', paths: [path('users.@')], requires: keyOf('User', 'id') },
          { alias: 'y', representationsVariable: 'b', paths: [path('best')], requires: keyOf('User', 'id') },
        ],
      }),
    });
    const { fetch, asked } = answers(
      { data: { users: [{ ...users[0] }], best: null } },
      { data: { x: [{ age: null }], y: [] }, errors: [{ message: 'no', path: ['x', 0, 'age'] }] },
    );
    expect(await run(operation, fetch)).toEqual({
      data: { users: [null], best: null },
      errors: [{ message: 'no', path: ['users', 0, 'age'] }],
    });
    expect(asked[1]?.entities).toEqual([
      { variable: 'a', alias: 'x', representations: ['{"__typename":"User","id":"1"}'] },
      { variable: 'b', alias: 'y', representations: [] },
    ]);
  });
});

describe('what is lost', () => {
  it('without any other error is told at the null that may not be', async () => {
    const operation = compiled({ schema, text: '{ users { friends { age } } }', plan: USERS });
    const data = { users: [{ friends: [{ age: 1 }, { age: null }] }, { friends: [{ age: 2 }] }] };
    expect(await run(operation, answers({ data }).fetch)).toEqual({
      data: { users: [{ friends: null }, { friends: [{ age: 2 }] }] },
      errors: [{ ...INVALID, path: ['users', 0, 'friends', 1, 'age'] }],
    });
  });

  it('goes up to the top', async () => {
    const operation = compiled({
      schema,
      text: '{ must { friend { age } age } motto }',
      plan: fetchOf('a', '{ must { friend { age } age } motto }'),
    });
    const must = { friend: { age: null }, age: null };
    expect(await run(operation, answers({ data: { must, motto: 'm' } }).fetch)).toEqual({
      data: null,
      errors: [
        ['must', 'friend', 'age'],
        ['must', 'age'],
      ].map((at) => ({ ...INVALID, path: at })),
    });
  });

  it('with another error is not told again, unless its form is wrong', async () => {
    const operation = compiled({ schema, text: '{ users { age name } }', plan: USERS });
    const data = { users: [{ age: null, name: 'a' }, { age: 1, name: { first: 'b' } }, 'text', [1]] };
    const errors = [{ message: 'no', path: ['users', 0, 'age'] }];
    expect(await run(operation, answers({ data, errors }).fetch)).toEqual({
      data: { users: [null, { age: 1, name: null }, null, null] },
      errors: [
        ...errors,
        { ...INVALID, path: ['users', 1, 'name'] },
        { ...INVALID, path: ['users', 2] },
        { ...INVALID, path: ['users', 3] },
      ],
    });
  });

  it('for a reference to what is gone is no error', async () => {
    const operation = compiled({
      schema,
      text: '{ users { age } }',
      plan: sequence(USERS, entities('users.@', 'User', 'age')),
    });
    const told = await run(
      operation,
      answers({ data: { users: structuredClone(users) } }, { data: { _entities: [null, { age: 3 }] } }).fetch,
    );
    expect(told).toEqual({ data: { users: [null, { age: 3 }, null] }, errors: [] });
  });
});
