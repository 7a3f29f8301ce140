import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { conditionType, fieldValueType, fragmentsOf } from '../authorisation/filter-document.ts';
import { isSwitchedOff } from '../authorisation/removed-places.ts';
import { isRecord } from '../json.ts';
import type { EstimateInput } from './estimate-cost.ts';
import type { FieldDemand, Variables } from './field-demand.ts';

/** An operation that was run, and what it was answered. */
export type ActualInput = EstimateInput & { data: unknown };

type Source = Readonly<Record<string, unknown>>;
/** What is selected under one response name, each with the type that it is selected of. */
type Selected = { node: FieldNode; parent: GraphQLCompositeType }[];

class Count {
  readonly #schema: GraphQLSchema;
  readonly #demand: FieldDemand;
  readonly #variables: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor({ schema, demand, document, variables }: EstimateInput) {
    this.#schema = schema;
    this.#demand = demand;
    this.#variables = variables;
    this.#fragments = fragmentsOf(document);
  }

  operation(operation: OperationDefinitionNode, data: unknown): number {
    const root = this.#schema.getRootType(operation.operation);
    if (!root) {
      return 0;
    }
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    return this.#object([{ set: operation.selectionSet, parent: root }], isRecord(data) ? data : {}, isMutation);
  }

  /** `isDone`: whether what is selected was done whatever it was answered. */
  #object(sets: { set: SelectionSetNode; parent: GraphQLCompositeType }[], source: Source, isDone = false): number {
    const selected = new Map<string, Selected>();
    for (const { set, parent } of sets) {
      this.#collect(set, parent, selected);
    }
    let total = 0;
    for (const [name, fields] of selected) {
      const value = Object.hasOwn(source, name) ? source[name] : undefined;
      total += this.#field(fields, value, isDone);
    }
    return total;
  }

  #collect(set: SelectionSetNode, parent: GraphQLCompositeType, into: Map<string, Selected>): void {
    for (const selection of set.selections) {
      if (isSwitchedOff(selection, this.#variables)) {
        continue;
      }
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        into.set(name, [...(into.get(name) ?? []), { node: selection, parent }]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      const type = fragment === undefined ? undefined : conditionType(this.#schema, fragment, parent);
      if (fragment !== undefined && type !== undefined) {
        this.#collect(fragment.selectionSet, type, into);
      }
    }
  }

  #field(fields: Selected, value: unknown, isDone: boolean): number {
    const [first] = fields;
    const name = first?.node.name.value ?? '';
    const definition = first === undefined || isUnionType(first.parent) ? undefined : first.parent.getFields()[name];
    if (first === undefined || definition === undefined) {
      // What the graph says of itself is made in this process.
      return 0;
    }
    const weight = this.#demand.weight(first.parent, definition);
    const inner = fields.flatMap(({ node, parent }) => {
      const type = fieldValueType(this.#schema, parent, node.name.value);
      return node.selectionSet === undefined || type === undefined ? [] : [{ set: node.selectionSet, parent: type }];
    });
    const ofValue = (item: unknown): number => {
      if (Array.isArray(item)) {
        return item.reduce((sum: number, one) => sum + ofValue(one), 0);
      }
      if (item === null || item === undefined) {
        return 0;
      }
      return weight + (isRecord(item) ? this.#object(inner, item) : 0);
    };
    return isDone && (value === null || value === undefined) ? weight : ofValue(value);
  }
}

/**
 * What an operation did cost, reckoned as the estimate is, with the lists as long as they were: what is not in the answer costs
 * nothing, but a mutation's field, which was done. Of a type that the answer does not tell, each fragment counts whose fields are there.
 */
export function actualCost(input: ActualInput): number {
  return new Count(input).operation(input.operation, input.data);
}
