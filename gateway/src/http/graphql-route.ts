import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { wantsPage } from '../graphiql/graphiql-routes.ts';
import type { Actor } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';
import type { Admission, Submitted } from '../limits/admission.ts';

/** What the route needs. */
export type GraphqlRouteOptions = {
  apollo: ApolloServer<GatewayContext>;
  identify: Identify;
  admission: Admission;
  now: () => number;
  /** How long a request may take, in milliseconds. */
  budgetMs: number;
  /** Sends GraphiQL; absent in production. */
  sendPage: ((reply: FastifyReply) => Promise<FastifyReply>) | undefined;
};

const HTTP_BAD_REQUEST = 400;
const HTTP_UNAUTHORIZED = 401;
const HTTP_UNAVAILABLE = 503;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Apollo Server says what is wrong with it.
    return;
  }
}

function submitted(request: FastifyRequest): Submitted {
  if (request.method === 'GET') {
    const { searchParams } = new URL(request.url, 'http://localhost');
    return {
      query: searchParams.get('query') ?? undefined,
      variables: parseJson(searchParams.get('variables') ?? ''),
    };
  }
  const { body } = request;
  if (Array.isArray(body)) {
    throw new RequestRefusedError('BATCHING_DISABLED', 'One operation a request.', { status: HTTP_BAD_REQUEST });
  }
  return typeof body === 'object' && body !== null ? body : {};
}

async function identified(identify: Identify, request: FastifyRequest): Promise<Actor> {
  const result = await identify(request.headers.authorization);
  if (result.ok) {
    return result.value;
  }
  if (result.error === 'KEYS_UNAVAILABLE') {
    throw new RequestRefusedError('IDENTITY_UNAVAILABLE', 'Who you are cannot be checked now. Try again shortly.', {
      status: HTTP_UNAVAILABLE,
      headers: { 'retry-after': '1' },
    });
  }
  throw new RequestRefusedError('UNAUTHENTICATED', 'The access token is not valid.', {
    status: HTTP_UNAUTHORIZED,
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}

/** The community graph's endpoint: who asks, is it small enough, and then Apollo Server. */
export function addGraphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, identify, admission, now, budgetMs, sendPage } = options;
  const actors = new WeakMap<FastifyRequest, Actor>();

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before the body is read: a bad token costs nothing more.
    onRequest: async (request, reply) => {
      if (sendPage !== undefined && wantsPage(request)) {
        return await sendPage(reply);
      }
      actors.set(request, await identified(identify, request));
      return;
    },
    preHandler: (request, _reply, done) => {
      const violation = admission.check(submitted(request));
      if (violation === undefined) {
        done();
        return;
      }
      const { code, message, limit } = violation;
      done(new RequestRefusedError(code, message, { status: HTTP_BAD_REQUEST, extensions: { limit } }));
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request) => {
        const actor = actors.get(request) ?? { kind: 'anonymous' };
        return Promise.resolve({ actor, clientAddress: request.ip, deadline: now() + budgetMs });
      },
    }),
  });
}
