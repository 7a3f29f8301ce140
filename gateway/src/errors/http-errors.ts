import type { Logger } from '@millepiani/telemetry/logger';
import { currentRequest } from '@millepiani/telemetry/request-context';
import type { FastifyInstance } from 'fastify';
import { type GatewayCode, INTERNAL_CODE, INTERNAL_MESSAGE } from './codes.ts';
import { RequestRefusedError } from './request-refused.ts';

const HTTP_NOT_FOUND = 404;
const HTTP_TOO_LARGE = 413;
const HTTP_UNSUPPORTED_MEDIA_TYPE = 415;
const HTTP_SERVER_ERROR = 500;

type ErrorBody = { errors: [{ message: string; extensions: Record<string, unknown> }] };

function errorBody(message: string, extensions: Record<string, unknown>): ErrorBody {
  return { errors: [{ message, extensions: { ...extensions, requestId: currentRequest()?.requestId } }] };
}

/** Fastify's own refusals (a body that is too large, no JSON, …) in the form of GraphQL's. */
function codeOf(status: number): GatewayCode {
  switch (status) {
    case HTTP_TOO_LARGE:
      return 'REQUEST_TOO_LARGE';
    case HTTP_UNSUPPORTED_MEDIA_TYPE:
      return 'UNSUPPORTED_MEDIA_TYPE';
    default:
      return 'BAD_REQUEST';
  }
}

/** Gives every error outside GraphQL's own execution the form that GraphQL clients read. */
export function addHttpErrors(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((_request, reply) =>
    reply.code(HTTP_NOT_FOUND).send(errorBody('There is nothing here.', { code: 'NOT_FOUND' satisfies GatewayCode })),
  );
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    if (error instanceof RequestRefusedError) {
      const { status, headers, extensions } = error.details;
      return reply
        .code(status)
        .headers(headers ?? {})
        .send(errorBody(error.message, { code: error.code, ...extensions }));
    }
    const status = error.statusCode ?? HTTP_SERVER_ERROR;
    if (status < HTTP_SERVER_ERROR) {
      return reply.code(status).send(errorBody(error.message, { code: codeOf(status) }));
    }
    logger.error({ err: error }, 'unexpected error');
    return reply.code(HTTP_SERVER_ERROR).send(errorBody(INTERNAL_MESSAGE, { code: INTERNAL_CODE }));
  });
}
