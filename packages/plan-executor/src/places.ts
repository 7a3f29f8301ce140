import { type Collect, collectOf, type Step } from './collect-code.ts';
import { isObject, type JsonObject, own } from './json.ts';
import type { PathSegment } from './plan.ts';
import type { TypeNames } from './type-names.ts';

/** Where in the data something is: names of the wire, and places in lists. */
export type Place = readonly (string | number)[];

function stepsOf(path: readonly PathSegment[], types: TypeNames): Step[] {
  return path.map((segment) =>
    segment.kind === 'types'
      ? { kind: 'types', names: new Set(segment.types.flatMap((type) => [...types.matching(type)])) }
      : segment,
  );
}

/** A path in the data, from its top. */
export class Places {
  readonly path: readonly PathSegment[];
  readonly #steps: readonly Step[];
  readonly #collect: Collect;

  constructor(path: readonly PathSegment[], types: TypeNames) {
    this.path = path;
    this.#steps = stepsOf(path, types);
    this.#collect = collectOf(this.#steps);
  }

  /**
   * Adds the objects that are there.
   * @param isShared Whether lists may be met more than once: then once is enough.
   */
  collect(data: JsonObject, isShared: boolean, into: JsonObject[]): void {
    this.#collect(data, into, isShared ? new Map() : undefined);
  }

  /** Every place of any of these objects, as far as `max` of them. */
  of(data: JsonObject, wanted: ReadonlySet<unknown>, max: number): Place[] {
    const found: Place[] = [];
    const here: (string | number)[] = [];
    const walk = (value: unknown, index: number): void => {
      if (value === null || value === undefined || found.length >= max) {
        return;
      }
      const step = this.#steps[index];
      if (Array.isArray(value)) {
        value.forEach((item, position) => {
          here.push(position);
          walk(item, step?.kind === 'list' ? index + 1 : index);
          here.pop();
        });
        return;
      }
      if (!isObject(value)) {
        return;
      }
      switch (step?.kind) {
        case undefined:
          if (wanted.has(value)) {
            found.push(here.slice());
          }
          return;
        case 'key':
          here.push(step.name);
          walk(own(value, step.name), index + 1);
          here.pop();
          return;
        case 'types':
          if (typeof value.__typename === 'string' && step.names.has(value.__typename)) {
            walk(value, index + 1);
          }
          return;
        default:
          return;
      }
    };
    walk(data, 0);
    return found;
  }
}
