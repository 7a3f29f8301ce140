import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { LiveRequest } from '../live/live-stream.ts';
import type { LiveStreams } from '../live/live-streams.ts';
import type { SubscriptionRequest } from '../live/subscription-document.ts';
import { submitted } from './submitted.ts';

const HTTP_BAD_REQUEST = 400;
const HTTP_TOO_MANY = 429;

/** On an answer that goes on: proxies that hold answers back until they are whole would hold it back for ever. */
export const UNBUFFERED = { 'x-accel-buffering': 'no' } as const;

const operation = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** A subscription as it was sent; undefined where it has not the form of one. */
export function subscriptionOf(sent: unknown): SubscriptionRequest | undefined {
  const read = operation.safeParse(sent);
  if (!read.success) {
    return;
  }
  const { query, variables, operationName } = read.data;
  return { query, variables: variables ?? {}, operationName: operationName ?? undefined };
}

/**
 * The subscription that a request sends.
 * @throws RequestRefusedError
 */
export function requestedSubscription(request: FastifyRequest): SubscriptionRequest {
  const read = subscriptionOf(submitted(request));
  if (read === undefined) {
    throw new RequestRefusedError('BAD_REQUEST', 'A request needs a query, as GraphQL over HTTP has it.', {
      status: HTTP_BAD_REQUEST,
    });
  }
  return read;
}

/**
 * A live stream as the body of an answer; with the answer's connection it is closed.
 * @throws RequestRefusedError where too many are open, or too much was asked for.
 */
export function liveBody(streams: LiveStreams, request: LiveRequest, answer: ServerResponse): Readable {
  const refusal = streams.refusal(request);
  if (refusal !== undefined) {
    const { code, message, headers, extensions } = refusal;
    throw new RequestRefusedError(code, message, { status: HTTP_TOO_MANY, headers, extensions });
  }
  const { stream, close } = streams.open(request);
  const body = Readable.from(
    stream.frames(() => body.destroy()),
    { objectMode: false },
  );
  body.once('close', close);
  // At once: the body itself waits for what it is to say next.
  answer.once('close', close);
  return body;
}
