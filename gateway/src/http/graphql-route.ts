import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../fetching/request-context.ts';
import { wantsPage } from '../graphiql/graphiql-routes.ts';
import type { Actor } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';
import type { Admission } from '../limits/admission.ts';
import { identified } from './identified.ts';
import { admit, submitted } from './submitted.ts';

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
      admit(admission, submitted(request));
      done();
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request) => {
        const actor = actors.get(request) ?? { kind: 'anonymous' };
        return Promise.resolve({ actor, clientAddress: request.ip, deadline: now() + budgetMs });
      },
    }),
  });
}
