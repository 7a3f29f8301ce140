import type { GatewayCode } from './codes.ts';

/** An error outside GraphQL's own execution, in the form that GraphQL clients read. */
export type ErrorBody = { errors: [{ message: string; extensions: Record<string, unknown> }] };

const HTTP_REQUEST_TIMEOUT = 408;
const HTTP_TOO_LARGE = 413;
const HTTP_UNSUPPORTED_MEDIA_TYPE = 415;
const HTTP_HEADERS_TOO_LARGE = 431;

export function errorBody(
  message: string,
  extensions: Record<string, unknown>,
  requestId: string | undefined,
): ErrorBody {
  return { errors: [{ message, extensions: { ...extensions, requestId } }] };
}

/** The code for what Node and Fastify refuse by themselves (a body that is too large, no JSON, …). */
export function codeOf(status: number): GatewayCode {
  switch (status) {
    case HTTP_REQUEST_TIMEOUT:
      return 'REQUEST_TIMEOUT';
    case HTTP_TOO_LARGE:
    case HTTP_HEADERS_TOO_LARGE:
      return 'REQUEST_TOO_LARGE';
    case HTTP_UNSUPPORTED_MEDIA_TYPE:
      return 'UNSUPPORTED_MEDIA_TYPE';
    default:
      return 'BAD_REQUEST';
  }
}
