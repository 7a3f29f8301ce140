import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { clientName } from '@millepiani/plan-executor/wire-name';
import type { Logger } from '@millepiani/telemetry/logger';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode, print } from 'graphql';
import { disableVendorTelemetry } from '../config.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { isRecord } from '../fetching/subgraph-response.ts';
import { clientData, wireOperation } from '../planning/wire-operation.ts';
import type { Executor, ExecutorContext, ExecutorResult } from '../supergraph/gateway-types.ts';
import { planKey } from '../supergraph/plan-key.ts';
import { told } from '../supergraph/plan-result.ts';

/** What Apollo's executor is made of. */
export type FallbackOptions = {
  /** A generation's id. */
  id: string;
  /** The supergraph as Apollo accepts it. */
  supergraph: string;
  schema: GraphQLSchema;
  dataSource: (service: string) => GraphQLDataSource;
  logger: Logger;
};

/** One run. */
export type FallbackRun = {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
  context: GatewayContext;
};

// Apollo's types want a cache and a hash of each request; running a plan reads neither.
const NO_CACHE: ExecutorContext['cache'] = {
  get: () => Promise.resolve(undefined),
  set: () => Promise.resolve(),
  delete: () => Promise.resolve(false),
};
const NO_HASH = '' as ExecutorContext['schemaHash'];

function forClient(error: GraphQLError): GraphQLError {
  const { message, path, extensions } = error;
  return path === undefined
    ? error
    : new GraphQLError(message, {
        path: path.map((step) => (typeof step === 'string' ? clientName(step) : step)),
        extensions,
        originalError: error.originalError,
      });
}

/**
 * Runs what the compiled executor does not cover, by Apollo's own gateway, which plans it too; made when it is first needed. It is given
 * operations as planners are, so that what a client calls a field misleads nobody.
 */
export class Fallback {
  readonly #options: FallbackOptions;
  #executor: Promise<Executor> | undefined;

  constructor(options: FallbackOptions) {
    this.#options = options;
  }

  async run({ document, operation, variables, context }: FallbackRun): Promise<ExecutorResult> {
    const { schema, id } = this.#options;
    const wire = wireOperation(document, operation, 'kept');
    const source = print(wire.document);
    const operationName = operation.name?.value;
    const request = {
      query: source,
      variables: { ...variables },
      ...(operationName === undefined ? {} : { operationName }),
    };
    this.#executor ??= this.#load();
    const execute = await this.#executor;
    const result = await execute({
      ...{ schema, source, context, request, document: wire.document, operation: wire.operation },
      ...{ schemaHash: NO_HASH, queryHash: planKey(id, source), cache: NO_CACHE, metrics: {} },
      operationName: operationName ?? null,
      overallCachePolicy: undefined,
      logger: this.#logger(),
    });
    const { data, errors, ...rest } = told(result, context);
    const named = clientData(data, wire);
    return {
      ...rest,
      ...(data === undefined ? {} : { data: isRecord(named) ? named : null }),
      ...(errors === undefined ? {} : { errors: errors.map(forClient) }),
    };
  }

  async #load(): Promise<Executor> {
    disableVendorTelemetry();
    const { supergraph, dataSource } = this.#options;
    const gateway = new ApolloGateway({
      supergraphSdl: supergraph,
      buildService: ({ name }) => dataSource(name),
      // Neither plans nor Apollo's own lines are for clients and operators.
      __exposeQueryPlanExperimental: false,
      validateSupergraph: true,
      logger: this.#logger(),
    });
    const { executor } = await gateway.load();
    return executor;
  }

  #logger() {
    const { logger } = this.#options;
    return {
      debug: (message?: string) => logger.trace(message),
      info: (message?: string) => logger.debug(message),
      warn: (message?: string) => logger.warn(message),
      error: (message?: string) => logger.error(message),
    };
  }
}
