import type { Compiling } from './compiling.ts';
import { EntityPart } from './entity-part.ts';
import { fetchedOperation } from './fetched-operation.ts';
import type { Places } from './places.ts';
import type { BatchFetchNode, EntityBatch } from './plan.ts';
import type { Run } from './run-state.ts';

type Part = { readonly variable: string; readonly part: EntityPart };

/** Several fetches of entities that are one operation. */
export class BatchFetch {
  readonly parts: readonly Part[];
  readonly #node: BatchFetchNode;
  readonly #aliases: ReadonlySet<unknown>;

  constructor(node: BatchFetchNode, placesOf: (batch: EntityBatch) => readonly Places[], compiling: Compiling) {
    const { shape } = fetchedOperation(node);
    this.#node = node;
    this.#aliases = new Set(node.batches.map(({ alias }) => alias));
    this.parts = node.batches.map((batch) => {
      const { alias, requires, inputRewrites, outputRewrites } = batch;
      const input = { alias, requires, inputRewrites, outputRewrites, places: placesOf(batch) };
      const part = new EntityPart({ ...input, shape: shape.get(alias) ?? new Map() }, compiling);
      return { variable: batch.representationsVariable, part };
    });
  }

  async run(run: Run): Promise<void> {
    const asked = this.parts.map(({ part, variable }) => ({ part, variable, wanted: part.wanted(run) }));
    if (asked.every(({ wanted }) => wanted.texts.length === 0)) {
      return;
    }
    const entities = asked.map(({ part, variable, wanted }) => ({
      ...{ variable, alias: part.alias },
      representations: wanted.texts,
    }));
    const answer = await run.ask(this.#node, entities);
    for (const { part, wanted } of asked) {
      part.settle(run, answer, {
        answered: { asking: wanted.asking, indexes: undefined },
        aliases: this.#aliases,
      });
    }
  }
}
