import type { Logger } from '@millepiani/telemetry/logger';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GATEWAY_CODES, INTERNAL_CODE, INTERNAL_MESSAGE } from './codes.ts';

/** What the presentation of errors needs. */
export type PresentOptions = { logger: Logger; requestId: () => string | undefined };

/** Makes of an error what the client may see; what nobody foresaw is logged and masked. */
export type PresentError = (formatted: GraphQLFormattedError, original: unknown) => GraphQLFormattedError;

/** Apollo Server's own codes for faults of a request. */
const APOLLO_CODES = ['GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT', 'PERSISTED_QUERY_NOT_SUPPORTED'];
const OWN_CODES: ReadonlySet<string> = new Set([...GATEWAY_CODES, ...APOLLO_CODES]);
/** Faults of a subgraph: its own word for one, and the executor's for an error that came without any. */
const FAULTS: ReadonlySet<string> = new Set([INTERNAL_CODE, 'DOWNSTREAM_SERVICE_ERROR']);
const CODE_FORM = /^[A-Z][A-Z0-9_]{0,63}$/;
const HIDDEN = new Set(['stacktrace', 'exception', 'http', 'serviceName']);

function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? error.originalError : error;
}

/** Foreseen are the gateway's and Apollo's own refusals, and whatever code a subgraph gave to an error of its own. */
function isForeseen(code: unknown, service: unknown): boolean {
  if (typeof code !== 'string' || FAULTS.has(code)) {
    return false;
  }
  return OWN_CODES.has(code) || (service !== undefined && CODE_FORM.test(code));
}

/** The one place where errors are masked; Apollo calls it for every error of every response. */
export function createPresentError(options: PresentOptions): PresentError {
  return (formatted, original) => {
    const { code, service } = formatted.extensions ?? {};
    const requestId = options.requestId();
    const where = {
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
    };
    if (isForeseen(code, service)) {
      const shown = Object.entries(formatted.extensions ?? {}).filter(([key]) => !HIDDEN.has(key));
      return { message: formatted.message, ...where, extensions: { ...Object.fromEntries(shown), requestId } };
    }
    options.logger.error(
      { err: rootCause(original), subgraph: service, path: formatted.path, detail: formatted.message },
      'unexpected error',
    );
    const named = service === undefined ? {} : { service };
    return { message: INTERNAL_MESSAGE, ...where, extensions: { code: INTERNAL_CODE, ...named, requestId } };
  };
}
