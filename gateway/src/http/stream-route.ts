import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import { type Actor, ANONYMOUS } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';
import type { LiveStreams } from '../live/live-streams.ts';
import { SSE } from '../live/sse.ts';
import type { SubscriptionIntake } from '../live/subscription-intake.ts';
import { identified } from './identified.ts';
import { liveBody, requestedSubscription, UNBUFFERED } from './live-body.ts';

/** What routes of live streams need. */
export type StreamRouteOptions = {
  identify: Identify;
  intake: SubscriptionIntake;
  streams: LiveStreams;
};

const HTTP_NOT_ACCEPTABLE = 406;
const MAX_CURSOR_LENGTH = 200;
const EVENT_STREAM = 'text/event-stream';
const ACCEPTABLE = /text\/(?:event-stream|\*)|\*\/\*/;

const HEADERS = { 'content-type': `${EVENT_STREAM}; charset=utf-8`, ...UNBUFFERED };

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
  const { identify, intake, streams } = options;
  const actors = new WeakMap<FastifyRequest, Actor>();

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    onRequest: async (request) => {
      requireEventStream(request);
      actors.set(request, await identified(identify, request));
    },
    handler: (request, reply) => {
      const live = {
        subscription: requestedSubscription(request, intake),
        actor: actors.get(request) ?? ANONYMOUS,
        clientAddress: request.ip,
        lastEventId: lastEventId(request),
        transport: SSE,
      };
      return reply.headers(HEADERS).send(liveBody(streams, live, reply.raw));
    },
  });

  app.addHook('preClose', (done) => {
    streams.endAll();
    done();
  });
}
