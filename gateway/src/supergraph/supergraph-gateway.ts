import type { Logger } from '@millepiani/telemetry/logger';
import type { GraphQLSchema } from 'graphql';
import type { OperationRunner } from '../prepared/operation-runner.ts';
import type { PathObserver } from '../prepared/path-observer.ts';
import { runValidated } from './executor.ts';
import type { ExecutorContext, ExecutorResult, GatewayInterface, SchemaListener } from './gateway-types.ts';
import { type Generation, SupergraphError } from './generation.ts';

/** What the gateway of generations needs. */
export type SupergraphGatewayOptions = {
  build: (supergraph: string) => Promise<Generation>;
  /** Makes ready in a generation what was asked for of the one before. */
  warm?: ((next: Generation, before: Generation) => Promise<unknown>) | undefined;
  runner: OperationRunner;
  logger: Logger;
  observer?: Pick<PathObserver, 'supergraph'> | undefined;
};

/**
 * What Apollo Server runs: the current generation for new requests, and for each request under way the one that it was
 * validated with. A new supergraph takes over between two requests; one that cannot be served changes nothing.
 */
export class SupergraphGateway implements GatewayInterface {
  readonly #options: SupergraphGatewayOptions;
  readonly #listeners = new Set<SchemaListener>();
  /** By the schema that Apollo Server hands back with each request: generations live as long as requests need them. */
  readonly #generations = new WeakMap<GraphQLSchema, Generation>();
  #current: Generation | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: SupergraphGatewayOptions) {
    this.#options = options;
  }

  /** Serves this supergraph from now on; false, with a line in the log, where it cannot. One at a time, in order. */
  use(supergraph: string): Promise<boolean> {
    const turn = this.#turn.then(() => this.#use(supergraph));
    this.#turn = turn;
    return turn;
  }

  async #use(supergraph: string): Promise<boolean> {
    const { build, logger, observer } = this.#options;
    if (supergraph === this.#current?.supergraph) {
      return true;
    }
    try {
      const next = await build(supergraph);
      await this.#warmed(next);
      this.#switchTo(next);
    } catch (error) {
      logger.error({ err: error, serving: this.#current?.id }, 'a new supergraph is refused');
      observer?.supergraph?.('refused');
      return false;
    }
    logger.info({ generation: this.#current?.id }, 'serving a new supergraph');
    observer?.supergraph?.('served');
    return true;
  }

  /** What is not ready is made so when it is asked for: nothing hangs on it. */
  async #warmed(next: Generation): Promise<void> {
    const { warm, logger } = this.#options;
    if (this.#current === undefined || warm === undefined) {
      return;
    }
    try {
      await warm(next, this.#current);
    } catch (error) {
      logger.warn({ err: error }, 'not all that was asked for last is ready in a new supergraph');
    }
  }

  /**
   * The generation that serves what begins now.
   * @throws SupergraphError before there is one.
   */
  get current(): Generation {
    if (this.#current === undefined) {
      throw new SupergraphError('no supergraph was loaded');
    }
    return this.#current;
  }

  #switchTo(generation: Generation): void {
    this.#generations.set(generation.schema, generation);
    this.#current = generation;
    for (const listener of this.#listeners) {
      listener({ apiSchema: generation.schema, coreSupergraphSdl: generation.supergraph });
    }
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Called by Apollo Server at its start: there must be a supergraph by then. */
  load(): Promise<{ executor: (request: ExecutorContext) => Promise<ExecutorResult> }> {
    if (this.#current === undefined) {
      return Promise.reject(new SupergraphError('no supergraph was loaded'));
    }
    this.#switchTo(this.#current);
    return Promise.resolve({ executor: (request) => this.#run(request) });
  }

  async #run(request: ExecutorContext): Promise<ExecutorResult> {
    const generation = this.#generations.get(request.schema);
    if (generation === undefined) {
      throw new SupergraphError('a request was validated with a schema that is none of ours');
    }
    return await runValidated(generation, request, this.#options.runner);
  }

  stop(): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }
}
