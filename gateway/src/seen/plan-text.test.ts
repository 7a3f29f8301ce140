import { describe, expect, it } from '@jest/globals';
import type { FetchNode } from '@millepiani/plan-executor/plan';
import { planText } from './plan-text.ts';

const ask = (service: string, operation: string, more: Partial<FetchNode> = {}): FetchNode => ({
  ...{ kind: 'Fetch', service, operation, operationKind: 'query', variableUsages: [] },
  ...more,
});

describe('a plan in words', () => {
  it('says who is asked what, in what order and for which places, by the names that the client gave', () => {
    const text = planText({
      node: {
        kind: 'Sequence',
        nodes: [
          ask('projects', '{ _as_all: commissions { client { id } } }'),
          {
            kind: 'Flatten',
            path: [
              { kind: 'key', name: '_as_all' },
              { kind: 'list' },
              { kind: 'key', name: 'client' },
              { kind: 'types', types: ['Person'] },
            ],
            node: ask('members', 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
              requires: [],
            }),
          },
        ],
      },
    });
    expect(text.split('\n')).toEqual([
      'one after the other:',
      '  ask projects:',
      '    {',
      '      _as_all: commissions {',
      '        client {',
      '          id',
      '        }',
      '      }',
      '    }',
      '  at all[].client|Person|:',
      '    ask for entities members:',
      ...[
        '      query ($r: [_Any!]!) {',
        '        _entities(representations: $r) {',
        '          __typename',
        '        }',
        '      }',
      ],
    ]);
  });

  it('says what hangs on a variable, and that nothing may be fetched', () => {
    const condition = planText({
      node: {
        kind: 'Condition',
        variable: 'more',
        ifClause: ask('billing', '{ total }'),
        elseClause: { kind: 'Parallel', nodes: [] },
      },
    });
    expect(condition).toMatch(/^if \$more:\n {2}ask billing:[\s\S]*\nunless \$more:\n {2}at once:/);
    expect(planText({ node: undefined })).toBe('nothing is fetched');
  });
});
