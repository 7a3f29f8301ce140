import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@millepiani/telemetry/logger';
import { cachedCheck } from './check-cache.ts';
import { type FetchFailure, failureMessage } from './failure.ts';
import { failurePaths } from './failure-paths.ts';
import type { GatewayContext } from './request-context.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import { readResponse, type SubgraphResponse } from './subgraph-response.ts';

type ProcessOptions = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** What a data source needs. */
export type DataSourceOptions = {
  /** The subgraph's name. */
  service: string;
  client: SubgraphClient;
  logger: Logger;
};

const MISFIT: FetchFailure = { code: 'SUBGRAPH_INVALID_RESPONSE', detail: 'the data are not of the form asked for' };

function isMisfit(response: SubgraphResponse, options: ProcessOptions, operation: string): boolean {
  if (!response.data || !('incomingRequestContext' in options)) {
    return false;
  }
  return !cachedCheck(operation, options.incomingRequestContext.schema)(response.data);
}

/** A reference to what is gone, or not for this actor: null, where a subgraph's own null would be a broken promise. */
function noteMissingEntities(response: SubgraphResponse, options: ProcessOptions): void {
  const entities = response.data?._entities;
  if (Array.isArray(entities) && entities.includes(null)) {
    const context = options.context as GatewayContext;
    context.hasMissingEntity = true;
  }
}

/**
 * Fetches from one subgraph over its pool, as the gateway's executor asks. A failure becomes errors of the answer with the
 * paths of what is missing, so that the other subgraphs' part of the response stands.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #options: DataSourceOptions;

  constructor(options: DataSourceOptions) {
    this.#options = options;
  }

  async process(options: ProcessOptions): Promise<ProcessResult> {
    const operation = options.request.query ?? '';
    const { variables, operationName } = options.request;
    // The executor's context is ours; its type allows any record, for uses of data sources that are not made here.
    const context = options.context as GatewayContext;
    const answer = await this.#options.client.ask(context, { query: operation, variables, operationName });
    const response = answer.ok ? readResponse(answer.value, variables?.representations) : answer;
    if (!response.ok) {
      return this.#failed(response.error, operation);
    }
    if (isMisfit(response.value, options, operation)) {
      return this.#failed(MISFIT, operation);
    }
    noteMissingEntities(response.value, options);
    return this.#named(response.value);
  }

  #named(response: SubgraphResponse): ProcessResult {
    const { service } = this.#options;
    const errors = response.errors?.map((error) => ({ ...error, extensions: { ...error.extensions, service } }));
    return { ...response, ...(errors === undefined ? {} : { errors }) };
  }

  #failed(failure: FetchFailure, operation: string): ProcessResult {
    const { service, logger } = this.#options;
    logger.warn({ subgraph: service, code: failure.code, detail: failure.detail, err: failure.cause }, 'fetch failed');
    const error = { message: failureMessage(failure, service), extensions: { code: failure.code, service } };
    const paths = failurePaths(operation);
    return { errors: paths.length === 0 ? [error] : paths.map((path) => ({ ...error, path })) };
  }
}
