import type { FastifyInstance } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { SubgraphPool } from '../fetching/subgraph-pool.ts';

const HTTP_METHOD_NOT_ALLOWED = 405;
const HTTP_UNAVAILABLE = 503;
const TIMEOUT_MS = 1_500;
/** What members are told of a request, and what clients of the answer. */
const ASKED = ['if-none-match', 'if-modified-since'] as const;
const TOLD = ['etag', 'last-modified', 'cache-control', 'content-type', 'content-disposition', 'x-robots-tag'] as const;
/** No address of a calendar is longer, and none has other characters. */
const FILE = /^[\w-]{1,64}\.ics$/;
/** What calendars are not asked by, and what programs try that would write into them (CalDAV). */
const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];

/**
 * People's calendars, which members writes: `/calendar/<token>.ics`. Who has the address needs no token besides; it is nowhere
 * logged.
 */
export function addCalendarRoute(app: FastifyInstance, members: Pick<SubgraphPool, 'forward'>): void {
  app.get<{ Params: { file: string } }>('/calendar/:file', async ({ params: { file }, headers }, reply) => {
    if (!FILE.test(file)) {
      return reply.callNotFound();
    }
    const asked = ASKED.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
    const answer = await members.forward({
      method: 'GET',
      path: `/calendar/${file}`,
      headers: Object.fromEntries(asked),
      body: undefined,
      timeoutMs: TIMEOUT_MS,
    });
    if (!answer.ok) {
      throw new RequestRefusedError('SUBGRAPH_UNAVAILABLE', 'Calendars cannot be read now.', {
        status: HTTP_UNAVAILABLE,
      });
    }
    const { status, headers: told, body } = answer.value;
    for (const name of TOLD) {
      const value = told[name];
      if (value !== undefined) {
        reply.header(name, value);
      }
    }
    return reply.code(status).send(body);
  });
  refuseOthers(app);
}

/** A calendar is read and nothing else, whether it is there or not; whatever is sent is not looked at. */
function refuseOthers(app: FastifyInstance): void {
  app.addHttpMethod('PROPFIND', { hasBody: true });
  app.route<{ Params: { file: string } }>({
    method: OTHER_METHODS,
    url: '/calendar/:file',
    onRequest: ({ params: { file } }, reply) => {
      if (!FILE.test(file)) {
        return reply.callNotFound();
      }
      throw new RequestRefusedError('METHOD_NOT_ALLOWED', 'A calendar can only be read.', {
        status: HTTP_METHOD_NOT_ALLOWED,
        headers: { allow: 'GET, HEAD' },
      });
    },
    handler: (_request, reply) => reply.callNotFound(),
  });
}
