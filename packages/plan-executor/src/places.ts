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
   * The objects that are there.
   * @param isShared Whether lists may be met more than once: then once is enough.
   */
  collect(data: JsonObject, isShared: boolean): JsonObject[] {
    const found: JsonObject[] = [];
    this.#collect(data, found, isShared ? new Map() : undefined);
    return found;
  }

  /** Every place of any of these objects, as far as `max` of them. */
  of(data: JsonObject, wanted: ReadonlySet<unknown>, max: number): Place[] {
    const walk = new PlaceWalk(this.#steps, wanted, max);
    walk.at(data, 0);
    return walk.found;
  }
}

/** Looks for objects at a path, and keeps where it is. */
class PlaceWalk {
  readonly found: Place[] = [];
  readonly #here: (string | number)[] = [];
  readonly #steps: readonly Step[];
  readonly #wanted: ReadonlySet<unknown>;
  readonly #max: number;

  constructor(steps: readonly Step[], wanted: ReadonlySet<unknown>, max: number) {
    this.#steps = steps;
    this.#wanted = wanted;
    this.#max = max;
  }

  at(value: unknown, index: number): void {
    if (Array.isArray(value)) {
      const next = this.#steps[index]?.kind === 'list' ? index + 1 : index;
      for (const [position, item] of value.entries()) {
        this.#within(position, item, next);
      }
    } else if (isObject(value) && this.found.length < this.#max) {
      this.#object(value, index);
    }
  }

  #object(object: JsonObject, index: number): void {
    const step = this.#steps[index];
    if (step === undefined) {
      if (this.#wanted.has(object)) {
        this.found.push(this.#here.slice());
      }
    } else if (step.kind === 'key') {
      this.#within(step.name, own(object, step.name), index + 1);
    } else if (step.kind === 'types' && typeof object.__typename === 'string' && step.names.has(object.__typename)) {
      this.at(object, index + 1);
    }
  }

  #within(step: string | number, value: unknown, index: number): void {
    this.#here.push(step);
    this.at(value, index);
    this.#here.pop();
  }
}
