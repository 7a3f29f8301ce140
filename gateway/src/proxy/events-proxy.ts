import type { Mint } from '@millepiani/internal-token/mint';
import { currentRequest, outgoingHeaders } from '@millepiani/telemetry/request-context';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import { internalActor } from '../fetching/callers.ts';
import type { ForwardedAnswer, SubgraphPool } from '../fetching/subgraph-pool.ts';
import { identified } from '../http/identified.ts';
import type { SignedInActor } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';
import { OpenStreams, type StreamLimits } from '../live/open-streams.ts';

/** What handing on to the log of events needs. */
export type EventsProxyOptions = {
  /** Of its own: who waits for an event holds a connection for as long. */
  notifications: Pick<SubgraphPool, 'forward'>;
  mint: Mint;
  identify: Identify;
  /** How long an answer may take besides the waiting, in milliseconds. */
  budgetMs: number;
  limits?: StreamLimits;
};

const NOTIFICATIONS = 'notifications';
const HTTP_NOT_MODIFIED = 304;
const HTTP_UNAUTHORIZED = 401;
const HTTP_NOT_FOUND = 404;
const HTTP_METHOD_NOT_ALLOWED = 405;
const HTTP_TOO_MANY = 429;
const HTTP_UNAVAILABLE = 503;
const MS = 1_000;
const WAIT = /^(?:\d|1\d|2[0-5])$/;
const DOCUMENT = /^\/events(?:\/|\/asyncapi\.(?:json|yaml)|\/schemas\/[\w.-]{1,128}\.json)?$/;
const OTHER_METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Enough to read by, and to wait with a few at once; the rest of the graph is asked by other connections. */
const LIMITS: StreamLimits = { total: 200, perActor: 8, perAddress: 40 };
/** As many as may wait at once. */
export const EVENTS_CONNECTIONS = LIMITS.total;

/** What notifications is told of a request, and clients of the answer. */
const ASKED = ['accept', 'if-none-match'] as const;
const TOLD = [
  ...['cache-control', 'content-security-policy', 'content-type', 'etag', 'events-cursor', 'events-more', 'link'],
  ...['referrer-policy', 'vary', 'x-content-type-options'],
] as const;

function asked({ headers }: FastifyRequest): Record<string, string> {
  const known = ASKED.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]] as const] : []));
  return Object.fromEntries(known);
}

function answer(reply: FastifyReply, { status, headers, body }: ForwardedAnswer): FastifyReply {
  for (const name of TOLD) {
    const value = headers[name];
    if (value !== undefined) {
      reply.header(name, value);
    }
  }
  // Without a body there is no type to be guessed for it.
  return status === HTTP_NOT_MODIFIED ? reply.code(status).send() : reply.code(status).send(body);
}

const away = () =>
  new RequestRefusedError('SUBGRAPH_UNAVAILABLE', 'Events cannot be read now. Try again shortly.', {
    status: HTTP_UNAVAILABLE,
    headers: { 'retry-after': '1' },
  });

/** As notifications titles its own. */
const TITLES: Readonly<Record<number, string>> = {
  [HTTP_UNAUTHORIZED]: 'Nobody is signed in',
  [HTTP_METHOD_NOT_ALLOWED]: 'Not to be had so',
  [HTTP_TOO_MANY]: 'Too many at once',
  [HTTP_UNAVAILABLE]: 'Not to be had now',
};

/** Where a refusal is told as RFC 9457 has it: what is asked here are no operations of the graph. */
function asProblem(reply: FastifyReply, { code, message, details }: RequestRefusedError): FastifyReply {
  const { status, headers = {} } = details;
  const type = `urn:millepiani:problem:${code.toLowerCase().replaceAll('_', '-')}`;
  const problem = {
    type,
    title: TITLES[status] ?? 'Refused',
    status,
    code,
    detail: message,
    requestId: currentRequest()?.requestId,
  };
  return reply
    .code(status)
    .headers(headers)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

function readWait({ query }: FastifyRequest): number {
  const { wait } = Object(query);
  return typeof wait === 'string' && WAIT.test(wait) ? Number(wait) * MS : 0;
}

async function signedIn(identify: Identify, request: FastifyRequest): Promise<SignedInActor> {
  const actor = await identified(identify, request);
  if (actor.kind === 'signed-in') {
    return actor;
  }
  throw new RequestRefusedError('UNAUTHENTICATED', 'Come with an access token.', {
    status: HTTP_UNAUTHORIZED,
    headers: { 'www-authenticate': 'Bearer' },
  });
}

/** `GET /v1/events`: the log of events for partners, which notifications reads, with waiting for the next. */
function addLog(scope: FastifyInstance, { notifications, mint, identify, budgetMs, limits }: EventsProxyOptions): void {
  const open = new OpenStreams<symbol>(limits ?? LIMITS);
  const closing = new AbortController();
  scope.addHook('preClose', (done) => {
    closing.abort();
    done();
  });
  scope.setErrorHandler((error, _request, reply) => {
    if (error instanceof RequestRefusedError) {
      return asProblem(reply, error);
    }
    throw error;
  });
  scope.get('/v1/events', async (request, reply) => {
    const actor = await signedIn(identify, request);
    const owner = { actor, clientAddress: request.ip };
    if (open.check(owner) !== undefined) {
      throw new RequestRefusedError('TOO_MANY_STREAMS', 'Too many wait at once: let one come to its end first.', {
        status: HTTP_TOO_MANY,
        headers: { 'retry-after': '5' },
      });
    }
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const leave = open.add(Symbol('reading'), owner);
    try {
      const result = await notifications.forward({
        method: 'GET',
        path: request.url,
        headers: {
          ...asked(request),
          ...outgoingHeaders(),
          authorization: `Bearer ${await mint(internalActor(actor), NOTIFICATIONS)}`,
        },
        body: undefined,
        timeoutMs: readWait(request) + budgetMs,
        signal: AbortSignal.any([gone.signal, closing.signal]),
      });
      if (!result.ok) {
        throw away();
      }
      return answer(reply, result.value);
    } finally {
      leave();
    }
  });
  scope.route({
    method: OTHER_METHODS,
    url: '/v1/events',
    handler: () => {
      throw new RequestRefusedError('METHOD_NOT_ALLOWED', 'Events can only be read.', {
        status: HTTP_METHOD_NOT_ALLOWED,
        headers: { allow: 'GET, HEAD' },
      });
    },
  });
}

/** The types of events that partners may see, for everybody: a page, their schemas, AsyncAPI. */
function addDocuments(scope: FastifyInstance, { notifications, budgetMs }: EventsProxyOptions): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [path = ''] = request.url.split('?');
    if (!DOCUMENT.test(path)) {
      throw new RequestRefusedError('NOT_FOUND', 'There is nothing here.', { status: HTTP_NOT_FOUND });
    }
    const headers = { ...asked(request), ...outgoingHeaders() };
    const result = await notifications.forward({
      method: 'GET',
      path: path.replace(/\/$/, ''),
      headers,
      body: undefined,
      timeoutMs: budgetMs,
    });
    if (!result.ok) {
      throw away();
    }
    return answer(reply, result.value);
  };
  scope.get('/events', handler);
  scope.get('/events/*', handler);
}

/** What partners read of events beside the graph. */
export function addEventsProxy(app: FastifyInstance, options: EventsProxyOptions): void {
  app.register((scope, _options, done) => {
    addLog(scope, options);
    done();
  });
  app.register((scope, _options, done) => {
    addDocuments(scope, options);
    done();
  });
}
