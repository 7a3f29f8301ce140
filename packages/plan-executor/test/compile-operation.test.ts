import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { Unsupported } from '../src/compile-operation.ts';
import { answers, compiled, run } from './support/compiled.ts';
import { entities, fetchOf, parallel, path, sequence } from './support/shop.ts';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  input Filter { colour: Colour = RED names: [String!] }
  type Query { motto: String user(id: ID, filter: Filter): User me: User! constructor: String valueOf: User }
  type Mutation { first: Payload second: Payload }
  type Subscription { happened: Event }
  type Event { at: String user: User }
  type Payload { user: User query: Query }
  type User { id: ID! name: String secret: String! email: String toString: String friend: User friends: [User!] }
`);

describe('variables', () => {
  it('go to those that use them, with what the operation has for those that are not given', async () => {
    const operation = compiled({
      schema,
      text: 'query($id: ID!, $filter: Filter = { names: "a" }, $extra: Boolean = false) { user(id: $id, filter: $filter) { name email @include(if: $extra) } }',
      plan: fetchOf('a', 'query($id: ID!, $filter: Filter) { user(id: $id, filter: $filter) { name } }', {
        variableUsages: ['id', 'filter', 'missing'],
      }),
    });
    const { fetch, asked } = answers({ data: { user: { name: 'A', email: 'x' } } }, { data: { user: null } });
    expect(await run(operation, fetch, { id: 'u"1' })).toEqual({ data: { user: { name: 'A' } }, errors: [] });
    await run(operation, fetch, { id: null, filter: null, extra: true });
    expect(asked.map(({ variables }) => variables)).toEqual([
      '{"id":"u\\"1","filter":{"colour":"RED","names":["a"]}}',
      '{"id":null,"filter":null}',
    ]);
    expect(asked[0]?.planned).toBe(asked[1]?.planned);
  });

  it('with the name of the representations are not covered', () => {
    const text = 'query($representations: ID) { user(id: $representations) { name } }';
    const plan = entities('user', 'User', 'name', { variableUsages: ['representations'] });
    expect(() => compiled({ schema, text, plan })).toThrow(Unsupported);
  });
});

describe('conditions', () => {
  const text = `query($a: Boolean!, $b: Boolean!) {
    me @include(if: $a) { name @skip(if: $b) }
    me @skip(if: $b) { id }
    me @include(if: false) { email }
  }`;
  const plan = {
    kind: 'Condition' as const,
    variable: 'a',
    ifClause: fetchOf('a', '{ me { id name email } }'),
    elseClause: {
      kind: 'Condition' as const,
      variable: 'b',
      elseClause: fetchOf('b', '{ me { id name email } }'),
    },
  };
  const me = { id: '1', name: 'N', email: 'E' };

  it.each([
    [true, true, 'a', { me: {} }],
    [true, false, 'a', { me: { name: 'N', id: '1' } }],
    [false, false, 'b', { me: { id: '1' } }],
    [false, true, undefined, {}],
  ])('a %s, b %s', async (a, b, service, data) => {
    const { fetch, asked } = answers({ data: { me } });
    expect(await run(compiled({ schema, text, plan }), fetch, { a, b })).toEqual({ data, errors: [] });
    expect(asked[0]?.planned.service).toBe(service);
  });
});

describe('what the actor may not see', () => {
  const plan = fetchOf('a', '{ me { id secret email friend { id } friends { id } } }');
  const me = { id: '1', secret: 's', email: 'e', friend: { id: '2', secret: 's' }, friends: [{ id: '3' }] };

  it('is null though it was fetched, and nothing says so', async () => {
    const operation = compiled({ schema, text: '{ me { id email } }', plan, removed: ['email'] });
    expect(await run(operation, answers({ data: { me } }).fetch)).toEqual({
      data: { me: { id: '1', email: null } },
      errors: [],
    });
  });

  it('makes null what holds it', async () => {
    const text = '{ me { id friend { id secret } friends { secret } } }';
    const operation = compiled({ schema, text, plan, removed: ['secret'] });
    expect(await run(operation, answers({ data: { me } }).fetch)).toEqual({
      data: { me: { id: '1', friend: null, friends: null } },
      errors: [],
    });
    const top = compiled({ schema, text: '{ me { id secret } }', plan, removed: ['secret'] });
    expect(await run(top, answers({ data: { me } }).fetch)).toEqual({ data: null, errors: [] });
  });

  it('may be all of an operation that is left to nobody', async () => {
    const operation = compiled({
      schema,
      text: '{ user { email } motto }',
      plan: undefined,
      removed: ['email', 'motto'],
    });
    expect(await run(operation, answers().fetch)).toEqual({ data: { user: null, motto: null }, errors: [] });
  });
});

describe('what the graph is', () => {
  it('is answered beside other fields', async () => {
    const operation = compiled({
      schema,
      text: `query($name: String!, $on: Boolean!) {
        kind: __typename motto type: __type(name: $name) { name ...F } __schema @include(if: $on) { queryType { name } }
      } fragment F on __Type { kind __typename }`,
      plan: fetchOf('a', '{ motto }'),
    });
    expect(await run(operation, answers({ data: { motto: 'M' } }).fetch, { name: 'User', on: false })).toEqual({
      data: { kind: 'Query', motto: 'M', type: { name: 'User', kind: 'OBJECT', __typename: '__Type' } },
      errors: [],
    });
    const told = await run(operation, answers({ data: { motto: 'M' } }).fetch, { name: 'None', on: true });
    expect(told.data).toEqual({ kind: 'Query', motto: 'M', type: null, __schema: { queryType: { name: 'Query' } } });
  });
});

describe('names that every object seems to have', () => {
  it('are names as any other', async () => {
    const operation = compiled({
      schema,
      text: '{ constructor valueOf { toString __proto__: name hasOwnProperty: email } me { toString friend { toString } } }',
      plan: sequence(
        fetchOf('a', '{ constructor valueOf { __typename id toString } me { id friend { id } } }'),
        entities('valueOf', 'User', '_as___proto__: name _as_hasOwnProperty: email friend { toString }'),
      ),
    });
    const evil = { polluted: 1 };
    const data: Record<string, unknown> = JSON.parse(
      JSON.stringify({ valueOf: { __typename: 'User', id: 1 }, me: { id: 2, friend: {} } }).replace(
        '{"__typename"',
        `{"__proto__":${JSON.stringify(evil)},"constructor":{"prototype":${JSON.stringify(evil)}},"__typename"`,
      ),
    );
    const entity: unknown = JSON.parse(
      `{"_as___proto__":"p","__proto__":{"polluted":1},"friend":{"__proto__":{"polluted":1}},"toString":{"polluted":1}}`,
    );
    const { data: text, errors } = await operation.run({
      variables: {},
      context: undefined,
      fetch: answers({ data }, { data: { _entities: [entity] } }).fetch,
    });
    expect(errors).toEqual([]);
    expect(text).toBe(
      '{"constructor":null,"valueOf":{"toString":null,"__proto__":"p","hasOwnProperty":null},"me":{"toString":null,"friend":{"toString":null}}}',
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('an operation', () => {
  it('that the planner found no way to answer is an error', async () => {
    const operation = compiled({ schema, text: 'query($a: Boolean!) { motto @include(if: $a) }', plan: undefined });
    expect(await run(operation, answers().fetch, { a: true })).toMatchObject({ data: null, errors: [{}] });
    expect(await run(operation, answers().fetch, { a: false })).toEqual({ data: {}, errors: [] });
    expect(await run(compiled({ schema, text: '{ __typename }', plan: undefined }), answers().fetch)).toEqual({
      data: { __typename: 'Query' },
      errors: [],
    });
  });

  it('that nobody waits for any more fetches nothing more', async () => {
    const plan = sequence(
      fetchOf('a', '{ user { __typename id } }'),
      parallel(entities('user', 'User', 'name'), entities('user', 'User', 'email')),
    );
    const operation = compiled({ schema, text: '{ user { name email } }', plan });
    const leaving = new AbortController();
    const { fetch, asked } = answers({ data: { user: { __typename: 'User', id: '1' } } });
    const result = await operation.run({
      ...{ variables: {}, context: undefined, signal: leaving.signal },
      fetch: (question, context) => {
        leaving.abort();
        return fetch(question, context);
      },
    });
    expect(result.errors).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('that changes something asks for each entity when its turn comes', async () => {
    const operation = compiled({
      schema,
      text: 'mutation { first { user { name } } second { user { name } query { motto } } }',
      plan: sequence(
        fetchOf('a', 'mutation { first { user { __typename id } } }', { operationKind: 'mutation' }),
        entities('first.user', 'User', 'name'),
        fetchOf('a', 'mutation { second { user { __typename id } } }', { operationKind: 'mutation' }),
        parallel(entities('second.user', 'User', 'name'), {
          kind: 'Flatten',
          path: path('second.query'),
          node: fetchOf('b', '{ motto }'),
        }),
      ),
    });
    const user = { __typename: 'User', id: '1' };
    const { fetch, asked } = answers(
      { data: { first: { user: { ...user } } } },
      { data: { _entities: [{ name: 'before' }] } },
      { data: { second: { user: { ...user }, query: {} } } },
      { data: { _entities: [{ name: 'after' }] } },
      { data: { motto: null }, errors: [{ message: 'no', path: ['motto'] }] },
    );
    expect(await run(operation, fetch)).toEqual({
      data: { first: { user: { name: 'before' } }, second: { user: { name: 'after' }, query: { motto: null } } },
      errors: [{ message: 'no', path: ['second', 'query', 'motto'] }],
    });
    expect(asked).toHaveLength(5);
  });

  it('may begin with an event', async () => {
    const operation = compiled({
      schema,
      text: 'subscription { now: happened { at user { name } } }',
      plan: entities('_as_now.user', 'User', 'name'),
    });
    const { data } = await operation.run({
      variables: {},
      context: undefined,
      fetch: answers({ data: { _entities: [{ name: 'N' }] } }).fetch,
      data: { _as_now: { at: 'noon', user: { __typename: 'User', id: '1' } } },
    });
    expect(data).toBe('{"now":{"at":"noon","user":{"name":"N"}}}');
  });

  it('says whether a reference led to nothing', async () => {
    const operation = compiled({
      schema,
      text: 'subscription { now: happened { at user { name } } }',
      plan: entities('_as_now.user', 'User', 'name'),
    });
    const isMissing = async (entity: object | null) => {
      const { hasMissingEntity } = await operation.run({
        variables: {},
        context: undefined,
        fetch: answers({ data: { _entities: [entity] } }).fetch,
        data: { _as_now: { at: 'noon', user: { __typename: 'User', id: '1' } } },
      });
      return hasMissingEntity;
    };
    expect([await isMissing({ name: 'N' }), await isMissing(null)]).toEqual([false, true]);
  });

  it('can be run many times at once', async () => {
    const operation = compiled({ schema, text: '{ motto }', plan: fetchOf('a', '{ motto }') });
    const texts = await Promise.all(
      ['a', 'b', 'c'].map(async (motto, at) => {
        const told = await operation.run({
          variables: {},
          context: undefined,
          fetch: async () => {
            await new Promise((resolve) => setTimeout(resolve, 3 - at));
            return { ok: true, data: { motto }, errors: [] };
          },
        });
        return told.data;
      }),
    );
    expect(texts).toEqual(['{"motto":"a"}', '{"motto":"b"}', '{"motto":"c"}']);
  });
});
