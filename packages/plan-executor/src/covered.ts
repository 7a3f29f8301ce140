import type { PlanNode } from './plan.ts';

/** The name that planners give to the variable of an ordinary entity fetch. */
const REPRESENTATIONS = 'representations';

/** Why a plan cannot be compiled; undefined where it can. */
export function uncovered(node: PlanNode | undefined): string | undefined {
  switch (node?.kind) {
    case undefined:
      return;
    case 'Sequence':
    case 'Parallel':
      return node.nodes.map(uncovered).find((reason) => reason !== undefined);
    case 'Flatten':
      return uncovered(node.node);
    case 'Condition':
      return uncovered(node.ifClause) ?? uncovered(node.elseClause);
    case 'Fetch':
      return node.requires !== undefined && node.variableUsages.includes(REPRESENTATIONS)
        ? 'a variable of the client has the name of the representations'
        : undefined;
    case 'BatchFetch':
      return node.batches.some(({ representationsVariable }) => node.variableUsages.includes(representationsVariable))
        ? 'a variable of the client has the name of representations'
        : undefined;
    default: {
      const unknown: { readonly kind: unknown } = node;
      return `the plan has a step of the kind ${String(unknown.kind)}`;
    }
  }
}
