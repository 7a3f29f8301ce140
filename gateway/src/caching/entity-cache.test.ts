import { Supergraph } from '@apollo/federation-internals';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SubgraphAnswer, SubgraphFetch } from '@millepiani/plan-executor/ports';
import { createLogger } from '@millepiani/telemetry/logger';
import { parse } from 'graphql';
import { withCacheControl } from '../../test/support/cache-type-defs.ts';
import { actorWith } from '../../test/support/generation.ts';
import { compose } from '../composition/compose.ts';
import { Callers } from '../fetching/callers.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { readCacheHints } from './cache-hints.ts';
import { throughEntityCache } from './entity-cache.ts';
import { EventHorizon } from './event-horizon.ts';
import { KeptAnswers } from './kept-answers.ts';
import { memoryStore } from './memory-store.ts';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@composeDirective", "@key"])
  type Query { motto: String @cacheControl(maxAge: 60)  plain: Int  thing(id: ID!): Thing @cacheControl(maxAge: 60, scope: PRIVATE) }
  type Mutation { change: Int }
  type Thing @key(fields: "id") @cacheControl(maxAge: 60) { id: ID!  name: String  own: String @cacheControl(maxAge: 60, scope: PRIVATE) }
`;

const composed = compose([{ name: 'one', typeDefs: withCacheControl(SDL) }]);
if (!composed.ok) throw new TypeError(composed.error.join('\n'));
const { supergraph } = composed.value;
const graph = {
  schema: Supergraph.build(supergraph, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema(),
  hints: readCacheHints(parse(supergraph)),
};

const planned = (operation: string, operationName?: string): SubgraphFetch['planned'] => ({
  ...{ service: 'one', operation, operationName, variableUsages: [] },
  operationKind: operation.startsWith('mutation') ? 'mutation' : 'query',
});
const NAMES = planned(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Thing { name } } }',
);
const OWN = planned(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Thing { own } } }',
);
const MOTTO = planned('{ motto }');
const CHANGE = planned('mutation { change }');

const reference = (id: number): string => `{"__typename":"Thing","id":"${id}"}`;
const things = (of: SubgraphFetch['planned'], ...ids: number[]): SubgraphFetch => ({
  ...{ planned: of, variables: '{}' },
  entities: [{ variable: 'representations', alias: '_entities', representations: ids.map(reference) }],
});
const root = (of: SubgraphFetch['planned'], variables = '{}'): SubgraphFetch => ({
  planned: of,
  variables,
  entities: [],
});
const as = (scope: string | undefined): GatewayContext => ({
  ...{ actor: actorWith(scope), clientAddress: '127.0.0.1', deadline: Number.POSITIVE_INFINITY },
});

let asked: SubgraphFetch[];
let answer: (fetch: SubgraphFetch) => SubgraphAnswer;
let fetch: ReturnType<typeof throughEntityCache>;
let version: number;

/** Things as they now are; 0 is not there. */
const thing = (representation: string): Record<string, unknown> | null => {
  const { id } = JSON.parse(representation);
  return id === '0' ? null : { name: `${id}.${version}` };
};
const rightly = ({ planned: { operation }, entities }: SubgraphFetch): SubgraphAnswer => ({
  ok: true,
  errors: [],
  data:
    entities.length === 0
      ? { [operation.includes('change') ? 'change' : 'motto']: `m.${version}` }
      : Object.fromEntries(entities.map(({ alias, representations }) => [alias, representations.map(thing)])),
});

beforeEach(() => {
  [asked, version, answer] = [[], 1, rightly];
  const callers = new Callers(() => Promise.resolve('token'), Date.now);
  const horizon = new EventHorizon();
  fetch = throughEntityCache({
    ...{ generation: 'g', graph, callers },
    kept: new KeptAnswers({
      ...{ store: memoryStore(Date.now), horizon: () => horizon, now: Date.now },
      logger: createLogger({ service: 'test', level: 'silent' }),
    }),
    fetch: (given) => {
      asked.push(given);
      return Promise.resolve(answer(given));
    },
  });
});

const namesOf = async (given: SubgraphFetch, context = as('')) => {
  const result = await fetch(given, context);
  return result.ok && result.data;
};
const representations = () => asked.map(({ entities }) => entities.map(({ representations: list }) => [...list]));

describe('entities', () => {
  it('are fetched once, and of those asked for only what is not kept; all of them come back in their order', async () => {
    await namesOf(things(NAMES, 1, 2));
    version = 2;
    expect(await namesOf(things(NAMES, 3, 2, 0, 1))).toEqual({
      _entities: [{ name: '3.2' }, { name: '2.1' }, null, { name: '1.1' }],
    });
    expect(await namesOf(things(NAMES, 3, 1))).toEqual({ _entities: [{ name: '3.2' }, { name: '1.1' }] });
    expect(representations()).toEqual([[[1, 2].map(reference)], [[3, 0].map(reference)]]);
  });

  it('are the same by whichever name the plan calls the operation, and not with other variables or of another operation', async () => {
    const named = (name: string) => planned(NAMES.operation.replace('query', `query ${name}`), name);
    await namesOf(things(named('A__one__0'), 1));
    await namesOf(things(named('B__one__7'), 1));
    expect(asked).toHaveLength(1);
    await namesOf({ ...things(named('A__one__0'), 1), variables: '{"language":"IT"}' });
    await namesOf(things(planned(NAMES.operation.replace('name', 'x: name')), 1));
    expect(asked).toHaveLength(3);
  });

  it('that are gone, or not for the one who asks, are asked for each time', async () => {
    await namesOf(things(NAMES, 0));
    await namesOf(things(NAMES, 0));
    expect(asked).toHaveLength(2);
  });

  it('of which something went wrong are not kept, and the error is at the place that they were asked for at', async () => {
    await namesOf(things(NAMES, 1));
    answer = (given) => ({
      ...{ ok: true, data: { _entities: [null] } },
      errors: [
        { message: given.entities[0]?.representations[0] ?? '', path: ['_entities', 0, 'name'] },
        { message: 'x' },
      ],
    });
    expect(await fetch(things(NAMES, 1, 2), as(''))).toEqual({
      ...{ ok: true, data: { _entities: [{ name: '1.1' }, null] } },
      errors: [{ message: reference(2), path: ['_entities', 1, 'name'] }, { message: 'x' }],
    });
    answer = rightly;
    expect(await namesOf(things(NAMES, 2))).toEqual({ _entities: [{ name: '2.1' }] });
    answer = () => ({ ok: false, error: { message: 'away' } });
    expect(await fetch(things(NAMES, 3), as(''))).toEqual({ ok: false, error: { message: 'away' } });
    expect(await namesOf(things(NAMES, 1, 2))).toEqual({ _entities: [{ name: '1.1' }, { name: '2.1' }] });
  });

  it('of several requests in one fetch are each asked for where they are missing', async () => {
    const both = (first: number[], second: number[]): SubgraphFetch => ({
      ...{ planned: NAMES, variables: '{}' },
      entities: [
        { variable: 'a', alias: 'x', representations: first.map(reference) },
        { variable: 'b', alias: 'y', representations: second.map(reference) },
      ],
    });
    await namesOf(both([1], [2]));
    version = 2;
    expect(await namesOf(both([1], [3, 2]))).toEqual({ x: [{ name: '1.1' }], y: [{ name: '3.2' }, { name: '2.1' }] });
    expect(representations().at(-1)).toEqual([[], [reference(3)]]);
  });
});

describe('for whom it is kept', () => {
  it('is all, of what is public, and each by themselves with what they may, of what is not', async () => {
    for (const scope of ['a', 'b', undefined]) await namesOf(things(NAMES, 1), as(scope));
    expect(asked).toHaveLength(1);
    for (const scope of ['a', 'a', 'a b', 'b a']) await namesOf(things(OWN, 1), as(scope));
    expect(asked).toHaveLength(3);
  });

  it('is nobody, of what is not public, without a token', async () => {
    for (const scope of [undefined, undefined]) await namesOf(things(OWN, 1), as(scope));
    expect(asked).toHaveLength(2);
  });
});

describe('who must be told what is', () => {
  it('is told nothing that was kept', async () => {
    await namesOf(things(NAMES, 1));
    version = 2;
    const fresh = { ...as(''), mustBeFresh: true };
    expect(await namesOf(things(NAMES, 1), fresh)).toEqual({ _entities: [{ name: '1.2' }] });
  });
});

describe('a root’s answer', () => {
  it('is kept whole, by its variables', async () => {
    expect([await namesOf(root(MOTTO)), await namesOf(root(MOTTO))]).toEqual([{ motto: 'm.1' }, { motto: 'm.1' }]);
    await namesOf(root(MOTTO, '{"a":1}'));
    expect(asked).toHaveLength(2);
  });

  it('is not kept where something in it is null, or wrong', async () => {
    answer = () => ({ ok: true, data: { motto: null }, errors: [] });
    await namesOf(root(MOTTO));
    answer = () => ({ ok: true, data: { motto: 'm' }, errors: [{ message: 'no' }] });
    await namesOf(root(MOTTO));
    answer = rightly;
    await namesOf(root(MOTTO));
    expect(asked).toHaveLength(3);
  });

  it('given a caller changes what they got, then others get what was fetched', async () => {
    const first = await namesOf(root(MOTTO));
    if (first) first.motto = 'changed';
    expect(await namesOf(root(MOTTO))).toEqual({ motto: 'm.1' });
  });

  it('of which nothing is said goes straight to the service', async () => {
    const plain = planned('{ plain }');
    await namesOf(root(plain));
    await namesOf(root(plain));
    expect(asked).toHaveLength(2);
  });
});

describe('a mutation', () => {
  it('is answered when its author is told nothing older any more, whatever came of it', async () => {
    await namesOf(things(NAMES, 1));
    answer = () => ({ ok: false, error: { message: 'no answer came in time' } });
    await fetch(root(CHANGE), as(''));
    [answer, version] = [rightly, 2];
    expect(await namesOf(things(NAMES, 1))).toEqual({ _entities: [{ name: '1.2' }] });
  });
});
