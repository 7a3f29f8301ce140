import type { Logger } from '@millepiani/telemetry/logger';
import { type RequestContext, requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import { REQUEST_ID_HEADER } from '@millepiani/telemetry/request-id';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What is logged of an address. That of a calendar is a secret, whatever is asked of it. */
function loggedPath(url: string): string {
  const [path = ''] = url.split('?');
  return path.startsWith('/calendar/') ? '/calendar/:file' : path;
}

/** A request that was answered. */
export type Answered = {
  requestId: string | undefined;
  method: string;
  path: string;
  status: number;
  /** Milliseconds. */
  ms: number;
};

/** The one line of a request in the log. */
export function logAnswered(logger: Logger, { ms, ...answered }: Answered): void {
  logger.info({ ...answered, ms: Math.round(ms) }, 'answered');
}

/** Puts every request into its context, its id on every answer, and one line a request into the log. */
export function addRequestScope(app: FastifyInstance, logger: Logger): void {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();

  app.addHook('onRequest', (request, reply, done) => {
    const context = requestContextFrom(request.headers);
    contexts.set(request, context);
    reply.header(REQUEST_ID_HEADER, context.requestId);
    runInRequest(context, done);
  });

  // Reading the body leaves the context that the request began in: enter it again.
  app.addHook('preValidation', (request, _reply, done) => {
    const context = contexts.get(request);
    if (context === undefined) {
      done();
      return;
    }
    runInRequest(context, done);
  });

  app.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const path = loggedPath(request.url);
    const requestId = contexts.get(request)?.requestId;
    logAnswered(logger, { requestId, method, path, status: reply.statusCode, ms: reply.elapsedTime });
    done();
  });
}
