import { isRecord } from '../json.ts';
import type { FetchFailure } from './failure.ts';

/** One error of a subgraph's answer, without what is not for clients. */
export type SubgraphError = {
  message: string;
  path?: readonly (string | number)[];
  extensions: Record<string, unknown>;
};

/** A subgraph's answer, checked for its shape. */
export type SubgraphResponse = { data?: Record<string, unknown> | null; errors?: SubgraphError[] };
export type ResponseResult = { ok: true; value: SubgraphResponse } | { ok: false; error: FetchFailure };

const HTTP_OK = 200;
const HTTP_BAD_REQUEST = 400;
const HTTP_UNAUTHORIZED = 401;
const HTTP_FORBIDDEN = 403;
const HTTP_SERVER_ERROR = 500;

/** What a subgraph says about itself and not about the request; `http` would set the gateway's own status. */
const PRIVATE_EXTENSIONS = new Set(['stacktrace', 'exception', 'http', 'serviceName', 'ftv1', 'debug']);
/** A subgraph refusing the gateway's own document or schema: ours to mend, and nothing that the client did. */
const OUT_OF_STEP = new Set(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']);

function readPath(path: unknown): { path?: (string | number)[] } {
  const isPath =
    Array.isArray(path) && path.every((step): step is string | number => ['string', 'number'].includes(typeof step));
  return isPath ? { path } : {};
}

function readError(error: unknown): SubgraphError | undefined {
  if (!isRecord(error) || typeof error.message !== 'string') {
    return;
  }
  const given = isRecord(error.extensions) ? error.extensions : {};
  const extensions = Object.fromEntries(Object.entries(given).filter(([key]) => !PRIVATE_EXTENSIONS.has(key)));
  return { message: error.message, ...readPath(error.path), extensions };
}

function readErrors(errors: unknown): SubgraphError[] | undefined {
  if (!Array.isArray(errors)) {
    return errors === undefined || errors === null ? [] : undefined;
  }
  const read = errors.flatMap((error) => readError(error) ?? []);
  return read.length === errors.length ? read : undefined;
}

function invalid(detail: string, cause?: unknown): ResponseResult {
  return { ok: false, error: { code: 'SUBGRAPH_INVALID_RESPONSE', detail, cause } };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; cause: unknown } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (cause) {
    return { ok: false, cause };
  }
}

function readBody(body: unknown): ResponseResult {
  if (!isRecord(body)) {
    return invalid('the answer is no object');
  }
  const { data } = body;
  const errors = readErrors(body.errors);
  const isDataWrong = data !== undefined && data !== null && !isRecord(data);
  if (isDataWrong || errors === undefined || (data === undefined && errors.length === 0)) {
    return invalid('the answer is no GraphQL response');
  }
  const outOfStep = errors.find((error) => OUT_OF_STEP.has(String(error.extensions.code)));
  if (outOfStep !== undefined) {
    return invalid(`the subgraph does not know what the plan asks: ${outOfStep.message}`);
  }
  return {
    ok: true,
    value: { ...(data === undefined ? {} : { data }), ...(errors.length === 0 ? {} : { errors }) },
  };
}

/** Entities must answer their representations one by one: the executor merges them by their place. */
function areEntitiesWrong(data: SubgraphResponse['data'], representations: unknown): boolean {
  if (!Array.isArray(representations) || data === null || data === undefined) {
    return false;
  }
  const { _entities: entities } = data;
  return !(
    Array.isArray(entities) &&
    entities.length === representations.length &&
    entities.every((entity) => entity === null || isRecord(entity))
  );
}

/**
 * Reads a subgraph's answer; anything but a well-formed GraphQL response is a failure of that subgraph.
 * @param representations What `_entities` was asked for, where it was.
 */
export function readResponse(answer: { status: number; body: string }, representations?: unknown): ResponseResult {
  const { status } = answer;
  if (status >= HTTP_SERVER_ERROR) {
    return { ok: false, error: { code: 'SUBGRAPH_UNAVAILABLE', detail: `the subgraph answered ${status}` } };
  }
  if (status === HTTP_UNAUTHORIZED || status === HTTP_FORBIDDEN) {
    // It is the gateway that was refused; the client's own token was good.
    return {
      ok: false,
      error: { code: 'SUBGRAPH_UNAVAILABLE', detail: `the subgraph refused the gateway: ${status}` },
    };
  }
  if (status !== HTTP_OK && status !== HTTP_BAD_REQUEST) {
    return invalid(`the subgraph answered ${status}`);
  }
  const parsed = parseJson(answer.body);
  if (!parsed.ok) {
    return invalid('the answer is no JSON', parsed.cause);
  }
  const response = readBody(parsed.value);
  return response.ok && areEntitiesWrong(response.value.data, representations)
    ? invalid('the entities are not those that were asked for')
    : response;
}
