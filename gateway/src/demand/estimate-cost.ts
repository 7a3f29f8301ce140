import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { conditionType, fieldValueType, fragmentsOf } from '../authorisation/filter-document.ts';
import { isSwitchedOff } from '../authorisation/removed-places.ts';
import type { Field, FieldDemand, Variables } from './field-demand.ts';

/** A validated operation with what decides about its cost. */
export type EstimateInput = {
  schema: GraphQLSchema;
  demand: FieldDemand;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Coerced. */
  variables: Variables;
};

type ListLengths = ReadonlyMap<string, number>;

const NO_LENGTHS: ListLengths = new Map();
/** What leads to all that the graph says of itself. `__typename` leads nowhere. */
const META: ReadonlyMap<string, Field> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** Where arithmetic ends: more than any limit, and still a number that JSON writes as a whole one. */
function saturated(cost: number): number {
  return Math.min(cost, Number.MAX_SAFE_INTEGER);
}

class Estimate {
  readonly #input: EstimateInput;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(input: EstimateInput) {
    this.#input = input;
    this.#fragments = fragmentsOf(input.document);
  }

  operation(): number {
    const { schema, operation } = this.#input;
    const root = schema.getRootType(operation.operation);
    return root ? this.#selections(operation.selectionSet, root, NO_LENGTHS) : 0;
  }

  /** `lengths`: what the field around these selections says of lists among them, in its fragments too. */
  #selections(set: SelectionSetNode, parent: GraphQLCompositeType, lengths: ListLengths): number {
    let total = 0;
    for (const selection of set.selections) {
      if (!isSwitchedOff(selection, this.#input.variables)) {
        total = saturated(total + this.#selection(selection, parent, lengths));
      }
    }
    return total;
  }

  #selection(selection: SelectionNode, parent: GraphQLCompositeType, lengths: ListLengths): number {
    if (selection.kind === Kind.FIELD) {
      return this.#field(selection, parent, lengths);
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
    const type = fragment === undefined ? undefined : conditionType(this.#input.schema, fragment, parent);
    return fragment === undefined || type === undefined ? 0 : this.#selections(fragment.selectionSet, type, lengths);
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, lengths: ListLengths): number {
    const { schema, demand, variables } = this.#input;
    const name = node.name.value;
    const field = META.get(name) ?? (isUnionType(parent) ? undefined : parent.getFields()[name]);
    if (field === undefined) {
      return 0;
    }
    const sizes = demand.sizes(parent, field, {
      arguments: node.arguments ?? [],
      variables,
      fromParent: lengths.get(name),
    });
    const type = fieldValueType(schema, parent, name);
    const inner =
      node.selectionSet === undefined || type === undefined
        ? 0
        : this.#selections(node.selectionSet, type, sizes.within);
    return saturated(saturated(sizes.own) * saturated(demand.weight(parent, field) + inner));
  }
}

/**
 * How many objects an operation may make the services build, at most, if its lists are as long as they are asked for or
 * assumed to be. Nothing is remembered: that documents are small is seen to before.
 */
export function estimateCost(input: EstimateInput): number {
  return Math.ceil(new Estimate(input).operation());
}
