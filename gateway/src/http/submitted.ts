import type { FastifyRequest } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { Admission, Submitted } from '../limits/admission.ts';

const HTTP_BAD_REQUEST = 400;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever reads the variables says what is wrong with them.
    return;
  }
}

/**
 * What a request asks to be run, unread.
 * @throws RequestRefusedError for several operations in one request.
 */
export function submitted(request: FastifyRequest): Submitted {
  if (request.method === 'GET') {
    const { searchParams } = new URL(request.url, 'http://localhost');
    return {
      query: searchParams.get('query') ?? undefined,
      variables: parseJson(searchParams.get('variables') ?? ''),
      operationName: searchParams.get('operationName') ?? undefined,
      extensions: parseJson(searchParams.get('extensions') ?? ''),
    };
  }
  const { body } = request;
  if (Array.isArray(body)) {
    throw new RequestRefusedError('BATCHING_DISABLED', 'One operation a request.', { status: HTTP_BAD_REQUEST });
  }
  return typeof body === 'object' && body !== null ? body : {};
}

/**
 * Lets a request on whose document is small enough.
 * @throws RequestRefusedError otherwise, naming the limit.
 */
export function admit(admission: Admission, what: Submitted): void {
  const violation = admission.check(what);
  if (violation !== undefined) {
    const { code, message, limit } = violation;
    throw new RequestRefusedError(code, message, { status: HTTP_BAD_REQUEST, extensions: { limit } });
  }
}
