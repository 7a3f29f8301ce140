import { compile, literal, read } from './code.ts';
import type { Shape } from './fetched-shape.ts';
import { isObject, type JsonObject, own, put } from './json.ts';
import type { TypeNames } from './type-names.ts';

/** Adds to an object what was fetched of it. Only what was asked for is looked at, and nothing else gets into data. */
export type Merge = (target: JsonObject, source: JsonObject) => void;

const TYPENAME = '__typename';

function isMerge(made: unknown): made is Merge {
  return typeof made === 'function';
}

/** Merges by shape; one for each fetch. */
export class Merger {
  readonly merge: Merge;
  readonly #shape: Shape;
  readonly #types: TypeNames;

  constructor(shape: Shape, types: TypeNames) {
    this.#shape = shape;
    this.#types = types;
    const inner = [...shape.values()].map((part) => (part === undefined ? undefined : this.#deep(part)));
    const lines = [...shape].map(([name, part], index) => {
      const value =
        name === TYPENAME ? `typename(t.${TYPENAME},v)` : part === undefined ? 'v' : this.#mergedCode(name, index);
      const set = name === '__proto__' ? `put(t,${literal(name)},${value})` : `t[${literal(name)}]=${value}`;
      return `v=${read('s', name)};if(v!==undefined)${set};`;
    });
    const made = compile(`return function(t,s){let v,k;${lines.join('')}}`, {
      put,
      inner,
      typename: (known: unknown, given: unknown) => this.#typename(known, given),
    });
    if (!isMerge(made)) {
      throw new Error('no merge was made');
    }
    this.merge = made;
  }

  /** A copy that nothing else holds, of what was asked for. */
  copy(source: JsonObject): JsonObject {
    return copied(source, this.#shape);
  }

  #mergedCode(name: string, index: number): string {
    return `(k=${read('t', name)})!==null&&typeof k==='object'&&v!==null&&typeof v==='object'?inner[${index}](k,v):v`;
  }

  /** Merges an object or list into one that is there: gives what stands then. */
  #deep(shape: Shape): (known: unknown, given: unknown) => unknown {
    const merge = (known: unknown, given: unknown): unknown => {
      if (known === given) {
        return known;
      }
      if (Array.isArray(known) && Array.isArray(given) && known.length === given.length) {
        for (const [index, item] of given.entries()) {
          known[index] = merge(known[index], item);
        }
        return known;
      }
      return isObject(known) && isObject(given) ? this.#within(known, given, shape) : given;
    };
    return merge;
  }

  #within(known: JsonObject, given: JsonObject, shape: Shape): JsonObject {
    for (const [name, part] of shape) {
      const value = own(given, name);
      if (value !== undefined) {
        put(known, name, this.#merged(own(known, name), value, { name, part }));
      }
    }
    return known;
  }

  #merged(known: unknown, given: unknown, { name, part }: { name: string; part: Shape | undefined }): unknown {
    if (name === TYPENAME) {
      return this.#typename(known, given);
    }
    return part === undefined || known === undefined || known === null ? given : this.#deep(part)(known, given);
  }

  /** What an object is stands, whatever a subgraph calls it that only knows its interface. */
  #typename(known: unknown, given: unknown): unknown {
    return known === given || known === undefined || known === null || this.#types.isObject(given) ? given : known;
  }
}

function copied(source: JsonObject, shape: Shape): JsonObject {
  const copy: JsonObject = {};
  for (const [name, part] of shape) {
    const value = own(source, name);
    if (value !== undefined) {
      put(copy, name, part === undefined ? value : copiedValue(value, part));
    }
  }
  return copy;
}

function copiedValue(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => copiedValue(item, shape));
  }
  return isObject(value) ? copied(value, shape) : value;
}
