import type { FastifyInstance } from 'fastify';

/**
 * Once the server is closing, the answers still owed close their connections. Node closes connections that are idle when
 * it is told to; one that is busy just then would be kept alive, and keep the server from ending.
 */
export function closeConnectionsWhenClosing(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) {
      reply.header('connection', 'close');
    }
    done(null, payload);
  });
}
