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
  /** What was added in each place already: said again, a fragment says nothing new, and one that leads back to itself ends. */
  readonly #added = new Map<Place, Set<string>>();
  fields = 0;

  constructor(document: DocumentNode, enough: number) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
    this.#enough = enough;
  }

  add(set: SelectionSetNode, place: Place): void {
    for (const selection of set.selections) {
      if (this.fields > this.#enough) {
        return;
      }
      this.#selection(selection, place);
    }
  }

  #selection(selection: SelectionNode, place: Place): void {
    switch (selection.kind) {
      case Kind.FIELD: {
        const inner = this.#place(place, selection.alias?.value ?? selection.name.value);
        if (selection.selectionSet !== undefined) {
          this.add(selection.selectionSet, inner);
        }
        return;
      }
      case Kind.INLINE_FRAGMENT:
        this.add(selection.selectionSet, place);
        return;
      case Kind.FRAGMENT_SPREAD:
        this.#fragment(selection.name.value, place);
        return;
      default: {
        const unknown: never = selection;
        return unknown;
      }
    }
  }

  #fragment(name: string, place: Place): void {
    const added = this.#added.get(place) ?? new Set();
    const fragment = added.has(name) ? undefined : this.#fragments.get(name);
    if (fragment !== undefined) {
      this.#added.set(place, added.add(name));
      this.add(fragment.selectionSet, place);
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
 * fragments they come from. Beyond `enough` it does not go on counting. Nothing of the document is taken for valid: fragments may lead to
 * each other in circles, of which there are more ways through than can be gone.
 */
export function measureHeight(document: DocumentNode, enough: number): number {
  let largest = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && largest <= enough) {
      const height = new Height(document, enough);
      height.add(definition.selectionSet, new Map());
      largest = Math.max(largest, height.fields);
    }
  }
  return largest;
}
