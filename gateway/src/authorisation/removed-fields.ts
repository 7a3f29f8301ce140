import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  getOperationAST,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { conditionType, type FilterInput, fieldValueType, fragmentsOf } from './filter-document.ts';

/** The client's own document, in which is marked what its actor does not get. */
export type MarkedDocument = {
  /** Says the same as the client's. */
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Nodes of `document` that are not fetched. */
  removed: ReadonlySet<FieldNode>;
};

/** A part of the document, and whether anything of it is fetched. */
type Marked<Node> = { node: Node; isKept: boolean };

class Marking {
  readonly removed = new Set<FieldNode>();
  readonly #input: FilterInput;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #marked = new Map<string, Marked<FragmentDefinitionNode>>();

  constructor(input: FilterInput) {
    this.#input = input;
    this.#fragments = fragmentsOf(input.document);
  }

  document(): MarkedDocument {
    const { schema, operation, document } = this.#input;
    const root = schema.getRootType(operation.operation);
    const marked = root ? this.#selections(operation.selectionSet, root).node : operation.selectionSet;
    const marking: OperationDefinitionNode = { ...operation, selectionSet: marked };
    // Some are used below removed fields alone, where nobody looked.
    const fragments = [...this.#fragments].map(([name, node]) => this.#marked.get(name)?.node ?? node);
    const whole: DocumentNode = { kind: document.kind, definitions: [marking, ...fragments] };
    return { document: whole, operation: getOperationAST(whole) ?? marking, removed: this.removed };
  }

  #selections(set: SelectionSetNode, parent: GraphQLCompositeType): Marked<SelectionSetNode> {
    const marked = set.selections.map((selection) => this.#selection(selection, parent));
    return {
      node: { ...set, selections: marked.map(({ node }) => node) },
      isKept: marked.some(({ isKept }) => isKept),
    };
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType): Marked<SelectionNode> {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, parent);
      case Kind.INLINE_FRAGMENT:
        return this.#body(selection, parent);
      case Kind.FRAGMENT_SPREAD:
        return this.#spread(selection, parent);
      default: {
        const unknown: never = selection;
        return unknown;
      }
    }
  }

  #remove(field: FieldNode): Marked<FieldNode> {
    this.removed.add(field);
    return { node: field, isKept: false };
  }

  #field(field: FieldNode, parent: GraphQLCompositeType): Marked<FieldNode> {
    const { schema, lookup, isAllowed } = this.#input;
    if (!isAllowed(lookup.field(parent, field.name.value))) {
      // A node of its own: one and the same could stand elsewhere, where it is fetched.
      return this.#remove({ ...field });
    }
    const type = fieldValueType(schema, parent, field.name.value);
    if (field.selectionSet === undefined || type === undefined) {
      return { node: field, isKept: true };
    }
    const { node, isKept } = this.#selections(field.selectionSet, type);
    const marked = { ...field, selectionSet: node };
    return isKept ? { node: marked, isKept } : this.#remove(marked);
  }

  #body<Node extends InlineFragmentNode | FragmentDefinitionNode>(
    fragment: Node,
    parent: GraphQLCompositeType,
  ): Marked<Node> {
    const { schema, lookup, isAllowed } = this.#input;
    const type = conditionType(schema, fragment, parent);
    if (type === undefined || !isAllowed(lookup.type(type.name))) {
      return { node: { ...fragment, selectionSet: this.#nothing(fragment.selectionSet) }, isKept: false };
    }
    const { node, isKept } = this.#selections(fragment.selectionSet, type);
    return { node: { ...fragment, selectionSet: node }, isKept };
  }

  #spread(spread: FragmentSpreadNode, parent: GraphQLCompositeType): Marked<FragmentSpreadNode> {
    const name = spread.name.value;
    const fragment = this.#fragments.get(name);
    if (!this.#marked.has(name) && fragment !== undefined) {
      this.#marked.set(name, this.#body(fragment, parent));
    }
    return { node: spread, isKept: this.#marked.get(name)?.isKept ?? false };
  }

  /** The same selections with all their fields removed. Named fragments are written out: elsewhere they may be fetched. */
  #nothing(set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        return [this.#remove({ ...selection }).node];
      }
      const body = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (body === undefined) {
        return [];
      }
      const { typeCondition, selectionSet } = body;
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          ...(typeCondition === undefined ? {} : { typeCondition }),
          ...(selection.directives === undefined ? {} : { directives: selection.directives }),
          selectionSet: this.#nothing(selectionSet),
        },
      ];
    });
    return { ...set, selections };
  }
}

/**
 * Marks in a document what is taken out of it where it is planned: the answer has it all the same, as null. A field that has
 * nothing left in it counts as removed itself, as the filter has it.
 */
export function markRemoved(input: FilterInput): MarkedDocument {
  return new Marking(input).document();
}
