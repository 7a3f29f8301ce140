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
  app.addHook('preHandler', async (request, reply) => {
    // It is looked at before it is parsed: it may be too big for that. What is wrong with it the route says.
    const taken = isAskedFor(request) ? intake.take(submitted(request)) : undefined;
    if (taken?.ok !== true || !isSubscription(taken.value)) {
      return;
    }
    const subscription = taken.value;
    const actor = await identified(identify, request);
    const live = { subscription, actor, transport: MULTIPART, clientAddress: request.ip, lastEventId: undefined };
    return await reply.headers(HEADERS).send(liveBody(streams, live, reply.raw));
  });
}
