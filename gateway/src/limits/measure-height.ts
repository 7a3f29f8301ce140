import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields in one place of the answer, by their names in it. */
type Place = Map<string, Place>;

/** How tall an operation stands. */
export type Tall = {
  /** Its different fields. */
  fields: number;
  /** Pairs of fields that say the same; those with selections of their own count for many, since these are held against each other, too. */
  repetitions: number;
};

const OF_OBJECTS = 50;

class Height {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #enough: Tall;
  /** What was added in each place already: said again, a fragment says nothing new, and one that leads back to itself ends. */
  readonly #added = new Map<Place, Set<string>>();
  /** How often each place was said. */
  readonly #said = new Map<Place, number>();
  fields = 0;
  repetitions = 0;

  constructor(document: DocumentNode, enough: Tall) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
    this.#enough = enough;
  }

  add(set: SelectionSetNode, place: Place): void {
    for (const selection of set.selections) {
      if (this.fields > this.#enough.fields || this.repetitions > this.#enough.repetitions) {
        return;
      }
      this.#selection(selection, place);
    }
  }

  #selection(selection: SelectionNode, place: Place): void {
    switch (selection.kind) {
      case Kind.FIELD: {
        const inner = this.#place(place, selection.alias?.value ?? selection.name.value);
        const before = this.#said.get(inner) ?? 0;
        this.#said.set(inner, before + 1);
        this.repetitions += before * (selection.selectionSet === undefined ? 1 : OF_OBJECTS);
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
        throw new TypeError(`a document has ${String(unknown)}`);
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
 * fragments they come from; and how much validation has to hold against each other for it, since each field that is said again is held
 * against all that say the same. Beyond `enough` it does not go on counting. Nothing of the document is taken for valid: fragments may lead
 * to each other in circles, of which there are more ways through than can be gone.
 */
export function measureHeight(document: DocumentNode, enough: Tall): Tall {
  let [fields, repetitions] = [0, 0];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && fields <= enough.fields && repetitions <= enough.repetitions) {
      const height = new Height(document, enough);
      height.add(definition.selectionSet, new Map());
      fields = Math.max(fields, height.fields);
      repetitions = Math.max(repetitions, height.repetitions);
    }
  }
  return { fields, repetitions };
}
