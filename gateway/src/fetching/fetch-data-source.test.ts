import { describe, expect, it } from '@jest/globals';
import type { SubgraphAnswer, SubgraphFetch } from '@millepiani/plan-executor/ports';
import { fetchDataSource } from './fetch-data-source.ts';
import type { GatewayContext } from './request-context.ts';

type Process = ReturnType<typeof fetchDataSource>['process'];

/** Asks as Apollo's executor does; what was fetched for it, and what it was told. */
async function ask(answer: SubgraphAnswer, ...requests: { query: string; variables?: Record<string, unknown> }[]) {
  const fetched: SubgraphFetch[] = [];
  const source = fetchDataSource('projects', async (fetch) => {
    fetched.push(fetch);
    return answer;
  });
  const context: GatewayContext = { actor: { kind: 'anonymous' }, clientAddress: '', deadline: 0 };
  const told = [];
  for (const request of requests) {
    told.push(await source.process({ request, context } as unknown as Parameters<Process>[0]));
  }
  return { fetched, told, context };
}

const ENTITIES =
  'query Q($representations: [_Any!]!, $first: Int) { _entities(representations: $representations) { ... on Commission { title margin } } }';
const representations = [
  { __typename: 'Commission', id: 'com_1' },
  { __typename: 'Commission', id: 'com_1' },
];

describe('a subgraph as Apollo’s executor asks it', () => {
  it('is asked for entities by the texts of what represents them, and the same operation is one', async () => {
    const answer: SubgraphAnswer = { ok: true, data: { _entities: [{ title: 'A' }, { title: 'A' }] }, errors: [] };
    const request = { query: ENTITIES, variables: { representations, first: 2 } };
    const { fetched, told, context } = await ask(answer, request, request);
    expect(fetched[0]).toEqual({
      planned: expect.objectContaining({ service: 'projects', operationKind: 'query', variableUsages: ['first'] }),
      variables: '{"first":2}',
      entities: [
        {
          variable: 'representations',
          alias: '_entities',
          representations: representations.map((one) => JSON.stringify(one)),
        },
      ],
    });
    expect(fetched[1]?.planned).toBe(fetched[0]?.planned);
    expect(told[0]).toEqual({ data: { _entities: [{ title: 'A' }, { title: 'A' }] } });
    expect(context.hasMissingEntity).toBeUndefined();
  });

  it('has a variable of the client’s for what it is, whatever it is called', async () => {
    const query = 'query ($representations: ID!) { commission(id: $representations) { title } }';
    const { fetched } = await ask(
      { ok: true, data: {}, errors: [] },
      { query, variables: { representations: 'com_1' } },
    );
    expect(fetched[0]).toMatchObject({ variables: '{"representations":"com_1"}', entities: [] });
  });

  it('notes a reference that led to nothing', async () => {
    const { context } = await ask(
      { ok: true, data: { _entities: [null] }, errors: [] },
      { query: ENTITIES, variables: { representations } },
    );
    expect(context.hasMissingEntity).toBe(true);
  });

  it('names what is missing where it gives nothing, and hands its own errors on', async () => {
    const error = { message: 'It is away.', extensions: { code: 'SUBGRAPH_TIMEOUT', service: 'projects' } };
    const failed = await ask(
      { ok: false, error },
      { query: ENTITIES, variables: { representations } },
      { query: '{ a b: c }' },
    );
    expect(failed.told).toEqual([
      {
        errors: [
          { ...error, path: ['_entities', 0, 'title'] },
          { ...error, path: ['_entities', 0, 'margin'] },
        ],
      },
      {
        errors: [
          { ...error, path: ['a'] },
          { ...error, path: ['b'] },
        ],
      },
    ]);
    const own = { message: 'No.', path: ['a'], extensions: { code: 'NO', service: 'projects' } };
    const answered = await ask({ ok: true, data: { a: null }, errors: [own] }, { query: '{ a }' });
    expect(answered.told).toEqual([{ data: { a: null }, errors: [own] }]);
  });
});
