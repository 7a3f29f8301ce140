import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Requirement } from './condition.ts';
import type { RequirementLookup } from './requirement-lookup.ts';

/** A validated document's one operation, with what decides about its parts. */
export type FilterInput = {
  schema: GraphQLSchema;
  lookup: RequirementLookup;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  isAllowed: (requirement: Requirement) => boolean;
};

/** What is left of an operation. */
export type FilterResult =
  | { kind: 'untouched' }
  /** A whole document: the operation and the fragments and variables that it still uses. */
  | { kind: 'filtered'; document: DocumentNode; lostRootField: boolean }
  | { kind: 'empty' };

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isPlainTypename(selection: SelectionNode): boolean {
  return (
    selection.kind === Kind.FIELD &&
    selection.name.value === '__typename' &&
    selection.alias === undefined &&
    (selection.directives ?? []).length === 0
  );
}

/** The type of a field's value, where it has a selection set. */
export function fieldValueType(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  fieldName: string,
): GraphQLCompositeType | undefined {
  if (fieldName.startsWith('__')) {
    const meta = { __schema: '__Schema', __type: '__Type' }[fieldName];
    const type = meta === undefined ? undefined : schema.getType(meta);
    return isCompositeType(type) ? type : undefined;
  }
  const field = isUnionType(parent) ? undefined : parent.getFields()[fieldName];
  const type = field === undefined ? undefined : getNamedType(field.type);
  return isCompositeType(type) ? type : undefined;
}

/** The type that a fragment's selections belong to. */
export function conditionType(
  schema: GraphQLSchema,
  fragment: InlineFragmentNode | FragmentDefinitionNode,
  parent: GraphQLCompositeType,
): GraphQLCompositeType | undefined {
  if (fragment.typeCondition === undefined) {
    return parent;
  }
  const type = schema.getType(fragment.typeCondition.name.value);
  return isCompositeType(type) ? type : undefined;
}

/** A document's fragments by name. */
export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

class DocumentFilter {
  readonly #input: FilterInput;
  readonly #root: GraphQLCompositeType | undefined;
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  readonly #filtered = new Map<string, FragmentDefinitionNode | undefined>();
  removedAny = false;
  lostRootField = false;

  constructor(input: FilterInput) {
    this.#input = input;
    this.#root = input.schema.getRootType(input.operation.operation) ?? undefined;
    this.#fragments = fragmentsOf(input.document);
  }

  operation(): OperationDefinitionNode | undefined {
    const { operation } = this.#input;
    const selectionSet = this.#root === undefined ? undefined : this.#selections(operation.selectionSet, this.#root);
    return selectionSet === undefined ? undefined : { ...operation, selectionSet };
  }

  /** The filtered fragments that `from` leads to. */
  usedFragments(from: OperationDefinitionNode): FragmentDefinitionNode[] {
    const used = new Map<string, FragmentDefinitionNode>();
    const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
      visit(node, {
        FragmentSpread: (spread) => {
          const fragment = this.#filtered.get(spread.name.value);
          if (fragment !== undefined && !used.has(spread.name.value)) {
            used.set(spread.name.value, fragment);
            follow(fragment);
          }
        },
      });
    };
    follow(from);
    return [...used.values()];
  }

  #selections(selectionSet: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode | undefined {
    const kept = selectionSet.selections.flatMap((selection) => this.#selection(selection, parent) ?? []);
    if (kept.length === 0) {
      return;
    }
    // Where the answer may be of several types, it is completed against the client's own document: say which one it is.
    const needsTypename = isAbstractType(parent) && !kept.some(isPlainTypename);
    return { ...selectionSet, selections: needsTypename ? [TYPENAME, ...kept] : kept };
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType): SelectionNode | undefined {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, parent) ?? this.#lose(parent);
      case Kind.INLINE_FRAGMENT:
        return this.#inlineFragment(selection, parent);
      case Kind.FRAGMENT_SPREAD:
        return this.#spread(selection, parent);
      default: {
        const unknown: never = selection;
        return unknown;
      }
    }
  }

  #lose(parent: GraphQLCompositeType): undefined {
    this.removedAny = true;
    this.lostRootField ||= parent === this.#root;
  }

  #field(field: FieldNode, parent: GraphQLCompositeType): FieldNode | undefined {
    const { schema, lookup, isAllowed } = this.#input;
    if (!isAllowed(lookup.field(parent, field.name.value))) {
      return;
    }
    if (field.selectionSet === undefined) {
      return field;
    }
    const valueType = fieldValueType(schema, parent, field.name.value);
    // A type that the schema has not is nothing that can be allowed.
    const selectionSet = valueType === undefined ? undefined : this.#selections(field.selectionSet, valueType);
    return selectionSet === undefined ? undefined : { ...field, selectionSet };
  }

  #fragmentBody<Node extends InlineFragmentNode | FragmentDefinitionNode>(
    fragment: Node,
    parent: GraphQLCompositeType,
  ): Node | undefined {
    const { schema, lookup, isAllowed } = this.#input;
    const type = conditionType(schema, fragment, parent);
    if (type === undefined || !isAllowed(lookup.type(type.name))) {
      return;
    }
    const selectionSet = this.#selections(fragment.selectionSet, type);
    return selectionSet === undefined ? undefined : { ...fragment, selectionSet };
  }

  #inlineFragment(fragment: InlineFragmentNode, parent: GraphQLCompositeType): InlineFragmentNode | undefined {
    return this.#fragmentBody(fragment, parent) ?? this.#lose(parent);
  }

  #spread(spread: FragmentSpreadNode, parent: GraphQLCompositeType): FragmentSpreadNode | undefined {
    const name = spread.name.value;
    if (!this.#filtered.has(name)) {
      const fragment = this.#fragments.get(name);
      // What a fragment's fields need depends on the fragment's own type alone: one answer serves every place.
      this.#filtered.set(name, fragment === undefined ? undefined : this.#fragmentBody(fragment, parent));
    }
    return this.#filtered.get(name) === undefined ? this.#lose(parent) : spread;
  }
}

function usedVariables(nodes: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): Set<string> {
  const used = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      VariableDefinition: () => false,
      Variable: (variable) => {
        used.add(variable.name.value);
      },
    });
  }
  return used;
}

/** Removes from an operation everything that is not allowed, and whatever then has nothing left in it. */
export function filterDocument(input: FilterInput): FilterResult {
  const filter = new DocumentFilter(input);
  const operation = filter.operation();
  if (operation === undefined) {
    return { kind: 'empty' };
  }
  if (!filter.removedAny) {
    return { kind: 'untouched' };
  }
  const fragments = filter.usedFragments(operation);
  const used = usedVariables([operation, ...fragments]);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter((definition) =>
    used.has(definition.variable.name.value),
  );
  return {
    kind: 'filtered',
    document: { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions }, ...fragments] },
    lostRootField: filter.lostRootField,
  };
}
