import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { Actor } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';
import type { Admission } from '../limits/admission.ts';
import { type LiveRequest, LiveStream, type LiveSurroundings } from '../live/live-stream.ts';
import { OpenStreams, type StreamLimits } from '../live/open-streams.ts';
import type { SubscriptionRequest } from '../live/prepare-subscription.ts';
import { END_MESSAGES } from '../live/stream-end.ts';
import { identified } from './identified.ts';
import { admit, submitted } from './submitted.ts';

/** What the route needs. */
export type StreamRouteOptions = {
  identify: Identify;
  admission: Admission;
  limits: StreamLimits;
  live: LiveSurroundings;
};

const HTTP_BAD_REQUEST = 400;
const HTTP_NOT_ACCEPTABLE = 406;
const HTTP_TOO_MANY = 429;
const MAX_CURSOR_LENGTH = 200;
const EVENT_STREAM = 'text/event-stream';
const ACCEPTABLE = /text\/(?:event-stream|\*)|\*\/\*/;

const HEADERS = {
  'content-type': `${EVENT_STREAM}; charset=utf-8`,
  // Proxies that hold answers back until they are whole would hold these back for ever.
  'x-accel-buffering': 'no',
};

const operation = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

function readOperation(request: FastifyRequest): SubscriptionRequest {
  const read = operation.safeParse(submitted(request));
  if (!read.success) {
    throw new RequestRefusedError('BAD_REQUEST', 'A request needs a query, as GraphQL over HTTP has it.', {
      status: HTTP_BAD_REQUEST,
    });
  }
  const { query, variables, operationName } = read.data;
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

function requireEventStream(request: FastifyRequest): void {
  if (!ACCEPTABLE.test(request.headers.accept ?? EVENT_STREAM)) {
    throw new RequestRefusedError('NOT_ACCEPTABLE', `What is served here is ${EVENT_STREAM}.`, {
      status: HTTP_NOT_ACCEPTABLE,
    });
  }
}

function lastEventId(request: FastifyRequest): string | undefined {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' && header !== '' ? header.slice(0, MAX_CURSOR_LENGTH) : undefined;
}

/**
 * Subscriptions over server-sent events, in the distinct connections mode of GraphQL over SSE: one stream an operation. What
 * is wrong with the operation is told as a result, since a browser's `EventSource` shows no body of a refusal.
 */
export function addStreamRoute(app: FastifyInstance, options: StreamRouteOptions): void {
  const { identify, admission, limits, live } = options;
  const actors = new WeakMap<FastifyRequest, Actor>();
  const streams = new OpenStreams<LiveStream>(limits);

  const open = (request: LiveRequest): Readable => {
    const reached = streams.check(request);
    if (reached !== undefined) {
      throw new RequestRefusedError('TOO_MANY_STREAMS', 'Too many streams are open: close one first.', {
        status: HTTP_TOO_MANY,
        headers: { 'retry-after': '5' },
        extensions: { limit: limits[reached] },
      });
    }
    const stream = new LiveStream(request, live);
    const leave = streams.add(stream, request);
    const body = Readable.from(
      stream.frames(() => body.destroy()),
      { objectMode: false },
    );
    body.once('close', () => {
      stream.close();
      leave();
    });
    return body;
  };

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    onRequest: async (request) => {
      requireEventStream(request);
      actors.set(request, await identified(identify, request));
    },
    preHandler: (request, _reply, done) => {
      admit(admission, submitted(request));
      done();
    },
    handler: (request, reply) => {
      const actor = actors.get(request) ?? { kind: 'anonymous' };
      const subscription = readOperation(request);
      const body = open({ subscription, actor, clientAddress: request.ip, lastEventId: lastEventId(request) });
      return reply.headers(HEADERS).send(body);
    },
  });

  app.addHook('preClose', (done) => {
    for (const stream of streams) {
      stream.end('SERVER_CLOSING', END_MESSAGES.SERVER_CLOSING);
    }
    done();
  });
}
