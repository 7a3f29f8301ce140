import { describe, expect, it } from '@jest/globals';
import { hivePlan } from './hive-plan.ts';

const fetch = { kind: 'Fetch', serviceName: 's', operation: '{a}' };
const planned = { kind: 'Fetch', service: 's', operation: '{a}', operationKind: 'query', variableUsages: [] };

describe('a plan of Hive’s planner', () => {
  it('reads what a field is called and sends what it calls it', () => {
    const requires = [
      {
        kind: 'InlineFragment',
        typeCondition: 'A',
        selections: [
          { kind: 'Field', name: '_internal_x', alias: 'x' },
          { kind: 'Field', name: 'id', selections: [] },
        ],
      },
    ];
    expect(hivePlan.parse({ kind: 'QueryPlan', node: { ...fetch, requires } }).node).toMatchObject({
      ...planned,
      requires: [
        {
          ...{ kind: 'fragment', on: 'A' },
          selections: [
            { kind: 'field', read: '_internal_x', write: 'x' },
            { kind: 'field', read: 'id', write: 'id', selections: undefined },
          ],
        },
      ],
    });
  });

  it('has its steps, paths and rewrites in our words', () => {
    const node = {
      kind: 'Flatten',
      path: [{ TypeCondition: ['Query'] }, { Field: 'a' }, '@', { TypeCondition: ['A', 'B'] }],
      node: {
        ...fetch,
        inputRewrites: [{ ValueSetter: { path: [{ TypenameEquals: ['A'] }, { Key: '__typename' }], setValueTo: 'I' } }],
        outputRewrites: [{ KeyRenamer: { path: [{ Key: 'x' }], renameKeyTo: 'y' } }],
      },
    };
    const condition = { kind: 'Condition', condition: 'v', ifClause: node, elseClause: null };
    expect(
      hivePlan.parse({ kind: 'QueryPlan', node: { kind: 'Sequence', nodes: [fetch, condition] } }).node,
    ).toMatchObject({
      kind: 'Sequence',
      nodes: [
        planned,
        {
          ...{ kind: 'Condition', variable: 'v' },
          ifClause: {
            kind: 'Flatten',
            path: [{ kind: 'key', name: 'a' }, { kind: 'list' }, { kind: 'types', types: ['A', 'B'] }],
            node: {
              inputRewrites: [
                {
                  kind: 'set',
                  path: [
                    { kind: 'types', types: ['A'] },
                    { kind: 'key', name: '__typename' },
                  ],
                  value: 'I',
                },
              ],
              outputRewrites: [{ kind: 'rename', path: [{ kind: 'key', name: 'x' }], to: 'y' }],
            },
          },
        },
      ],
    });
  });

  it('is none where it has what we do not know', () => {
    expect(hivePlan.safeParse({ kind: 'QueryPlan', node: { kind: 'Defer', primary: {}, deferred: [] } }).success).toBe(
      false,
    );
    const strange = { kind: 'Flatten', path: [{ Slice: 1 }], node: fetch };
    expect(hivePlan.safeParse({ kind: 'QueryPlan', node: strange }).success).toBe(false);
  });
});
