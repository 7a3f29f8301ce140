import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** A subscription as it is run: whoever resumes elsewhere in the log runs the same. */
export type NormalForm = {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The variables that are left. */
  names: ReadonlySet<string>;
  /** Of two that select the same the same text, whatever their white space is. */
  text: string;
};

/** What is sent, validated; the operation is one of the document's. */
export type Sent = { document: DocumentNode; operation: OperationDefinitionNode };

/** The argument that says where one begins, which changes nothing of what is told there. */
const AFTER = 'after';

/** The fragments that root fields are in: those spread at the root, and at their roots. */
function rootFragments(document: DocumentNode, set: SelectionSetNode, found: Set<string> = new Set()): Set<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      rootFragments(document, selection.selectionSet, found);
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD && !found.has(selection.name.value)) {
      found.add(selection.name.value);
      for (const definition of document.definitions) {
        if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value) {
          rootFragments(document, definition.selectionSet, found);
        }
      }
    }
  }
  return found;
}

/** Takes `after` from the fields of a selection set and of the fragments written into it, and goes no deeper. */
function withoutAfter(set: SelectionSetNode): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.map((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return { ...selection, arguments: (selection.arguments ?? []).filter(({ name }) => name.value !== AFTER) };
        case Kind.INLINE_FRAGMENT:
          return { ...selection, selectionSet: withoutAfter(selection.selectionSet) };
        default:
          return selection;
      }
    }),
  };
}

function usedNames(document: DocumentNode): { fragments: Set<string>; variables: Set<string> } {
  const used = { fragments: new Set<string>(), variables: new Set<string>() };
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.variables.add(name.value),
    FragmentSpread: ({ name }) => void used.fragments.add(name.value),
  });
  return used;
}

/** Makes of a subscription what is the same for all who get the same, wherever in the log they stand. */
export function normalForm({ document, operation }: Sent): NormalForm {
  const ofRoot = rootFragments(document, operation.selectionSet);
  type Own = OperationDefinitionNode | FragmentDefinitionNode;
  const definitions = document.definitions.flatMap((definition): Own[] => {
    if (definition === operation) {
      return [{ ...operation, selectionSet: withoutAfter(operation.selectionSet) }];
    }
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) {
      return [];
    }
    return ofRoot.has(definition.name.value)
      ? [{ ...definition, selectionSet: withoutAfter(definition.selectionSet) }]
      : [definition];
  });
  const used = usedNames({ kind: Kind.DOCUMENT, definitions });
  const kept = definitions.flatMap((definition): Own[] => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      return used.fragments.has(definition.name.value) ? [definition] : [];
    }
    const own = (definition.variableDefinitions ?? []).filter(({ variable }) =>
      used.variables.has(variable.name.value),
    );
    return [{ ...definition, variableDefinitions: own }];
  });
  const found = kept.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const normal: DocumentNode = { kind: Kind.DOCUMENT, definitions: kept };
  return {
    document: normal,
    operation: found ?? operation,
    names: used.variables,
    text: print(normal),
  };
}

/** The variables that are left of those that were sent, in one order. */
export function variablesOf(
  { names }: Pick<NormalForm, 'names'>,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const left = Object.entries(variables).filter(([name]) => names.has(name));
  return Object.fromEntries(left.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
