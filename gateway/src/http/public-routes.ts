import type { FastifyInstance } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { HealthPoller } from '../health/health-poller.ts';
import { ISSUER_DOCUMENTS, type IssuerDocuments } from '../proxy/issuer-documents.ts';

const HTTP_OK = 200;
const HTTP_UNAVAILABLE = 503;

/** `/health/live`: the process runs. `/health/ready`: how the whole community graph is. */
export function addHealthRoutes(app: FastifyInstance, poller: HealthPoller): void {
  app.get('/health/live', (_request, reply) => reply.send({ status: 'ok' }));
  app.get('/health/ready', (_request, reply) => {
    const { isReady, status, parts } = poller.state();
    return reply
      .code(isReady ? HTTP_OK : HTTP_UNAVAILABLE)
      .header('cache-control', 'no-store')
      .send({ status, parts });
  });
}

/** The issuer's public documents, from members. */
export function addIssuerRoutes(app: FastifyInstance, documents: IssuerDocuments): void {
  for (const path of ISSUER_DOCUMENTS) {
    app.get(path, async (_request, reply) => {
      const text = await documents.read(path);
      if (text === undefined) {
        throw new RequestRefusedError('SUBGRAPH_UNAVAILABLE', 'The issuer does not answer.', {
          status: HTTP_UNAVAILABLE,
        });
      }
      return await reply
        .header('cache-control', 'public, max-age=10')
        .type('application/json; charset=utf-8')
        .send(text);
    });
  }
}
