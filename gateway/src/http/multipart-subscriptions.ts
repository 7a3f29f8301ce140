import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { MULTIPART, MULTIPART_TYPE } from '../live/multipart.ts';
import type { SubscriptionRequest } from '../live/subscription-document.ts';
import { identified } from './identified.ts';
import { liveBody, UNBUFFERED } from './live-body.ts';
import type { StreamRouteOptions } from './stream-route.ts';
import { submitted } from './submitted.ts';

const ACCEPTED = /multipart\/mixed[^,]*;\s*subscriptionSpec\s*=\s*"?1\.0"?/i;
const HEADERS = { 'content-type': MULTIPART_TYPE, ...UNBUFFERED };

/** Whether a request of `/graphql` asks to be answered part by part. */
function isAskedFor({ method, url, headers }: FastifyRequest): boolean {
  const [path] = url.split('?');
  return method === 'POST' && path === '/graphql' && ACCEPTED.test(headers.accept ?? '');
}

/** Clients say so of whatever they send: only a subscription is answered that way. */
function isSubscription({ query, operationName }: SubscriptionRequest): boolean {
  try {
    const document = parse(query, { noLocation: true });
    return getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    // Whoever parses it next says what is wrong.
    return false;
  }
}

/**
 * Subscriptions by `multipart/mixed` at `/graphql`, as Apollo's clients send them there among their other operations: all else goes on to
 * the route itself.
 */
export function addMultipartSubscriptions(app: FastifyInstance, options: StreamRouteOptions): void {
  const { identify, intake, streams } = options;
  // By its callback: of a promise's hook Fastify takes an answer that its client cut off for none, and goes on to the route.
  app.addHook('preHandler', (request, reply, done) => {
    // It is looked at before it is parsed: it may be too big for that. What is wrong with it the route says.
    const taken = isAskedFor(request) ? intake.take(submitted(request)) : undefined;
    if (taken?.ok !== true || !isSubscription(taken.value)) {
      done();
      return;
    }
    const subscription = taken.value;
    identified(identify, request)
      .then((actor) => {
        const live = { subscription, actor, transport: MULTIPART, clientAddress: request.ip, lastEventId: undefined };
        const body = liveBody(streams, live, reply.raw);
        void reply.headers(HEADERS).send(body);
      })
      .catch(done);
  });
}
