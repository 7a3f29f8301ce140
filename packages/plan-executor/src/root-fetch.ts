import type { Compiling } from './compiling.ts';
import { fetchedOperation } from './fetched-operation.ts';
import { withRewrites } from './fetched-shape.ts';
import type { JsonObject } from './json.ts';
import { Merger } from './merge.ts';
import type { Places } from './places.ts';
import type { FetchNode } from './plan.ts';
import type { SubgraphAnswer } from './ports.ts';
import { rewrite } from './rewrites.ts';
import type { Run } from './run-state.ts';
import type { Written } from './sharing.ts';
import { failureNames, MAX_PLACES } from './telling.ts';

/** A fetch of fields of the root type; at a place of the response where one holds it, as payloads may. */
export class RootFetch {
  readonly written: Written;
  readonly #node: FetchNode;
  readonly #places: Places;
  readonly #merger: Merger;
  readonly #names: readonly string[];
  readonly #compiling: Compiling;

  constructor(node: FetchNode, places: Places, compiling: Compiling) {
    const shape = withRewrites(fetchedOperation(node).shape, node.outputRewrites);
    this.#node = node;
    this.#places = places;
    this.#compiling = compiling;
    this.#names = failureNames(shape);
    this.#merger = new Merger(shape, compiling.types);
    this.written = { paths: [places.path], shape };
  }

  async run(run: Run): Promise<void> {
    const targets = this.#places.collect(run.data, run.texts.size > 0);
    if (targets.length > 0) {
      this.#settle(run, targets, await run.ask(this.#node));
    }
  }

  #settle(run: Run, targets: readonly JsonObject[], answer: SubgraphAnswer): void {
    const { telling, types } = this.#compiling;
    const places = () => this.#places.of(run.data, new Set(targets), MAX_PLACES);
    if (!answer.ok) {
      const [place] = places();
      if (place !== undefined) {
        telling.missing(run, answer.error, { place, names: this.#names });
      }
      return;
    }
    if (answer.data !== null) {
      const { data } = answer;
      rewrite(data, this.#node.outputRewrites, types);
      for (const [index, target] of targets.entries()) {
        this.#merger.merge(target, index === 0 ? data : this.#merger.copy(data));
      }
    }
    for (const error of answer.errors) {
      const { path } = error;
      if (path === undefined || path.length === 0) {
        telling.nowhere(run, error);
      } else {
        telling.at(
          run,
          error,
          places().map((place) => [...place, ...path]),
        );
      }
    }
  }
}
