import type { Logger } from '@millepiani/telemetry/logger';
import { REQUEST_ID_HEADER, requestIdFrom } from '@millepiani/telemetry/request-id';
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { answerBrokenRequest } from '../errors/broken-request.ts';
import { codeOf, errorBody } from '../errors/error-body.ts';
import { MAX_BODY_BYTES } from '../limits/limits.ts';

/** What the HTTP server is made of. */
export type AppOptions = {
  logger: Logger;
  /** Addresses and networks whose word about their clients is taken. */
  trustedProxies: readonly string[];
  /** How long a request may take to come in, in milliseconds; about a second more may pass. */
  receiveWithinMs: number;
};

const CHECK_EVERY_MS = 1_000;
const HTTP_BAD_REQUEST = 400;
const WEBSOCKET = 'websocket';

/** What Fastify cannot route: no hook runs for it, so it gets its headers here. */
function refuseUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const requestId = requestIdFrom(request.headers[REQUEST_ID_HEADER]);
  const status = error.statusCode ?? HTTP_BAD_REQUEST;
  reply
    .code(status)
    .headers({ [REQUEST_ID_HEADER]: requestId, ...ANSWER_HEADERS })
    .send(errorBody('The address cannot be read.', { code: codeOf(status) }, requestId));
}

/** On every answer that does not say otherwise: nobody keeps it, and nobody guesses what it is. */
export const ANSWER_HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Makes the HTTP server, which bounds what it takes in before anybody looks at it. */
export function createApp(options: AppOptions): FastifyInstance {
  const { logger, trustedProxies, receiveWithinMs } = options;
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: receiveWithinMs,
    http: {
      requestTimeout: receiveWithinMs,
      headersTimeout: receiveWithinMs,
      // Node only looks every 30 s of itself.
      connectionsCheckingInterval: CHECK_EVERY_MS,
      // A missing Host is refused here, in the form of all errors.
      requireHostHeader: false,
      // Whatever else a request offers to become (`h2c`), it is answered as what it is, its body and its time included.
      shouldUpgradeCallback: ({ method, headers: { upgrade } }) =>
        method === 'GET' && upgrade?.toLowerCase() === WEBSOCKET,
    },
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket, logger),
    frameworkErrors: refuseUnroutable,
    logger: false,
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    for (const [name, value] of Object.entries(ANSWER_HEADERS)) {
      if (!reply.hasHeader(name)) {
        reply.header(name, value);
      }
    }
    done(null, payload);
  });
  return app;
}
