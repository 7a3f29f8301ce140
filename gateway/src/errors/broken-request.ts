import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from '@millepiani/telemetry/logger';
import { REQUEST_ID_HEADER, requestIdFrom } from '@millepiani/telemetry/request-id';
import { codeOf, errorBody } from './error-body.ts';

type Refusal = { status: number; message: string };

/** By Node's own code for what is wrong. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request did not come to its end in time.' },
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers are too large.' },
};
const UNREADABLE: Refusal = { status: 400, message: 'The request cannot be read.' };

/**
 * Answers what Node could not read as a request, by hand and in the form of all errors; then the connection ends. What it
 * was is not known, so the request id is a new one.
 */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket, logger: Logger): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) {
    return;
  }
  const { status, message } = REFUSALS[error.code ?? ''] ?? UNREADABLE;
  const requestId = requestIdFrom(undefined);
  logger.info({ requestId, status, reason: error.code }, 'a request could not be read');
  if (socket.writable) {
    const body = JSON.stringify(errorBody(message, { code: codeOf(status) }, requestId));
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `${REQUEST_ID_HEADER}: ${requestId}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroySoon();
}
