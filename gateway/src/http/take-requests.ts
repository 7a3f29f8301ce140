import type { RequestListener } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Has somebody look at requests before all who did until now, to whom what is not theirs is handed on. */
export function takeRequests(app: FastifyInstance, make: (others: RequestListener) => RequestListener): void {
  const [others] = app.server.listeners('request');
  if (others === undefined) {
    throw new TypeError('the HTTP server has nobody who answers');
  }
  app.server.removeAllListeners('request');
  // Node calls its listeners with these two.
  app.server.on('request', make(others as RequestListener));
}
