import {
  type DirectiveNode,
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';

function variableOf(directive: DirectiveNode): string | undefined {
  const value = isCondition(directive) ? directive.arguments?.[0]?.value : undefined;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

/** A variable that conditions of an operation hang on, if any do. */
export function deciding(document: DocumentNode, operation: OperationDefinitionNode): string | undefined {
  const declared = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const found: string[] = [];
  visit(document, {
    [Kind.DIRECTIVE]: (node) => {
      const name = variableOf(node);
      if (name !== undefined && declared.has(name)) {
        found.push(name);
      }
    },
  });
  return found[0];
}

/** The operation as it is where such a variable has a value. */
export function withDecided(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { variable, value }: { readonly variable: string; readonly value: boolean },
): { readonly document: DocumentNode; readonly operation: OperationDefinitionNode } {
  const others = document.definitions.filter(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition === operation,
  );
  const changed: DocumentNode = visit(
    { ...document, definitions: others },
    {
      [Kind.DIRECTIVE]: (node) =>
        variableOf(node) === variable
          ? {
              ...node,
              arguments: node.arguments?.map((given) => ({ ...given, value: { kind: Kind.BOOLEAN, value } })),
            }
          : undefined,
    },
  );
  const found = getOperationAST(changed);
  if (!found) {
    throw new Error('an operation is lost');
  }
  return { document: changed, operation: found };
}
