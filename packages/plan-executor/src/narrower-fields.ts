import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLSchema,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { conditionOf } from './conditions.ts';
import {
  type ConditionalSet,
  type FieldPlace,
  type FieldSelector,
  fragmentsOf,
  type Occurrence,
} from './selected-fields.ts';

const TYPENAME = '__typename';

/**
 * Finds what is asked of some of an abstract type's objects alone. Of an object of which nobody knows what it is, it cannot be said whether
 * that is asked for.
 */
export class NarrowerFields {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #selector: FieldSelector;

  constructor(schema: GraphQLSchema, document: DocumentNode, selector: FieldSelector) {
    this.#schema = schema;
    this.#fragments = fragmentsOf(document);
    this.#selector = selector;
  }

  /** What is selected of one of its types or some, and of all of them is not. */
  of(type: GraphQLAbstractType, sets: readonly ConditionalSet[]): Occurrence[] {
    const fields = isUnionType(type) ? {} : type.getFields();
    const ofAll = occurrencesIn(this.#selector.select(type, sets)).filter(
      ({ node: { name } }) => name.value === TYPENAME || Object.hasOwn(fields, name.value),
    );
    const nodes = new Set(ofAll.map(({ node }) => node));
    return this.#schema
      .getPossibleTypes(type)
      .flatMap((possible) => occurrencesIn(this.#selector.select(possible, sets)))
      .filter((occurrence) => !(nodes.has(occurrence.node) || this.#isAmong(ofAll, occurrence)));
  }

  /** Whether what one place asks for is asked for anyway: planners need not care for it then. */
  #isAmong(others: readonly Occurrence[], { node, condition }: Occurrence): boolean {
    const asked = others.filter((other) => other.condition.every((one) => condition.includes(one)));
    const names = new Set(asked.flatMap((other) => this.#names(other.node)));
    return this.#names(node).every((name) => names.has(name));
  }

  /** The names that a field and what is within it has in the response, whatever its objects are. */
  #names(node: FieldNode, before = ''): string[] {
    const name = `${before}${node.alias?.value ?? node.name.value}`;
    return [name, ...(node.selectionSet === undefined ? [] : this.#within(node.selectionSet, `${name}.`))];
  }

  #within(set: SelectionSetNode, before: string): string[] {
    return set.selections.flatMap((selection) => {
      // What hangs on variables may not be there, and nobody is to miss it.
      if (conditionOf(selection, [])?.length !== 0) {
        return [];
      }
      if (selection.kind === Kind.FIELD) {
        return this.#names(selection, before);
      }
      const body = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      return body === undefined ? [] : this.#within(body.selectionSet, before);
    });
  }
}

function occurrencesIn(places: readonly FieldPlace[]): Occurrence[] {
  return places.flatMap(({ field, at }) => field.occurrences[at] ?? []);
}
