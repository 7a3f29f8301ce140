import type {
  FetchNode as ApolloFetch,
  QueryPlan as ApolloQueryPlan,
  FetchDataRewrite,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import type { FetchNode, PathSegment, PlanNode, RequiresSelection, Rewrite } from '@millepiani/plan-executor/plan';
import { Kind } from 'graphql';
import { PlanningError } from '../planner.ts';

type ApolloNode = NonNullable<ApolloQueryPlan['node']>;

const ON_TYPE = '... on ';

function segment(name: string | number): PathSegment {
  if (name === '@') {
    return { kind: 'list' };
  }
  const text = String(name);
  return text.startsWith(ON_TYPE)
    ? { kind: 'types', types: [text.slice(ON_TYPE.length)] }
    : { kind: 'key', name: text };
}

function rewriteOf(rewrite: FetchDataRewrite): Rewrite {
  const path = rewrite.path.map(segment);
  return rewrite.kind === 'ValueSetter'
    ? { kind: 'set', path, value: rewrite.setValueTo }
    : { kind: 'rename', path, to: rewrite.renameKeyTo };
}

function requiresOf(selection: QueryPlanSelectionNode): RequiresSelection {
  if (selection.kind === Kind.FIELD) {
    const { name, alias = name, selections } = selection;
    return { kind: 'field', read: alias, write: name, selections: selections?.map(requiresOf) };
  }
  const { typeCondition: on, selections } = selection;
  return { kind: 'fragment', on, selections: selections.map(requiresOf) };
}

function fetchOf(fetch: ApolloFetch): FetchNode {
  if (fetch.contextRewrites !== undefined && fetch.contextRewrites.length > 0) {
    throw new PlanningError('contexts are not covered');
  }
  return {
    kind: 'Fetch',
    service: fetch.serviceName,
    operation: fetch.operation,
    operationName: fetch.operationName,
    operationKind: fetch.operationKind,
    variableUsages: fetch.variableUsages ?? [],
    requires: fetch.requires?.map(requiresOf),
    inputRewrites: fetch.inputRewrites?.map(rewriteOf),
    outputRewrites: fetch.outputRewrites?.map(rewriteOf),
  };
}

/** A plan of Apollo's in our words; a subscription's is that of one event, whose first step the event answers. */
export function nodeOf(node: ApolloNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(nodeOf) };
    case 'Flatten':
      return { kind: 'Flatten', path: node.path.map(segment), node: nodeOf(node.node) };
    case 'Condition': {
      const { condition: variable, ifClause, elseClause } = node;
      return {
        kind: 'Condition',
        variable,
        ifClause: ifClause && nodeOf(ifClause),
        elseClause: elseClause && nodeOf(elseClause),
      };
    }
    case 'Fetch':
      return fetchOf(node);
    case 'Subscription': {
      const { primary, rest } = node;
      return { kind: 'Sequence', nodes: [fetchOf(primary), ...(rest === undefined ? [] : [nodeOf(rest)])] };
    }
    case 'Defer':
      throw new PlanningError('@defer is not covered');
    default: {
      const unknown: never = node;
      return unknown;
    }
  }
}
