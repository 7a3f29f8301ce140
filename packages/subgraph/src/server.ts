import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { CLIENT_ADDRESS_HEADER } from '@millepiani/internal-token/headers';
import { createVerify } from '@millepiani/internal-token/verify';
import { type Actor, actorOf } from '@millepiani/kernel/actor';
import { currentRequest, requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { type HealthChecks, reportHealth } from './health.ts';
import { maskError } from './mask-error.ts';

/** What a service gives to be served as a subgraph. */
export interface SubgraphOptions<C extends BaseContext> {
  /** The subgraph's name in the supergraph: internal tokens must be made for it. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Makes the context of one request. */
  readonly context: (caller: Caller) => C;
  /** The gateway's public key. */
  readonly gatewayKey: Parameters<typeof createVerify>[0]['publicJwk'];
  readonly health: HealthChecks;
  readonly logger: FastifyBaseLogger;
}

/** Who asks, and in which request. */
export interface Caller {
  readonly actor: Actor;
  /** Whether the gateway asks for itself, and for nobody: then the actor is nobody, too. */
  readonly isGateway: boolean;
  readonly requestId: string;
  readonly traceparent: string | undefined;
  /** The client's network address, as the gateway saw it. */
  readonly address: string;
  /** Aborted when nobody waits for the answer any more: the gateway has hung up. */
  readonly signal: AbortSignal;
}

const bodyLimit = 10 * 1024 * 1024;

/**
 * A Fastify server with the subgraph at `/graphql`, open to the gateway's tokens alone (`_entities` and `_service`
 * included), and its health at `/health/live` and `/health/ready`. It does not listen yet; closing it drains requests.
 */
export async function createSubgraphServer<C extends BaseContext>(
  options: SubgraphOptions<C>,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
  });
  const apollo = new ApolloServer<C>({
    schema: options.schema,
    introspection: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => maskError(formatted, error, options.logger),
    plugins: [
      fastifyApolloDrainPlugin(app),
      // It would wrap every field of every answer, and no field says for how long it may be kept.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();

  const actors = new WeakMap<FastifyRequest, Pick<Caller, 'actor' | 'isGateway'>>();
  // Taken at once: a client that hangs up has no address any more, and its next try would look like somebody else's.
  const addresses = new WeakMap<FastifyRequest, string>();
  app.addHook('onRequest', (request, _reply, done) => {
    addresses.set(request, request.ip);
    runInRequest(requestContextFrom(request.headers), done);
  });
  const verify = createVerify({ publicJwk: options.gatewayKey, subgraph: options.name });
  app.route({
    url: '/graphql',
    method: 'POST',
    preHandler: async (request, reply) => {
      const verified = await verify(bearer(request.headers.authorization));
      if (!verified.ok) {
        request.log.warn({ reason: verified.error }, 'a caller without a token of the gateway was refused');
        return refuse(reply);
      }
      const { actorId: sub, scopes, sessionId: sid, isGateway = false } = verified.value;
      actors.set(request, { isGateway, actor: actorOf({ sub, scope: scopes.join(' '), sid }) });
      return undefined;
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => {
        const asking = actors.get(request);
        if (!asking) throw new UnverifiedRequest();
        return Promise.resolve(
          options.context({ ...asking, signal: hangUp(reply), ...origin(request, addresses.get(request)) }),
        );
      },
    }),
  });
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const report = await reportHealth(options.health);
    return reply.code(report.status === 'down' ? 503 : 200).send(report);
  });
  return app;
}

/** A request reached the handler without having been checked: a bug. */
class UnverifiedRequest extends TypeError {
  constructor() {
    super('The request was not verified.');
  }
}

/** Aborted where the connection closes before the answer is sent. */
function hangUp({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

function bearer(header: string | undefined): string | undefined {
  return header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined;
}

function refuse(reply: FastifyReply): FastifyReply {
  const extensions = { code: 'UNAUTHENTICATED', requestId: currentRequest()?.requestId };
  return reply.code(401).send({ errors: [{ message: 'This subgraph answers the gateway alone.', extensions }] });
}

function origin(request: FastifyRequest, ip = ''): Omit<Caller, 'actor' | 'isGateway' | 'signal'> {
  const { traceparent, [CLIENT_ADDRESS_HEADER]: address } = request.headers;
  return {
    requestId: currentRequest()?.requestId ?? '',
    traceparent: typeof traceparent === 'string' ? traceparent : undefined,
    address: typeof address === 'string' ? address : ip,
  };
}
