import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayCode } from '../errors/codes.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { OperationRunner } from '../prepared/operation-runner.ts';
import type { Outcome, ToldError } from '../prepared/outcome.ts';
import { rawData } from '../prepared/raw-data.ts';
import type { ExecutorContext, ExecutorResult } from './gateway-types.ts';
import type { Generation } from './generation.ts';

const HTTP_OK = 200;
const HTTP_BAD_REQUEST = 400;

function unclearOperation(name: string | undefined): ExecutorResult {
  const message = name === undefined ? 'Say by operationName which operation to run.' : 'There is no such operation.';
  const code: GatewayCode = 'OPERATION_RESOLUTION_FAILURE';
  return { errors: [new GraphQLError(message, { extensions: { code, http: { status: HTTP_BAD_REQUEST } } })] };
}

/** As Apollo Server takes errors, which tell the answer's status and headers. */
function asGraphQLError(error: ToldError, http: object | undefined): GraphQLError {
  const { http: _, ...shown } = error.extensions ?? {};
  const isOurs = error instanceof GraphQLError;
  return new GraphQLError(error.message, {
    path: error.path,
    source: isOurs ? error.source : undefined,
    positions: isOurs ? error.positions : undefined,
    originalError: isOurs ? error.originalError : undefined,
    extensions: { ...shown, ...(http === undefined ? {} : { http }) },
  });
}

function toResult({ status, headers, data, errors, extensions }: Outcome): ExecutorResult {
  const http = status === HTTP_OK ? undefined : { status, headers: new HeaderMap(Object.entries(headers ?? {})) };
  return {
    ...(data === undefined ? {} : { data: rawData(data, headers) }),
    ...(errors.length === 0 ? {} : { errors: errors.map((error) => asGraphQLError(error, http)) }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

/** Runs an operation that Apollo Server validated with this generation, which knows it from then on. */
export async function runValidated(
  generation: Generation,
  request: ExecutorContext,
  runner: OperationRunner,
): Promise<ExecutorResult> {
  const { document, source } = request;
  const { operationName, variables = {} } = request.request;
  // The server's own context function made it; Apollo's interface only knows that it is some record.
  const context = request.context as GatewayContext;
  if (context.record !== undefined) {
    context.record.isKnown = generation.operations.find(source, operationName) !== undefined;
  }
  const operation = generation.operations.prepare({ source, document, operationName });
  if (operation === undefined) {
    return unclearOperation(operationName);
  }
  return toResult(await runner.run({ generation, operation, variables, context }));
}
