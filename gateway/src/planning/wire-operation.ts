import { clientName, wireName, wireVariable } from '@millepiani/plan-executor/wire-name';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
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

const TYPENAME = '__typename';
/** No field of a client's has this name on the wire. */
const THERE = '_there';
const IS_THERE: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: TYPENAME } };
const IS_THERE_ALONE: FieldNode = { ...IS_THERE, alias: { kind: Kind.NAME, value: THERE } };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** `__typename` is one thing whatever it is called, and planners look for it by its own name to tell types apart. */
function renamed(field: FieldNode, meta: RootMeta): FieldNode {
  const { alias: _, ...rest } = field;
  const name = field.name.value === TYPENAME && meta === 'left out' ? TYPENAME : wireName(field);
  return name === field.name.value ? rest : { ...rest, alias: { kind: Kind.NAME, value: name } };
}

function inlined(selection: SelectionNode, fragments: Fragments): FieldNode | InlineFragmentNode {
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

/** `@skip` and `@include` that hold whatever the variables are; undefined where one says that it is left out. */
function withoutConstants(directives: readonly DirectiveNode[] = []): readonly DirectiveNode[] | undefined {
  const constants = directives.filter(({ name, arguments: given = [] }) => {
    const isCondition = name.value === 'skip' || name.value === 'include';
    return isCondition && given.every(({ value }) => value.kind === Kind.BOOLEAN);
  });
  const isOff = constants.some(({ name, arguments: given = [] }) =>
    given.some(({ value }) => value.kind === Kind.BOOLEAN && value.value === (name.value === 'skip')),
  );
  return isOff ? undefined : directives.filter((directive) => !constants.includes(directive));
}

/** Whether something of a set is there whatever the variables are. */
function isSure({ selections }: SelectionSetNode): boolean {
  return selections.some(
    (selection) =>
      !selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') &&
      (selection.kind !== Kind.INLINE_FRAGMENT || isSure(selection.selectionSet)),
  );
}

/** Writes one operation's selections. */
class WireWriter {
  readonly #fragments: Fragments;
  readonly #meta: RootMeta;

  constructor(document: DocumentNode, meta: RootMeta) {
    this.#meta = meta;
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  root(set: SelectionSetNode): SelectionSetNode {
    return this.#set(set, this.#meta === 'left out');
  }

  #set(set: SelectionSetNode, dropsMeta: boolean): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((selection) => this.#selection(selection, dropsMeta)) };
  }

  #selection(given: SelectionNode, dropsMeta: boolean): readonly SelectionNode[] {
    const selection = inlined(given, this.#fragments);
    const directives = withoutConstants(selection.directives);
    if (directives === undefined) {
      return [];
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const selectionSet = this.#set(selection.selectionSet, dropsMeta);
      return selectionSet.selections.length === 0 ? [] : [{ ...selection, directives, selectionSet }];
    }
    return dropsMeta && selection.name.value.startsWith('__') ? [] : [this.#field({ ...selection, directives })];
  }

  #field(given: FieldNode): FieldNode {
    const field = renamed(given, this.#meta);
    if (field.selectionSet === undefined) {
      return field;
    }
    const selectionSet = this.#set(field.selectionSet, false);
    if (isSure(selectionSet)) {
      return { ...field, selectionSet };
    }
    // All that is below it may be left out; the object itself is not. Apollo's planner would take the one for a condition of the other.
    const there = this.#meta === 'kept' ? IS_THERE_ALONE : IS_THERE;
    return { ...field, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, there] } };
  }
}

function usedVariables(operation: OperationDefinitionNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit({ ...operation, variableDefinitions: [] }, { [Kind.VARIABLE]: ({ name }) => void used.add(name.value) });
  return used;
}

/** A client's variable may be called as the gateway calls what it sends itself. */
function withWireVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const isRenamed = operation.variableDefinitions?.some(
    ({ variable: { name } }) => wireVariable(name.value) !== name.value,
  );
  return isRenamed === true
    ? visit(operation, {
        [Kind.VARIABLE]: (node) => ({ ...node, name: { ...node.name, value: wireVariable(node.name.value) } }),
      })
    : operation;
}

/** A request's variables by the names that a {@link wireOperation} has for them. */
export function wireVariables(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [wireVariable(name), value]));
}

/**
 * The operation as planners get it: every alias and every variable under its wire name, so that none can be taken for a key or for what a field
 * requires; fragments written out, since planners do that anyway; without what is switched off for good; variables that are left.
 */
export function wireOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootMeta: RootMeta = 'left out',
): WireOperation {
  const selectionSet = new WireWriter(document, rootMeta).root(operation.selectionSet);
  const whole = { ...operation, selectionSet };
  const used = usedVariables(whole);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
  const planned = withWireVariables({ ...whole, variableDefinitions });
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
    Object.entries(value)
      .filter(([name]) => name !== THERE)
      .map(([name, item]) => [clientName(name), clientValue(item, below.get(name) ?? [])]),
  );
}

/** Data of a {@link wireOperation}'s response, under the client's names. */
export function clientData(data: unknown, { operation }: WireOperation): unknown {
  return clientValue(data, [operation.selectionSet]);
}
