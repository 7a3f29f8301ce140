import { prefixOf } from '@millepiani/kernel/id';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Assets, loadAssets } from './assets.ts';
import { ASSETS_PATH, graphiqlPage, PAGE_CSP } from './page.ts';

const HTTP_NOT_FOUND = 404;

/** Whether this is a person with a browser, not a program. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

/** Serves GraphiQL; answers what sends the page itself, for whoever owns `GET /graphql`. */
export function addGraphiqlRoutes(app: FastifyInstance): (reply: FastifyReply) => Promise<FastifyReply> {
  let loading: Promise<Assets> | undefined;
  const assets = (): Promise<Assets> => {
    loading ??= loadAssets();
    return loading;
  };

  app.get<{ Params: { name: string } }>(`${ASSETS_PATH}/:name`, async (request, reply) => {
    const asset = (await assets()).files.get(request.params.name);
    if (asset === undefined) {
      return await reply.code(HTTP_NOT_FOUND).send();
    }
    return await reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .type(asset.type)
      .send(asset.content);
  });

  // Where mails lead to as long as the community has no site of its own: the page, which says how to ask for what it is about.
  app.get<{ Params: { id: string } }>('/node/:id', async ({ params: { id } }, reply) =>
    prefixOf(id) === undefined ? reply.callNotFound() : await reply.redirect(`/graphql#${id}`),
  );

  return async (reply) => {
    const { version } = await assets();
    return await reply
      .header('content-security-policy', PAGE_CSP)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(graphiqlPage(version));
  };
}
