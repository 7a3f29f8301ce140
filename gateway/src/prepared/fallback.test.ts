import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { actorWith, fixtureGeneration } from '../../test/support/generation.ts';
import { NO_POLICIES } from '../authorisation/condition.ts';
import { OperationRunner } from './operation-runner.ts';

const COSTS = { signedIn: 1_000, anonymous: 1_000 };

/** Runs a query whose plan nobody covers, over services that give these data. */
async function run(query: string, data: Record<string, unknown>, scope?: string) {
  const generation = await fixtureGeneration(undefined, {
    fetchFor: () => () => Promise.resolve({ ok: true, data, errors: [] }),
    plansFor: () => ({
      plan: () => ({
        plan: {
          node: {
            kind: 'Fetch',
            service: 'members',
            operation: 'query { motto }',
            operationKind: 'query',
            requires: [],
            // The one variable that cannot be told from what the gateway sends itself.
            variableUsages: ['representations'],
          },
        },
      }),
    }),
  });
  const reasons: string[] = [];
  const runner = new OperationRunner({
    rules: { policies: NO_POLICIES, costLimits: COSTS, showsCost: false },
    observer: { fellBack: (reason) => void reasons.push(reason) },
  });
  const document = parse(query);
  const operation = generation.operations.prepare({ source: query, document, operationName: undefined });
  if (operation === undefined) throw new TypeError('the test’s document has no operation');
  const context = { actor: actorWith(scope), clientAddress: '', deadline: Number.POSITIVE_INFINITY };
  const outcome = await runner.run({ generation, operation, variables: {}, context });
  return { outcome, reasons };
}

describe('what the compiled executor does not cover', () => {
  it('is run by Apollo’s, under the client’s names, and counted', async () => {
    const { outcome, reasons } = await run('{ word: motto __typename }', { _as_word: 'A thousand floors' });
    expect([outcome.status, JSON.parse(outcome.data ?? '')]).toEqual([
      200,
      { word: 'A thousand floors', __typename: 'Query' },
    ]);
    expect(outcome.errors).toEqual([]);
    expect(reasons).toHaveLength(1);
  });

  it('tells what its actor lacks, in the shape that was asked for', async () => {
    const { outcome } = await run('{ word: motto total }', { _as_word: 'A thousand floors' });
    expect(JSON.parse(outcome.data ?? '')).toEqual({ word: 'A thousand floors', total: null });
    expect(outcome.errors).toMatchObject([{ path: ['total'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  });
});
