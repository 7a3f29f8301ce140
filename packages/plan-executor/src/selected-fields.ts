import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type Condition, conditionOf } from './conditions.ts';
import { wireName } from './wire-name.ts';

/** Selections of an object, and when they are there. */
export type ConditionalSet = { readonly set: SelectionSetNode; readonly condition: Condition };

/** One of the places in a document that select a field. */
export type Occurrence = { readonly node: FieldNode; readonly condition: Condition };

/** A field of an object as the response has it: all that select it under one response name. */
export type SelectedField = {
  readonly responseName: string;
  /** Where its value is. */
  readonly wire: string;
  readonly name: string;
  readonly occurrences: readonly Occurrence[];
};

/** Where in an object's text a field can stand: where the first of its occurrences does that is there. */
export type FieldPlace = { readonly field: SelectedField; readonly at: number };

type Collected = SelectedField & { readonly occurrences: Occurrence[] };

type Collecting = { readonly fields: Map<string, Collected>; readonly places: FieldPlace[] };

/** A document's fragments by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}

/** Reads what is selected of an object of one type, fragments written out, in the order of the response. */
export class FieldSelector {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #covering = new Map<string, boolean>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#fragments = fragmentsOf(document);
  }

  /** In the order of the document. An abstract type stands for an object of which nothing else is known. */
  select(type: GraphQLCompositeType, sets: readonly ConditionalSet[]): FieldPlace[] {
    const into: Collecting = { fields: new Map(), places: [] };
    for (const { set, condition } of sets) {
      this.#collect(type, set, { condition, into });
    }
    return into.places;
  }

  /** What is selected of a field's value. Conditions that the field itself has need not be asked again. */
  selectionSets({ occurrences }: SelectedField): ConditionalSet[] {
    const isOne = new Set(occurrences.map(({ condition }) => condition.join())).size === 1;
    const found = new Map<string, Set<SelectionSetNode>>();
    return occurrences.flatMap(({ node: { selectionSet: set }, condition: whole }) => {
      const condition = isOne ? [] : whole;
      const known = found.get(condition.join()) ?? new Set();
      if (set === undefined || known.has(set)) {
        return [];
      }
      found.set(condition.join(), known.add(set));
      return [{ set, condition }];
    });
  }

  #collect(type: GraphQLCompositeType, set: SelectionSetNode, given: { condition: Condition; into: Collecting }): void {
    const { condition: outer, into } = given;
    for (const selection of set.selections) {
      const condition = conditionOf(selection, outer);
      if (condition === undefined) {
        continue;
      }
      if (selection.kind === Kind.FIELD) {
        add(selection, condition, into);
        continue;
      }
      const body = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (body !== undefined && this.#isFor(body.typeCondition?.name.value, type)) {
        this.#collect(type, body.selectionSet, { condition, into });
      }
    }
  }

  #isFor(name: string | undefined, type: GraphQLCompositeType): boolean {
    if (name === undefined || name === type.name) {
      return true;
    }
    const condition = this.#schema.getType(name);
    if (isAbstractType(type)) {
      return isCompositeType(condition) && this.#covers(condition, type);
    }
    return isAbstractType(condition) && this.#schema.isSubType(condition, type);
  }

  /** Whether a condition holds for whatever an object of an abstract type is: then nobody has to know. */
  #covers(condition: GraphQLCompositeType, type: GraphQLAbstractType): boolean {
    const key = `${condition.name} ${type.name}`;
    const known = this.#covering.get(key);
    if (known !== undefined) {
      return known;
    }
    const held = new Set(isAbstractType(condition) ? this.#schema.getPossibleTypes(condition) : [condition]);
    const covers = this.#schema.getPossibleTypes(type).every((possible) => held.has(possible));
    this.#covering.set(key, covers);
    return covers;
  }
}

function add(node: FieldNode, condition: Condition, { fields, places }: Collecting): void {
  const responseName = node.alias?.value ?? node.name.value;
  const known = fields.get(responseName);
  const field = known ?? { responseName, name: node.name.value, wire: wireName(node), occurrences: [] };
  fields.set(responseName, field);
  places.push({ field, at: field.occurrences.push({ node, condition }) - 1 });
}
