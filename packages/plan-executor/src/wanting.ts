import type { JsonObject } from './json.ts';
import type { Projection } from './projection.ts';
import type { Representation } from './representation.ts';

/** The objects that ask for one entity, by the path that they are at. */
export type Asking = readonly JsonObject[][];

/** What is asked for: representations, none twice, and who asks for each. */
export type Wanted = { readonly texts: readonly string[]; readonly asking: readonly Asking[] };

type Known = { readonly object: JsonObject; readonly asking: JsonObject[][] };

type Keys = Map<unknown, Known[]>;

/**
 * Gathers who asks for what. Most ask for what was asked for already, and are told apart by the values that
 * representations are made of: a text is made, and looked up, as seldom as can be.
 */
export class Wanting {
  readonly #texts: string[] = [];
  readonly #asking: JsonObject[][][] = [];
  readonly #representation: Representation;
  readonly #paths: number;
  readonly #byProjection = new Map<Projection, Keys>();
  /** Of whose objects all texts are; only where another comes can two be the same. */
  #only: Projection | undefined;
  #onlyKeys: Keys | undefined;
  #byText: Map<string, JsonObject[][]> | undefined;

  /** @param paths How many paths objects are at. */
  constructor(representation: Representation, paths: number) {
    this.#representation = representation;
    this.#paths = paths;
  }

  get wanted(): Wanted {
    return { texts: this.#texts, asking: this.#asking };
  }

  /** That an object, at one of the paths, asks for the entity that it is. */
  add(object: JsonObject, path: number): void {
    const projection = this.#representation.of(object);
    const key = projection.key?.(object);
    if (typeof key !== 'string' && typeof key !== 'number') {
      const text = projection.text(object);
      if (text !== undefined) {
        this.#find(text)[path]?.push(object);
      }
      return;
    }
    const keys = projection === this.#only && this.#onlyKeys !== undefined ? this.#onlyKeys : this.#keys(projection);
    const alike = keys.get(key);
    const known = alike?.find((one) => projection.isSame(object, one.object));
    if (known !== undefined) {
      known.asking[path]?.push(object);
      return;
    }
    const text = projection.text(object);
    if (text === undefined) {
      return;
    }
    const asking = projection === this.#only && this.#byText === undefined ? this.#new(text) : this.#find(text);
    asking[path]?.push(object);
    if (alike === undefined) {
      keys.set(key, [{ object, asking }]);
    } else {
      alike.push({ object, asking });
    }
  }

  #keys(projection: Projection): Keys {
    const keys: Keys = this.#byProjection.get(projection) ?? new Map();
    this.#byProjection.set(projection, keys);
    if (this.#only === undefined && this.#texts.length === 0) {
      this.#only = projection;
      this.#onlyKeys = keys;
    }
    return keys;
  }

  #new(text: string): JsonObject[][] {
    const asking: JsonObject[][] = [];
    for (let path = 0; path < this.#paths; path += 1) {
      asking.push([]);
    }
    this.#texts.push(text);
    this.#asking.push(asking);
    return asking;
  }

  #find(text: string): JsonObject[][] {
    this.#byText ??= new Map(this.#texts.map((known, index) => [known, this.#asking[index] ?? []]));
    const asking = this.#byText.get(text) ?? this.#new(text);
    this.#byText.set(text, asking);
    return asking;
  }
}
