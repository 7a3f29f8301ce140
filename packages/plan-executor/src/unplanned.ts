import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { holds } from './conditions.ts';
import { RemovedFields } from './removed-fields.ts';
import { FieldSelector, fragmentsOf, type Occurrence } from './selected-fields.ts';
import type { Variables } from './variables.ts';

/** An operation, and what was taken out of it. */
export type UnplannedInput = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly removed?: ReadonlySet<FieldNode> | undefined;
};

/**
 * Whether an operation asks services for something. A planner that finds no way to answer gives a plan of nothing: that is no answer
 * of nulls.
 */
export function asksServices(input: UnplannedInput): (variables: Variables) => boolean {
  const { schema, document, operation } = input;
  const root = schema.getRootType(operation.operation);
  const removed = new RemovedFields(input.removed ?? new Set(), fragmentsOf(document));
  const places = root
    ? new FieldSelector(schema, document).select(root, [{ set: operation.selectionSet, condition: [] }])
    : [];
  const asked: (Occurrence | undefined)[] = places
    .filter(({ field }) => !field.name.startsWith('__'))
    .map(({ field, at }) => field.occurrences[at]);
  return (variables) =>
    asked.some((one) => one !== undefined && !removed.isRemoved(one.node) && holds(one.condition, variables));
}
