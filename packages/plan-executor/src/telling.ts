import type { ClientPaths, ResponsePath } from './client-paths.ts';
import type { Shape } from './fetched-shape.ts';
import type { Place } from './places.ts';
import type { ExecutionError } from './ports.ts';
import type { Run } from './run-state.ts';

const TYPENAME = '__typename';
/** A dead subgraph is named at this many places of a fetch: the point is made. */
const MAX_NAMED = 20;
/** An answer has this many errors; what is in more places than that is not looked for. */
const MAX_ERRORS = 1_000;
export const MAX_PLACES = 10_000;

/** The names of what a fetch gives its objects, as far as a failure names them. */
export function failureNames(shape: Shape): readonly string[] {
  return [...shape.keys()].filter((name) => name !== TYPENAME).slice(0, MAX_NAMED);
}

function tell(run: Run, error: ExecutionError, path: ResponsePath): void {
  if (run.errors.length < MAX_ERRORS) {
    run.errors.push(path.length === 0 ? { ...error, path: undefined } : { ...error, path });
  }
}

/** Tells a run's errors with the paths that the client knows. */
export class Telling {
  readonly #paths: ClientPaths;

  constructor(paths: ClientPaths) {
    this.#paths = paths;
  }

  /** At places in the data. */
  at(run: Run, error: ExecutionError, places: readonly Place[]): void {
    for (const place of places) {
      tell(run, error, this.#paths.of(place).path);
    }
  }

  /** An error of no place. */
  nowhere(run: Run, error: ExecutionError): void {
    tell(run, error, []);
  }

  /** That a fetch gave nothing: at the fields of an object that the client misses for it, else at the object. */
  missing(run: Run, error: ExecutionError, { place, names }: { place: Place; names: readonly string[] }): void {
    const paths = names.map((name) => this.#paths.of([...place, name])).filter(({ isWhole }) => isWhole);
    const told = paths.length === 0 ? [this.#paths.of(place)] : paths;
    for (const { path } of told) {
      tell(run, error, path);
    }
  }
}
