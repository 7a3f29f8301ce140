import type { Logger } from '@millepiani/telemetry/logger';
import { currentRequest } from '@millepiani/telemetry/request-context';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GatewayCode, INTERNAL_CODE, INTERNAL_MESSAGE } from './codes.ts';
import { codeOf, type ErrorBody, errorBody } from './error-body.ts';
import { PAGE_HEADERS, personPage, wantsPage } from './person-page.ts';
import { RequestRefusedError } from './request-refused.ts';

const HTTP_NOT_FOUND = 404;
const HTTP_SERVER_ERROR = 500;

function body(message: string, extensions: Record<string, unknown>): ErrorBody {
  return errorBody(message, extensions, currentRequest()?.requestId);
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number, error: ErrorBody): FastifyReply {
  reply.code(status);
  return wantsPage(request) ? reply.headers(PAGE_HEADERS).send(personPage(status, request)) : reply.send(error);
}

/** Gives every error outside GraphQL's own execution the form that GraphQL clients read; and people, where they come with a browser, a page. */
export function addHttpErrors(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((request, reply) => {
    const error = body('There is nothing here.', { code: 'NOT_FOUND' satisfies GatewayCode });
    return answer(request, reply, HTTP_NOT_FOUND, error);
  });
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    if (error instanceof RequestRefusedError) {
      const { status, headers, extensions } = error.details;
      reply.headers(headers ?? {});
      return answer(request, reply, status, body(error.message, { code: error.code, ...extensions }));
    }
    const status = error.statusCode ?? HTTP_SERVER_ERROR;
    if (status < HTTP_SERVER_ERROR) {
      return answer(request, reply, status, body(error.message, { code: codeOf(status) }));
    }
    logger.error({ err: error }, 'unexpected error');
    return answer(request, reply, HTTP_SERVER_ERROR, body(INTERNAL_MESSAGE, { code: INTERNAL_CODE }));
  });
}
