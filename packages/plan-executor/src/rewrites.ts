import { isObject, type JsonObject, own, put } from './json.ts';
import type { PathSegment, Rewrite } from './plan.ts';
import type { TypeNames } from './type-names.ts';

function change(object: JsonObject, name: string, rewrite: Rewrite): void {
  if (rewrite.kind === 'set') {
    put(object, name, rewrite.value);
    return;
  }
  const value = own(object, name);
  if (value !== undefined && name !== rewrite.to) {
    put(object, rewrite.to, value);
    Reflect.deleteProperty(object, name);
  }
}

type At = { readonly path: readonly PathSegment[]; readonly index: number };

class Walk {
  readonly #rewrite: Rewrite;
  readonly #types: TypeNames;

  constructor(rewrite: Rewrite, types: TypeNames) {
    this.#rewrite = rewrite;
    this.#types = types;
  }

  at(value: unknown, { path, index }: At): void {
    const segment = path[index];
    if (Array.isArray(value)) {
      const next = segment?.kind === 'list' ? index + 1 : index;
      for (const item of value) {
        this.at(item, { path, index: next });
      }
      return;
    }
    if (!isObject(value) || segment === undefined) {
      return;
    }
    switch (segment.kind) {
      case 'key':
        if (index === path.length - 1) {
          change(value, segment.name, this.#rewrite);
          return;
        }
        this.at(own(value, segment.name), { path, index: index + 1 });
        return;
      case 'types':
        if (this.#isOfOne(value.__typename, segment.types)) {
          this.at(value, { path, index: index + 1 });
        }
        return;
      default:
        return;
    }
  }

  /** Not everything that was fetched says what it is: what does not is changed. */
  #isOfOne(typename: unknown, conditions: readonly string[]): boolean {
    return (
      typeof typename !== 'string' || conditions.some((condition) => this.#types.matching(condition).has(typename))
    );
  }
}

/** Changes data on their way, in place. A path goes through lists whether it says so or not. */
export function rewrite(value: unknown, rewrites: readonly Rewrite[] | undefined, types: TypeNames): void {
  for (const one of rewrites ?? []) {
    new Walk(one, types).at(value, { path: one.path, index: 0 });
  }
}
