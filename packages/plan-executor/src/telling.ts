import type { ClientPaths, ResponsePath } from './client-paths.ts';
import type { Shape } from './fetched-shape.ts';
import type { Place } from './places.ts';
import type { ExecutionError } from './ports.ts';
import type { Run } from './run-state.ts';

const TYPENAME = '__typename';
/** A dead subgraph is named at this many places of a fetch: the point is made. */
const MAX_NAMED = 20;
/** One error of a subgraph is told at this many places. */
export const MAX_PLACES = 1_000;

/** The names of what a fetch gives its objects, as far as a failure names them. */
export function failureNames(shape: Shape): readonly string[] {
  return [...shape.keys()].filter((name) => name !== TYPENAME).slice(0, MAX_NAMED);
}

const withPath = (error: ExecutionError, path: ResponsePath): ExecutionError =>
  path.length === 0 ? { ...error, path: undefined } : { ...error, path };

/** Tells a run's errors with the paths that the client knows. */
export class Telling {
  readonly #paths: ClientPaths;

  constructor(paths: ClientPaths) {
    this.#paths = paths;
  }

  /** At places in the data. */
  at(run: Run, error: ExecutionError, places: readonly Place[]): void {
    for (const place of places) {
      run.errors.push(withPath(error, this.#paths.of(place).path));
    }
  }

  /** An error of no place. */
  nowhere(run: Run, error: ExecutionError): void {
    run.errors.push(withPath(error, []));
  }

  /** That a fetch gave nothing: at the fields of an object that the client misses for it, else at the object. */
  missing(run: Run, error: ExecutionError, { place, names }: { place: Place; names: readonly string[] }): void {
    const paths = names.map((name) => this.#paths.of([...place, name])).filter(({ isWhole }) => isWhole);
    const told = paths.length === 0 ? [this.#paths.of(place)] : paths;
    for (const { path } of told) {
      run.errors.push(withPath(error, path));
    }
  }
}
