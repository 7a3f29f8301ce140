import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields in one place of the answer, by their names in it. */
type Place = Map<string, Place>;

class Height {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #enough: number;
  fields = 0;

  constructor(document: DocumentNode, enough: number) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
    this.#enough = enough;
  }

  /** `within`: the fragments that lead here; one that leads to itself is for validation to refuse. */
  add(set: SelectionSetNode, place: Place, within: readonly string[] = []): void {
    for (const selection of set.selections) {
      if (this.fields > this.#enough) {
        return;
      }
      this.#selection(selection, place, within);
    }
  }

  #selection(selection: SelectionNode, place: Place, within: readonly string[]): void {
    if (selection.kind === Kind.FIELD) {
      const inner = this.#place(place, selection.alias?.value ?? selection.name.value);
      if (selection.selectionSet !== undefined) {
        this.add(selection.selectionSet, inner, within);
      }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      this.add(selection.selectionSet, place, within);
    } else {
      const name = selection.name.value;
      const fragment = this.#fragments.get(name);
      if (fragment !== undefined && !within.includes(name)) {
        this.add(fragment.selectionSet, place, [...within, name]);
      }
    }
  }

  #place(around: Place, name: string): Place {
    let place = around.get(name);
    if (place === undefined) {
      place = new Map();
      around.set(name, place);
      this.fields += 1;
    }
    return place;
  }
}

/**
 * How many different fields the largest of the document's operations asks for: those of one name in one place are one, whatever
 * fragments they come from. Beyond `enough` it does not go on counting. The document's written-out size must be bounded already.
 */
export function measureHeight(document: DocumentNode, enough: number): number {
  let largest = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const height = new Height(document, enough);
      height.add(definition.selectionSet, new Map());
      largest = Math.max(largest, height.fields);
    }
  }
  return largest;
}
