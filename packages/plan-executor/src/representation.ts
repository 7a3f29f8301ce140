import type { JsonObject } from './json.ts';
import type { RequiresSelection, Rewrite } from './plan.ts';
import { type Constants, type Projection, Projector } from './projection.ts';
import { rewrite } from './rewrites.ts';
import type { TypeNames } from './type-names.ts';

const TYPENAME = '__typename';

const NOTHING: Projection = { text: () => undefined, key: undefined, isSame: () => false };

type Setter = Extract<Rewrite, { kind: 'set' }>;

function isOnEntity(change: Rewrite): change is Setter {
  const last = change.path.at(-1);
  return (
    change.kind === 'set' &&
    last?.kind === 'key' &&
    change.path.slice(0, -1).every((segment) => segment.kind === 'types')
  );
}

/** What an entity's representation is made of. */
export type RepresentationInput = {
  readonly requires: readonly RequiresSelection[];
  readonly rewrites: readonly Rewrite[] | undefined;
};

/**
 * Makes the texts of representations. What rewrites set in the entity itself (its type's name, mostly) is worked out once for each
 * type; others change the finished representation.
 */
export class Representation {
  readonly #input: RepresentationInput;
  readonly #types: TypeNames;
  readonly #projector: Projector;
  readonly #byType = new Map<string, Projection>();

  constructor(input: RepresentationInput, types: TypeNames) {
    this.#input = input;
    this.#types = types;
    this.#projector = new Projector(types);
  }

  /** Of entities as this one. Its texts are undefined for those of no type that is asked, or that lack something that is needed. */
  of(entity: JsonObject): Projection {
    const typename = entity[TYPENAME];
    if (typeof typename !== 'string') {
      return NOTHING;
    }
    const known = this.#byType.get(typename);
    if (known !== undefined) {
      return known;
    }
    const made = this.#ofType(typename);
    if (this.#types.isKnown(typename)) {
      this.#byType.set(typename, made);
    }
    return made;
  }

  #ofType(typename: string): Projection {
    const { requires, rewrites = [] } = this.#input;
    const names = this.#projector.names(requires, typename);
    if (!names.has(TYPENAME)) {
      return NOTHING;
    }
    if (rewrites.every(isOnEntity)) {
      return this.#projector.ofType(requires, typename, this.#constants(rewrites, typename));
    }
    const project = this.#projector.ofType(requires, typename).text;
    const text = (entity: JsonObject) => {
      const plain = project(entity);
      if (plain === undefined) {
        return;
      }
      const representation: unknown = JSON.parse(plain);
      rewrite(representation, rewrites, this.#types);
      return JSON.stringify(representation);
    };
    return { ...NOTHING, text };
  }

  #constants(setters: readonly Setter[], typename: string): Constants {
    const constants = new Map<string, unknown>([[TYPENAME, typename]]);
    let name = typename;
    for (const { path, value } of setters) {
      const last = path.at(-1);
      const isOfIt = path.every(
        (segment) =>
          segment.kind !== 'types' || segment.types.some((condition) => this.#types.matching(condition).has(name)),
      );
      if (!isOfIt || last?.kind !== 'key') {
        continue;
      }
      constants.set(last.name, value);
      if (last.name === TYPENAME && typeof value === 'string') {
        name = value;
      }
    }
    return constants;
  }
}
