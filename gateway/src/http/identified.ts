import type { FastifyRequest } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { Actor } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';

const HTTP_UNAUTHORIZED = 401;
const HTTP_UNAVAILABLE = 503;

/**
 * Who sends a request.
 * @throws RequestRefusedError where that cannot be said.
 */
export async function identified(identify: Identify, request: FastifyRequest): Promise<Actor> {
  const result = await identify(request.headers.authorization);
  if (result.ok) {
    return result.value;
  }
  if (result.error === 'KEYS_UNAVAILABLE') {
    throw new RequestRefusedError('IDENTITY_UNAVAILABLE', 'Who you are cannot be checked now. Try again shortly.', {
      status: HTTP_UNAVAILABLE,
      headers: { 'retry-after': '1' },
    });
  }
  throw new RequestRefusedError('UNAUTHENTICATED', 'The access token is not valid.', {
    status: HTTP_UNAUTHORIZED,
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}
