/** Why a subgraph gave no usable answer; `detail` is for the log alone. */
export type FetchFailure = {
  code: 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_INVALID_RESPONSE';
  detail: string;
  cause?: unknown;
};

const MESSAGES: Record<FetchFailure['code'], (service: string) => string> = {
  SUBGRAPH_UNAVAILABLE: (service) => `The ${service} service is not available`,
  SUBGRAPH_TIMEOUT: (service) => `The ${service} service did not answer in time`,
  SUBGRAPH_INVALID_RESPONSE: (service) => `The ${service} service gave an answer that cannot be used`,
};

/** What the client is told. */
export function failureMessage(failure: FetchFailure, service: string): string {
  return MESSAGES[failure.code](service);
}

type CodedError = { code?: unknown; name?: unknown; message?: unknown };

const TIMEOUT_CODES = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);
const TOO_LARGE_CODE = 'UND_ERR_RES_EXCEEDED_MAX_SIZE';
/** The connection, not the request, went wrong: sending a query again may well succeed. */
const CONNECTION_CODES = new Set(['UND_ERR_SOCKET', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

function asCoded(error: unknown): CodedError {
  return typeof error === 'object' && error !== null ? error : {};
}

/** Whether the same query is worth sending once more. */
export function isConnectionFailure(error: unknown): boolean {
  return CONNECTION_CODES.has(String(asCoded(error).code));
}

/** Sorts what undici throws. */
export function toFailure(error: unknown): FetchFailure {
  const { code, name, message } = asCoded(error);
  if (name === 'TimeoutError' || name === 'AbortError' || TIMEOUT_CODES.has(String(code))) {
    return { code: 'SUBGRAPH_TIMEOUT', detail: String(message), cause: error };
  }
  if (code === TOO_LARGE_CODE) {
    return { code: 'SUBGRAPH_INVALID_RESPONSE', detail: 'the answer is too large', cause: error };
  }
  return { code: 'SUBGRAPH_UNAVAILABLE', detail: String(message), cause: error };
}
