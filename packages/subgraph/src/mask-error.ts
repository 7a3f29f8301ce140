import { unwrapResolverError } from '@apollo/server/errors';
import { currentRequest } from '@millepiani/telemetry/request-context';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Where what is hidden from the caller is told. A pino logger fits. */
export interface ErrorLog {
  error(fields: object, message: string): void;
}

/**
 * What the caller is shown of an error: one that a resolver or graphql-js made on purpose as it is, anything else as
 * "Internal error" with the request's id, by which the log tells the rest.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: ErrorLog): GraphQLFormattedError {
  const requestId = currentRequest()?.requestId;
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const cause = unwrapResolverError(error);
  if (cause instanceof GraphQLError && extensions.code !== 'INTERNAL_SERVER_ERROR') {
    return { ...formatted, extensions: { ...extensions, requestId } };
  }
  log.error({ err: cause, path: formatted.path?.join('.') }, 'an error was masked');
  const { path, locations } = formatted;
  return {
    message: 'Internal error',
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}
