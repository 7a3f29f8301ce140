import type { IncomingMessage } from 'node:http';
import { REQUEST_ID_HEADER } from '@millepiani/telemetry/request-id';
import type { FastifyInstance } from 'fastify';
import { takeRequests } from './take-requests.ts';

const HTTP_NO_CONTENT = 204;
const METHODS = 'GET, POST, OPTIONS';
/** What pages may send besides what browsers let them send anyway. */
const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'last-event-id',
  'traceparent',
  'tracestate',
  REQUEST_ID_HEADER,
].join(', ');
/** What pages may read besides what browsers let them read anyway. */
const ANSWER_HEADERS = ['age', 'retry-after', 'www-authenticate', REQUEST_ID_HEADER].join(', ');
/** So long a browser need not ask again; none takes more than two hours. */
const PREFLIGHT_SECONDS = 7_200;

/** Whether a browser asks what a page may send. */
const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;

/**
 * Lets pages of these origins ask (CORS, by the Fetch standard), whichever way their requests go on: the answers' heads say so before anybody
 * answers. Browsers send no cookies along, for that is never allowed: what a page may do it may do by its token.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) {
    return;
  }
  const allowed = new Set(origins);
  takeRequests(app, (others) => (request, response) => {
    const { origin } = request.headers;
    response.setHeader('vary', 'origin');
    if (origin === undefined || !allowed.has(origin)) {
      others(request, response);
      return;
    }
    response.setHeader('access-control-allow-origin', origin);
    if (!isPreflight(request)) {
      response.setHeader('access-control-expose-headers', ANSWER_HEADERS);
      others(request, response);
      return;
    }
    response.writeHead(HTTP_NO_CONTENT, {
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': REQUEST_HEADERS,
      'access-control-max-age': String(PREFLIGHT_SECONDS),
    });
    response.end();
    request.resume();
  });
}
