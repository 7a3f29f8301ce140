import type { Compiling } from './compiling.ts';
import { type Shape, withRewrites } from './fetched-shape.ts';
import { isObject, type JsonObject } from './json.ts';
import { Merger } from './merge.ts';
import type { Places } from './places.ts';
import type { RequiresSelection, Rewrite } from './plan.ts';
import type { ExecutionError, SubgraphAnswer } from './ports.ts';
import { Representation } from './representation.ts';
import { rewrite } from './rewrites.ts';
import type { Run } from './run-state.ts';
import type { Sharing, Written } from './sharing.ts';
import { failureNames, MAX_PLACES } from './telling.ts';

/** The objects that ask for one entity, by the path that they are at. */
export type Asking = readonly JsonObject[][];

/** What is asked for, by representation. */
export type Wanted = ReadonlyMap<string, Asking>;

/** Entities that are fetched for places of the response. */
export type EntityPartInput = {
  /** The response name that they come back by. */
  readonly alias: string;
  readonly places: readonly Places[];
  readonly shape: Shape;
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites: readonly Rewrite[] | undefined;
  readonly outputRewrites: readonly Rewrite[] | undefined;
};

/** Which of an answer's entities was asked for by whom. */
export type Answered = ReadonlyMap<number, Asking>;

type Given = {
  readonly answered: Answered;
  /** The response names of all entities that the answer has. */
  readonly aliases: ReadonlySet<unknown>;
};

/** Finds what entities are asked for, and puts what came back to where it belongs. */
export class EntityPart {
  readonly alias: string;
  readonly written: Written;
  /** Set when all of the plan is known. */
  sharing: Sharing = 'none';
  /** Whether another fetch may be handed the same entities. */
  isJoined = false;
  readonly #input: EntityPartInput;
  readonly #compiling: Compiling;
  readonly #representation: Representation;
  readonly #merger: Merger;
  readonly #names: readonly string[];

  constructor(input: EntityPartInput, compiling: Compiling) {
    const shape = withRewrites(input.shape, input.outputRewrites);
    this.alias = input.alias;
    this.written = { paths: input.places.map(({ path }) => path), shape };
    this.#input = input;
    this.#compiling = compiling;
    this.#names = failureNames(shape);
    this.#merger = new Merger(shape, compiling.types);
    this.#representation = new Representation(
      { requires: input.requires, rewrites: input.inputRewrites },
      compiling.types,
    );
  }

  /** What is asked for; nothing of it twice. */
  wanted(run: Run): Wanted {
    const wanted = new Map<string, JsonObject[][]>();
    const { places } = this.#input;
    places.forEach((place, path) => {
      const objects: JsonObject[] = [];
      place.collect(run.data, run.texts.size > 0, objects);
      for (const object of objects) {
        const text = this.#representation.text(object);
        if (text === undefined) {
          continue;
        }
        const asking = wanted.get(text);
        if (asking === undefined) {
          wanted.set(text, places.length === 1 ? [[object]] : places.map((_, at) => (at === path ? [object] : [])));
        } else {
          asking[path]?.push(object);
        }
      }
    });
    return wanted;
  }

  /** Takes what came back. */
  settle(run: Run, answer: SubgraphAnswer, given: Given): void {
    const { answered } = given;
    if (!answer.ok) {
      this.#missing(run, answer.error, answered);
      return;
    }
    const entities: unknown = answer.data?.[this.alias];
    if (Array.isArray(entities)) {
      for (const [index, asking] of answered) {
        this.#take(run, entities[index], asking);
      }
    }
    for (const error of answer.errors) {
      this.#tell(run, error, given);
    }
  }

  #take(run: Run, entity: unknown, asking: Asking): void {
    if (!isObject(entity)) {
      run.hasMissingEntity ||= entity === null;
      return;
    }
    if (this.#input.outputRewrites !== undefined && !run.rewritten.has(entity)) {
      run.rewritten.add(entity);
      rewrite(entity, this.#input.outputRewrites, this.#compiling.types);
    }
    const { merge } = this.#merger;
    const isHeldByMany = this.sharing === 'all' && (this.isJoined || asking.length > 1);
    let source = this.isJoined && this.sharing !== 'all' ? undefined : entity;
    for (const objects of asking) {
      for (const object of objects) {
        source ??= this.#merger.copy(entity);
        merge(object, source);
        if (this.sharing === 'none') {
          source = undefined;
        }
      }
      if (source !== undefined && (objects.length > 1 || isHeldByMany)) {
        noteLists(run, source);
      }
      if (this.sharing === 'path' && objects.length > 0) {
        source = undefined;
      }
    }
  }

  #tell(run: Run, error: ExecutionError, given: Given): void {
    const { telling } = this.#compiling;
    const [alias, index, ...rest] = error.path ?? [];
    if (alias === this.alias && typeof index === 'number') {
      const asking = given.answered.get(index);
      if (asking !== undefined) {
        telling.at(
          run,
          error,
          this.#placesOf(run, asking, MAX_PLACES).map((place) => [...place, ...rest]),
        );
      }
      return;
    }
    if (alias === this.alias) {
      this.#missing(run, error, given.answered);
    } else if (!(given.aliases.has(alias) || run.told.has(error))) {
      run.told.add(error);
      telling.nowhere(run, error);
    }
  }

  #missing(run: Run, error: ExecutionError, answered: Answered): void {
    for (const asking of answered.values()) {
      const [place] = this.#placesOf(run, asking, 1);
      if (place !== undefined) {
        this.#compiling.telling.missing(run, error, { place, names: this.#names });
        return;
      }
    }
  }

  #placesOf(run: Run, asking: Asking, max: number) {
    return this.#input.places.flatMap((place, path) => place.of(run.data, new Set(asking[path]), max)).slice(0, max);
  }
}

/** Of lists that are held by several their texts are kept, lists of connections among them. */
function noteLists(run: Run, entity: JsonObject): void {
  for (const value of Object.values(entity)) {
    for (const list of isObject(value) ? Object.values(value) : [value]) {
      if (Array.isArray(list)) {
        run.texts.set(list, {});
      }
    }
  }
}
