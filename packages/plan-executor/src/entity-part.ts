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
import { type Asking, type Wanted, Wanting } from './wanting.ts';

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
export type Answered = {
  readonly asking: readonly Asking[];
  /** Where in the answer each is; undefined: in the same order. */
  readonly indexes: readonly number[] | undefined;
};

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
    const { places } = this.#input;
    const wanting = new Wanting(this.#representation, places.length);
    places.forEach((place, path) => {
      for (const object of place.collect(run.data, run.texts.size > 0)) {
        wanting.add(object, path);
      }
    });
    return wanting.wanted;
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
      answered.asking.forEach((asking, at) => {
        this.#take(run, entities[answered.indexes?.[at] ?? at], asking);
      });
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
    this.#rewrite(run, entity);
    const next = this.#sources(entity);
    const isHeldByMany = this.sharing === 'all' && (this.isJoined || asking.length > 1);
    for (const objects of asking) {
      if (this.sharing === 'none') {
        for (const object of objects) {
          this.#hand(next(), [object]);
        }
      } else if (objects.length > 0) {
        const source = next();
        this.#hand(source, objects);
        if (isHeldByMany || objects.length > 1) {
          noteLists(run, source);
        }
      }
    }
  }

  #hand(source: JsonObject, objects: readonly JsonObject[]): void {
    for (const object of objects) {
      this.#merger.merge(object, source);
    }
  }

  #rewrite(run: Run, entity: JsonObject): void {
    const { outputRewrites } = this.#input;
    // Joined fetches are handed the same entity.
    if (outputRewrites !== undefined && !run.rewritten.has(entity)) {
      run.rewritten.add(entity);
      rewrite(entity, outputRewrites, this.#compiling.types);
    }
  }

  /** What is handed out of an entity, one after the other: it itself where all may hold it or nobody does, else copies. */
  #sources(entity: JsonObject): () => JsonObject {
    if (this.sharing === 'all') {
      return () => entity;
    }
    let isTaken = this.isJoined;
    return () => {
      if (isTaken) {
        return this.#merger.copy(entity);
      }
      isTaken = true;
      return entity;
    };
  }

  #tell(run: Run, error: ExecutionError, given: Given): void {
    const { telling } = this.#compiling;
    const [alias, index, ...rest] = error.path ?? [];
    if (alias === this.alias && typeof index === 'number') {
      const { indexes, asking: all } = given.answered;
      const asking = all[indexes === undefined ? index : indexes.indexOf(index)];
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
    for (const asking of answered.asking) {
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
