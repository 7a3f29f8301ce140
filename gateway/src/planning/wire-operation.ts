import { clientName, wireName } from '@millepiani/plan-executor/wire-name';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** What is given to planners: one operation, without fragments of its own. */
export interface WireOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What is done with `__typename`, `__schema` and `__type` at the operation's root, which no subgraph is asked for. */
export type RootMeta = 'left out' | 'kept';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function renamed(field: FieldNode): FieldNode {
  const name = wireName(field);
  const { alias: _, ...rest } = field;
  return name === field.name.value ? rest : { ...rest, alias: { kind: Kind.NAME, value: name } };
}

function inlined(selection: SelectionNode, fragments: Fragments): SelectionNode {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) {
    return selection;
  }
  const fragment = fragments.get(selection.name.value);
  if (fragment === undefined) {
    throw new Error(`there is no fragment ${selection.name.value}`);
  }
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, directives: selection.directives ?? [], typeCondition, selectionSet };
}

function wireSelection(given: SelectionNode, fragments: Fragments, drops: (field: FieldNode) => boolean) {
  const selection = inlined(given, fragments);
  if (selection.kind === Kind.FIELD) {
    if (drops(selection)) {
      return [];
    }
    const field = renamed(selection);
    return field.selectionSet === undefined
      ? [field]
      : [{ ...field, selectionSet: wireSelections(field.selectionSet, fragments, keepsAll) }];
  }
  if (selection.kind !== Kind.INLINE_FRAGMENT) {
    return [];
  }
  const selectionSet = wireSelections(selection.selectionSet, fragments, drops);
  return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
}

function wireSelections(
  set: SelectionSetNode,
  fragments: Fragments,
  drops: (field: FieldNode) => boolean,
): SelectionSetNode {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] =>
    wireSelection(selection, fragments, drops),
  );
  return { ...set, selections };
}

const keepsAll = (): boolean => false;
const isMeta = ({ name }: FieldNode): boolean => name.value.startsWith('__');

function usedVariables(operation: OperationDefinitionNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(
    { ...operation, variableDefinitions: [] },
    { [Kind.VARIABLE]: ({ name }) => void used.add(name.value) },
  );
  return used;
}

/**
 * The operation as planners get it: every alias under its wire name, so that none can be taken for a key or for what a field
 * requires; fragments written out, since planners do that anyway; variables that are left.
 */
export function wireOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootMeta: RootMeta = 'left out',
): WireOperation {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const selectionSet = wireSelections(operation.selectionSet, fragments, rootMeta === 'kept' ? keepsAll : isMeta);
  const whole = { ...operation, selectionSet };
  const used = usedVariables(whole);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const planned = { ...whole, variableDefinitions };
  return { document: { kind: Kind.DOCUMENT, definitions: [planned] }, operation: planned };
}

function subselections(sets: readonly SelectionSetNode[]): ReadonlyMap<string, readonly SelectionSetNode[]> {
  const found = new Map<string, SelectionSetNode[]>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        look(selection.selectionSet);
      } else if (selection.kind === Kind.FIELD && selection.selectionSet !== undefined) {
        const name = selection.alias?.value ?? selection.name.value;
        found.set(name, [...(found.get(name) ?? []), selection.selectionSet]);
      }
    }
  };
  sets.forEach(look);
  return found;
}

function clientValue(value: unknown, sets: readonly SelectionSetNode[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => clientValue(item, sets));
  }
  // A scalar's value may be an object too, whose names are its own.
  if (typeof value !== 'object' || value === null || sets.length === 0) {
    return value;
  }
  const below = subselections(sets);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [clientName(name), clientValue(item, below.get(name) ?? [])]),
  );
}

/** Data of a {@link wireOperation}'s response, under the client's names. */
export function clientData(data: unknown, { operation }: WireOperation): unknown {
  return clientValue(data, [operation.selectionSet]);
}
