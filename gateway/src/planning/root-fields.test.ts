import { describe, expect, it } from '@jest/globals';
import type { FetchNode, PlanNode } from '@millepiani/plan-executor/plan';
import { getOperationAST, parse } from 'graphql';
import { PlanningError } from './planner.ts';
import { assertWhole } from './root-fields.ts';

const fetch = (operation: string, more: Partial<FetchNode> = {}): FetchNode => ({
  ...{ kind: 'Fetch', service: 's', operation, operationKind: 'query', variableUsages: [], ...more },
});

function looksWhole(node: PlanNode | undefined, text: string): boolean {
  const operation = getOperationAST(parse(text));
  if (!operation) throw new TypeError('no operation');
  try {
    assertWhole(node, operation);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(PlanningError);
    return false;
  }
}

describe('a plan is whole', () => {
  it('where it asks for all that is at the root, at whatever place of it', () => {
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [
        { kind: 'Parallel', nodes: [fetch('{ a }'), fetch('{ ... on Query { x: b } }')] },
        { kind: 'Condition', variable: 'v', ifClause: fetch('{ c }') },
      ],
    };
    expect(looksWhole(plan, 'query ($v: Boolean!) { a ... { x: b } c @include(if: $v) }')).toBe(true);
    expect(looksWhole(plan, '{ a d }')).toBe(false);
  });

  it('not where it is empty, unless nothing is asked for', () => {
    expect(looksWhole(undefined, '{ a }')).toBe(false);
    expect(looksWhole(undefined, '{ a @skip(if: true) ... @include(if: false) { b } }')).toBe(true);
  });

  it('not by what entities are asked for', () => {
    const entity = fetch('{ a }', { requires: [{ kind: 'field', read: 'id', write: 'id' }] });
    expect(looksWhole({ kind: 'Flatten', path: [], node: entity }, '{ a }')).toBe(false);
  });
});
