import type { FastifyInstance } from 'fastify';

/**
 * Once the server is closing, the answers still owed close their connections. Node closes connections that are idle when
 * it is told to; one that is busy just then would be kept alive, and keep the server from ending. What is not answered
 * when every answer's time is over (a body that still trickles in) is cut off. Answers whether it is closing.
 */
export function closeConnectionsWhenClosing(app: FastifyInstance, answerWithinMs: number): () => boolean {
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    setTimeout(() => app.server.closeAllConnections(), answerWithinMs).unref();
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) {
      reply.header('connection', 'close');
    }
    done(null, payload);
  });
  return () => isClosing;
}
