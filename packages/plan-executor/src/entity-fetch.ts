import type { Compiling } from './compiling.ts';
import { type Answered, type Asking, EntityPart } from './entity-part.ts';
import { fetchedOperation } from './fetched-operation.ts';
import type { Shape } from './fetched-shape.ts';
import type { Places } from './places.ts';
import type { FetchNode, RequiresSelection } from './plan.ts';
import type { Batch, Run } from './run-state.ts';

const ALIAS = '_entities';
const VARIABLE = 'representations';
const ALIASES: ReadonlySet<unknown> = new Set([ALIAS]);

/** A fetch of entities of one place. */
export class EntityFetch {
  readonly part: EntityPart;
  /** The same for fetches of the same fields. */
  readonly key: string;
  readonly #node: FetchNode;
  /** What is sent: of fetches that are joined the first one's, so that it is one object for all. */
  planned: FetchNode;

  constructor(node: FetchNode, requires: readonly RequiresSelection[], given: { places: Places; compiling: Compiling }) {
    const { shape, key } = fetchedOperation(node);
    const { inputRewrites, outputRewrites } = node;
    const entity: Shape = shape.get(ALIAS) ?? new Map();
    this.#node = node;
    this.planned = node;
    this.key = `${key} ${JSON.stringify(outputRewrites ?? [])}`;
    this.part = new EntityPart(
      { alias: ALIAS, places: [given.places], shape: entity, requires, inputRewrites, outputRewrites },
      given.compiling,
    );
  }

  async run(run: Run): Promise<void> {
    const wanted = this.part.wanted(run);
    if (wanted.size === 0) {
      return;
    }
    if (this.part.isJoined) {
      await this.#join(run, wanted);
      return;
    }
    const answer = await run.ask(this.#node, [
      { variable: VARIABLE, alias: ALIAS, representations: [...wanted.keys()] },
    ]);
    this.part.settle(run, answer, { answered: new Map([...wanted.values()].entries()), aliases: ALIASES });
  }

  async #join(run: Run, wanted: ReadonlyMap<string, Asking>): Promise<void> {
    const loader = run.loader(this.key, (representations) =>
      run.ask(this.planned, [{ variable: VARIABLE, alias: ALIAS, representations }]),
    );
    const batches = new Map<Batch, Map<number, Asking>>();
    for (const [representation, asking] of wanted) {
      const { batch, index } = loader.load(representation);
      const answered = batches.get(batch) ?? new Map<number, Asking>();
      batches.set(batch, answered.set(index, asking));
    }
    await Promise.all([...batches].map(([batch, answered]) => this.#settle(run, batch, answered)));
  }

  async #settle(run: Run, batch: Batch, answered: Answered): Promise<void> {
    this.part.settle(run, await batch.answer, { answered, aliases: ALIASES });
  }
}
