import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { LiveRequest } from '../live/live-stream.ts';
import type { LiveStreams } from '../live/live-streams.ts';
import type { SubscriptionRequest } from '../live/subscription-document.ts';
import type { SubscriptionIntake } from '../live/subscription-intake.ts';
import { submitted } from './submitted.ts';

const HTTP_BAD_REQUEST = 400;
const HTTP_TOO_MANY = 429;

/** On an answer that goes on: proxies that hold answers back until they are whole would hold it back for ever. */
export const UNBUFFERED = { 'x-accel-buffering': 'no' } as const;

/**
 * The subscription that a request sends.
 * @throws RequestRefusedError
 */
export function requestedSubscription(request: FastifyRequest, intake: SubscriptionIntake): SubscriptionRequest {
  const taken = intake.take(submitted(request));
  if (!taken.ok) {
    const { code, message, limit } = taken.error;
    const extensions = limit === undefined ? {} : { extensions: { limit } };
    throw new RequestRefusedError(code, message, { status: HTTP_BAD_REQUEST, ...extensions });
  }
  return taken.value;
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
