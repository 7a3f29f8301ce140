import { createHash } from 'node:crypto';
import { type DocumentNode, type OperationDefinitionNode, print } from 'graphql';
import { WeightedCache } from '../../prepared/weighted-cache.ts';
import type { PlannedOperation, Planner } from '../planner.ts';
import { wireOperation } from '../wire-operation.ts';
import { seal, unseal } from './plan-seal.ts';

/** Where replicas share plans. What it gives is not believed, and that it fails costs no more than planning. */
export interface PlanStore {
  /** Undefined where it has none, or does not say so in time. Never rejects. */
  read(key: string): Promise<string | undefined>;
  /** Never rejects; nobody waits for it. */
  write(key: string, text: string): Promise<void>;
}

/** What a source of plans is made of. */
export interface PlanSourceOptions {
  readonly planner: Planner;
  /** Of the supergraph that the planner plans for. */
  readonly generationId: string;
  readonly maxPlans?: number | undefined;
  /** Undefined: each replica plans for itself. */
  readonly shared?: { readonly store: PlanStore; readonly sealingKey: Uint8Array } | undefined;
  /** Told of each plan where it came from. */
  readonly onPlan?: ((from: PlanOrigin) => void) | undefined;
}

/** Where a plan came from. */
export type PlanOrigin = 'memory' | 'shared' | 'planner';

const MAX_PLANS = 2_000;
/** Characters of the operations that plans are of, which plans are as long as. */
const MAX_CHARACTERS = 4_194_304;

/** An operation as far as its plan is concerned: by what it is known, and how long it is. */
type Planned = { readonly key: string; readonly characters: number };

/** Plans of one generation: each is made once, and where replicas share them by one of these. */
export class PlanSource {
  readonly #options: PlanSourceOptions;
  readonly #known: WeightedCache<PlannedOperation>;
  readonly #underway = new Map<string, Promise<PlannedOperation>>();

  constructor(options: PlanSourceOptions) {
    this.#options = options;
    this.#known = new WeightedCache({ entries: options.maxPlans ?? MAX_PLANS, weight: MAX_CHARACTERS });
  }

  /**
   * The plan of a valid operation.
   * @throws PlanningError where there is no way to answer it.
   */
  plan(document: DocumentNode, operation: OperationDefinitionNode): Promise<PlannedOperation> {
    const planned = this.#plannedOf(document, operation);
    const { key } = planned;
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#options.onPlan?.('memory');
      return Promise.resolve(known);
    }
    const underway = this.#underway.get(key) ?? this.#begin(planned, document, operation);
    this.#underway.set(key, underway);
    return underway;
  }

  /** Plans depend on nothing else: what clients call the operation and its fragments is in it, or does not matter. */
  #plannedOf(document: DocumentNode, operation: OperationDefinitionNode): Planned {
    const { generationId, planner } = this.#options;
    const text = print(wireOperation(document, operation).document);
    const key = createHash('sha256').update([generationId, planner.version, text].join('\n')).digest('hex');
    return { key, characters: text.length };
  }

  #begin(
    { key, characters }: Planned,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Promise<PlannedOperation> {
    const planned = this.#read(key).then((shared) => {
      this.#options.onPlan?.(shared === undefined ? 'planner' : 'shared');
      const plan = shared ?? this.#options.planner.plan(document, operation);
      this.#known.set(key, plan, characters);
      if (shared === undefined) {
        this.#share(key, plan);
      }
      return plan;
    });
    return planned.finally(() => this.#underway.delete(key));
  }

  async #read(key: string): Promise<PlannedOperation | undefined> {
    const { shared } = this.#options;
    const sealed = await shared?.store.read(key);
    const text = shared && sealed !== undefined ? unseal(shared.sealingKey, key, sealed) : undefined;
    return text === undefined ? undefined : JSON.parse(text);
  }

  #share(key: string, planned: PlannedOperation): void {
    const { shared } = this.#options;
    if (shared !== undefined) {
      void shared.store.write(key, seal(shared.sealingKey, key, JSON.stringify(planned)));
    }
  }
}
