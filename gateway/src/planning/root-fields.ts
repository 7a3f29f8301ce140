import type { FetchNode, PlanNode } from '@millepiani/plan-executor/plan';
import { type DirectiveNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { PlanningError } from './planner.ts';

/** Whether `@skip` or `@include` takes it out whatever the variables are. */
function isOff(directives: readonly DirectiveNode[] = []): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const condition = given.find((argument) => argument.name.value === 'if')?.value;
    return condition?.kind === Kind.BOOLEAN && condition.value === (name.value === 'skip');
  });
}

function responseNames(set: SelectionSetNode): readonly string[] {
  return set.selections.flatMap((selection) => {
    if (isOff(selection.directives)) {
      return [];
    }
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection.alias?.value ?? selection.name.value];
      case Kind.INLINE_FRAGMENT:
        return responseNames(selection.selectionSet);
      default:
        // Neither what planners are given nor what they make has any.
        return [];
    }
  });
}

function rootNamesOfFetch({ operation, outputRewrites = [] }: FetchNode): readonly string[] {
  const renamed = outputRewrites.flatMap((rewrite) => (rewrite.kind === 'rename' ? [rewrite.to] : []));
  const asked = parse(operation).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? responseNames(definition.selectionSet) : [],
  );
  return [...asked, ...renamed];
}

function rootNamesOf(node: PlanNode | undefined): readonly string[] {
  switch (node?.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(rootNamesOf);
    case 'Condition':
      return [...rootNamesOf(node.ifClause), ...rootNamesOf(node.elseClause)];
    case 'Fetch':
      return node.requires === undefined ? rootNamesOfFetch(node) : [];
    default:
      return [];
  }
}

/**
 * A plan asks for all that the operation has at its root. Planners answer what they find no way to with an empty plan, or one
 * without it: nulls that look like data.
 * @throws PlanningError where something is missing.
 */
export function assertWhole(node: PlanNode | undefined, operation: OperationDefinitionNode): void {
  const planned = new Set(rootNamesOf(node));
  const missing = responseNames(operation.selectionSet).filter((name) => !planned.has(name));
  if (missing.length > 0) {
    throw new PlanningError(`there is no way to answer ${missing.join(', ')}`);
  }
}
