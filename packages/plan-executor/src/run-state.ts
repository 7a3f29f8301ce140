import type { JsonObject } from './json.ts';
import type { SubgraphOperation } from './plan.ts';
import type { EntityRequest, ExecutionError, SubgraphAnswer } from './ports.ts';
import type { SharedText } from './response-writer.ts';

/** Asks a subgraph for what is planned. */
export type Ask = (planned: SubgraphOperation, entities: readonly EntityRequest[]) => Promise<SubgraphAnswer>;

const NOTHING: SubgraphAnswer = { ok: true, data: null, errors: [] };

const NO_ENTITIES: readonly EntityRequest[] = [];

/** Entities of one operation that are asked for together. */
export type Batch = { readonly representations: string[]; readonly answer: Promise<SubgraphAnswer> };

/** Where in a batch an entity is. */
export type Asked = { readonly batch: Batch; readonly index: number };

/** The entities of one operation within one run: those of one tick are asked for together, and none twice. */
export class EntityLoader {
  readonly #ask: (representations: readonly string[]) => Promise<SubgraphAnswer>;
  readonly #known = new Map<string, Asked>();
  #open: Batch | undefined;

  constructor(ask: (representations: readonly string[]) => Promise<SubgraphAnswer>) {
    this.#ask = ask;
  }

  load(representation: string): Asked {
    const known = this.#known.get(representation);
    if (known !== undefined) {
      return known;
    }
    this.#open ??= this.#begin();
    const asked = { batch: this.#open, index: this.#open.representations.push(representation) - 1 };
    this.#known.set(representation, asked);
    return asked;
  }

  #begin(): Batch {
    const representations: string[] = [];
    // Answers that came in together go on together: what they lead to is asked for when all have been looked at.
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      this.#open = undefined;
      return await this.#ask(representations);
    });
    return { representations, answer };
  }
}

/** What a run begins with. */
export type RunStateInput = {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ask: Ask;
  readonly signal: AbortSignal | undefined;
  readonly data: JsonObject | undefined;
};

/** What one run has of its own. */
export class Run {
  readonly data: JsonObject;
  readonly errors: ExecutionError[] = [];
  readonly variables: Readonly<Record<string, unknown>>;
  /** Lists that several entities hold. */
  readonly texts = new Map<unknown, SharedText>();
  /** Errors of no place that were told. */
  readonly told = new Set<ExecutionError>();
  /** Entities that had their names set right. */
  readonly rewritten = new Set<JsonObject>();
  readonly #loaders = new Map<string, EntityLoader>();
  readonly #ask: Ask;
  readonly #signal: AbortSignal | undefined;
  /** Whether a reference led to nothing: what is null for it is so rightly. */
  hasMissingEntity = false;

  constructor({ variables, ask, signal, data }: RunStateInput) {
    this.variables = variables;
    this.data = data ?? {};
    this.#ask = ask;
    this.#signal = signal;
  }

  async ask(planned: SubgraphOperation, entities: readonly EntityRequest[] = NO_ENTITIES): Promise<SubgraphAnswer> {
    return this.#signal?.aborted === true ? NOTHING : await this.#ask(planned, entities);
  }

  loader(key: string, ask: (representations: readonly string[]) => Promise<SubgraphAnswer>): EntityLoader {
    const known = this.#loaders.get(key) ?? new EntityLoader(ask);
    this.#loaders.set(key, known);
    return known;
  }
}
