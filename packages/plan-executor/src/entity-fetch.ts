import type { Compiling } from './compiling.ts';
import { type Answered, EntityPart } from './entity-part.ts';
import { fetchedOperation } from './fetched-operation.ts';
import type { Shape } from './fetched-shape.ts';
import type { Places } from './places.ts';
import type { FetchNode, RequiresSelection } from './plan.ts';
import type { Batch, Run } from './run-state.ts';
import type { Asking, Wanted } from './wanting.ts';

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

  constructor(
    node: FetchNode,
    requires: readonly RequiresSelection[],
    given: { places: Places; compiling: Compiling },
  ) {
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
    if (wanted.texts.length === 0) {
      return;
    }
    if (this.part.isJoined) {
      await this.#join(run, wanted);
      return;
    }
    const answer = await run.ask(this.#node, [{ variable: VARIABLE, alias: ALIAS, representations: wanted.texts }]);
    this.part.settle(run, answer, { answered: { asking: wanted.asking, indexes: undefined }, aliases: ALIASES });
  }

  async #join(run: Run, { texts, asking }: Wanted): Promise<void> {
    const loader = run.loader(this.key, (representations) =>
      run.ask(this.planned, [{ variable: VARIABLE, alias: ALIAS, representations }]),
    );
    const batches = new Map<Batch, { asking: Asking[]; indexes: number[] }>();
    texts.forEach((text, at) => {
      const { batch, index } = loader.load(text);
      const answered = batches.get(batch) ?? { asking: [], indexes: [] };
      batches.set(batch, answered);
      answered.indexes.push(index);
      answered.asking.push(asking[at] ?? []);
    });
    await Promise.all([...batches].map(([batch, answered]) => this.#settle(run, batch, answered)));
  }

  async #settle(run: Run, batch: Batch, answered: Answered): Promise<void> {
    this.part.settle(run, await batch.answer, { answered, aliases: ALIASES });
  }
}
