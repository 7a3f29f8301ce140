import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { clientName } from '@millepiani/plan-executor/wire-name';
import type { Logger } from '@millepiani/telemetry/logger';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode, print } from 'graphql';
import { disableVendorTelemetry } from '../config.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { isRecord } from '../json.ts';
import { PLANNER_CONFIG } from '../planning/apollo/apollo-planner.ts';
import { clientData, wireOperation, wireVariables } from '../planning/wire-operation.ts';
import { apolloLogger, UNREAD } from '../supergraph/for-apollo.ts';
import type { Executor, ExecutorResult } from '../supergraph/gateway-types.ts';
import { planKey } from '../supergraph/plan-key.ts';
import { told } from '../supergraph/plan-result.ts';

/** What Apollo's executor is made of. */
export type FallbackOptions = {
  /** A generation's id. */
  id: string;
  /** The supergraph as Apollo accepts it; asked for when it is needed. */
  supergraph: () => string;
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
    const { schema, id, logger } = this.#options;
    const wire = wireOperation(document, operation, 'kept');
    const source = print(wire.document);
    const operationName = operation.name?.value;
    const request = {
      query: source,
      variables: wireVariables(variables),
      ...(operationName === undefined ? {} : { operationName }),
    };
    this.#executor ??= this.#load();
    const execute = await this.#executor;
    const result = await execute({
      ...{ schema, source, context, request, document: wire.document, operation: wire.operation },
      ...{ ...UNREAD, queryHash: planKey(id, source) },
      operationName: operationName ?? null,
      logger: apolloLogger(logger),
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
    const { supergraph, dataSource, logger } = this.#options;
    const gateway = new ApolloGateway({
      supergraphSdl: supergraph(),
      buildService: ({ name }) => dataSource(name),
      queryPlannerConfig: PLANNER_CONFIG,
      // Neither plans nor Apollo's own lines are for clients and operators.
      __exposeQueryPlanExperimental: false,
      validateSupergraph: true,
      logger: apolloLogger(logger),
    });
    const { executor } = await gateway.load();
    return executor;
  }
}
