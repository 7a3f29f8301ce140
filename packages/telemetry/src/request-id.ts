import { randomUUID } from 'node:crypto';

/** The header that carries a request's id, inwards and outwards. */
export const REQUEST_ID_HEADER = 'x-request-id';

// Long enough for a UUID or a load balancer's id; no character that could break a log line, a header or a shell.
const SANE = /^[A-Za-z0-9][A-Za-z0-9_.-]{7,63}$/;

/** The caller's own request id where it is sane, else a new one. */
export function requestIdFrom(header: string | readonly string[] | undefined): string {
  return typeof header === 'string' && SANE.test(header) ? header : randomUUID();
}
