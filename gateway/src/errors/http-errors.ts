import type { Logger } from '@millepiani/telemetry/logger';
import { currentRequest } from '@millepiani/telemetry/request-context';
import type { FastifyInstance } from 'fastify';
import { type GatewayCode, INTERNAL_CODE, INTERNAL_MESSAGE } from './codes.ts';
import { codeOf, type ErrorBody, errorBody } from './error-body.ts';
import { RequestRefusedError } from './request-refused.ts';

const HTTP_NOT_FOUND = 404;
const HTTP_SERVER_ERROR = 500;

function body(message: string, extensions: Record<string, unknown>): ErrorBody {
  return errorBody(message, extensions, currentRequest()?.requestId);
}

/** Gives every error outside GraphQL's own execution the form that GraphQL clients read. */
export function addHttpErrors(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((_request, reply) =>
    reply.code(HTTP_NOT_FOUND).send(body('There is nothing here.', { code: 'NOT_FOUND' satisfies GatewayCode })),
  );
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    if (error instanceof RequestRefusedError) {
      const { status, headers, extensions } = error.details;
      return reply
        .code(status)
        .headers(headers ?? {})
        .send(body(error.message, { code: error.code, ...extensions }));
    }
    const status = error.statusCode ?? HTTP_SERVER_ERROR;
    if (status < HTTP_SERVER_ERROR) {
      return reply.code(status).send(body(error.message, { code: codeOf(status) }));
    }
    logger.error({ err: error }, 'unexpected error');
    return reply.code(HTTP_SERVER_ERROR).send(body(INTERNAL_MESSAGE, { code: INTERNAL_CODE }));
  });
}
