import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { InternalActor } from '@millepiani/internal-token/claims';
import { GATEWAY_TOKEN_HEADER } from '@millepiani/internal-token/headers';
import { createVerify } from '@millepiani/internal-token/verify';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { JWK } from 'jose';
import type { Denial } from '../../src/identity/deny-list.ts';

type Source = Record<string, unknown>;
type Resolver = (source: never, args: Record<string, unknown>, context: { actor: InternalActor }) => unknown;
export type IResolvers = Record<string, Record<string, Resolver>>;

/** One request that a fixture service got. */
export type Received = {
  body: { query: string; variables?: Source };
  headers: FastifyRequest['headers'];
  actor: InternalActor;
};

/** Answers instead of the service, where it returns something. */
export type Fault = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** A service of its own SDL on a port of its own, which does as it is told. */
export type FixtureSubgraph = {
  url: string;
  received: Received[];
  /** Set to make it misbehave. */
  fault: Fault | undefined;
  /** Called for every GraphQL request, good token or not. */
  onAsked: (() => Promise<void>) | undefined;
  /** What `/health/ready` says. */
  health: { status: string };
  /** What members says of who is shut out. */
  denials: Denial[];
  /** What members answers below `/oidc/`, its body as bytes. */
  issuer: Fault | undefined;
  close: () => Promise<void>;
};

export const SERVICES_DIRECTORY = fileURLToPath(new URL('./services', import.meta.url));

async function serve(app: FastifyInstance, port: number): Promise<string> {
  return await app.listen({ host: '127.0.0.1', port });
}

/** Starts a fixture service; `port` 0 for any. */
export async function startSubgraph(
  name: string,
  options: { resolvers: IResolvers; publicJwk: JWK; port?: number; jwks?: () => { keys: JWK[] } },
): Promise<FixtureSubgraph> {
  const typeDefs = loadTypeDefs(`${SERVICES_DIRECTORY}/${name}/src`);
  // The resolvers' sources are whatever the fixtures hand on; Apollo's type wants them named.
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: options.resolvers as never }]);
  const apollo = new ApolloServer<{ actor: InternalActor }>({
    schema,
    includeStacktraceInErrorResponses: true,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await apollo.start();
  const verify = createVerify({ publicJwk: options.publicJwk, subgraph: name });
  const app = fastify({ forceCloseConnections: true });
  const subgraph: FixtureSubgraph = {
    url: '',
    received: [],
    fault: undefined,
    onAsked: undefined,
    health: { status: 'ok' },
    denials: [],
    issuer: undefined,
    close: async () => {
      await app.close();
      await apollo.stop();
    },
  };
  const handler = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const verified = await verify(request.headers.authorization?.slice('Bearer '.length));
      return { actor: verified.ok ? verified.value : { scopes: [] } };
    },
  });
  app.post('/graphql', async (request, reply) => {
    await subgraph.onAsked?.();
    const verified = await verify(request.headers.authorization?.slice('Bearer '.length));
    if (!verified.ok) {
      return reply.code(401).send({ errors: [{ message: verified.error, extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    subgraph.received.push({ body: request.body as Received['body'], headers: request.headers, actor: verified.value });
    const answered = await subgraph.fault?.(request, reply);
    return answered ?? (await handler.call(app, request, reply));
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.route({
    method: ['GET', 'POST'],
    url: '/account/*',
    handler: async (request, reply) => await subgraph.fault?.(request, reply),
  });
  app.get('/health/ready', async (request, reply) => (await subgraph.fault?.(request, reply)) ?? subgraph.health);
  app.get('/.well-known/jwks.json', () => options.jwks?.() ?? { keys: [] });
  app.get('/.well-known/openid-configuration', () => ({ issuer: 'https://millepiani.example' }));
  app.get('/internal/denials', async (request, reply) =>
    (await verify(String(request.headers[GATEWAY_TOKEN_HEADER]))).ok
      ? { denials: subgraph.denials, isMore: false }
      : reply.code(401).send(),
  );
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    scope.all('/oidc/*', async (request, reply) => (await subgraph.issuer?.(request, reply)) ?? reply.code(404).send());
    done();
  });
  subgraph.url = await serve(app, options.port ?? 0);
  return subgraph;
}
