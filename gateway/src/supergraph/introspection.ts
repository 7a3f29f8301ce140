import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

const META_FIELDS = new Set(['__schema', '__type', '__typename']);

function isMetaOnly(document: DocumentNode, set: SelectionSetNode): boolean {
  return set.selections.every((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return META_FIELDS.has(selection.name.value);
      case Kind.INLINE_FRAGMENT:
        return isMetaOnly(document, selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return document.definitions.some(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === selection.name.value &&
            isMetaOnly(document, definition.selectionSet),
        );
      default: {
        const unknown: never = selection;
        return unknown;
      }
    }
  });
}

/** Whether an operation only asks what the graph is. */
export function isIntrospectionOnly(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  return operation.operation === OperationTypeNode.QUERY && isMetaOnly(document, operation.selectionSet);
}

/** What is asked of the graph itself. */
export type IntrospectionInput = {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
};

/**
 * Answers what the graph is from its schema. No service has a part in it, and planners do not know all the meta fields that today's
 * tools ask for.
 */
export async function executeIntrospection(input: IntrospectionInput): Promise<ExecutionResult> {
  return await execute({
    schema: input.schema,
    document: input.document,
    operationName: input.operation.name?.value,
    variableValues: input.variables,
    rootValue: {},
  });
}
