import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canAdministerClients } from './client-access.ts';
import { registerClient, revokeClient, rotateClientSecret } from './clients.commands.ts';

const load = async (id: string, { actor, members }: Context) =>
  canAdministerClients(actor) && isId(id, 'cli') ? members.clients.find(id) : undefined;

/** Partners' applications in the schema. */
export const clientResolvers: Pick<Resolvers, 'Client' | 'Mutation' | 'Query'> = {
  Client: {
    __resolveReference: ({ id }, context) => load(id, context),
    registeredBy: ({ registeredBy }, _args, { persons }) => persons.load(registeredBy),
    revokedAt: (client) => (client.state === 'REVOKED' ? client.revokedAt : undefined),
  },
  Query: {
    clients: async (_root, args, { actor, members }) => {
      if (!canAdministerClients(actor)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await members.clients.page(request), request, ({ id }) => id);
    },
  },
  Mutation: {
    registerClient: async (_root, { input }, context) => {
      const { redirectUris = [], scopes = [], ...others } = input;
      const call = callOf(context, 'registerClient', { ...others, redirectUris, scopes });
      return toPayload(await registerClient(context.members, call), async (made) => ({
        client: await load(made.clientId, context),
        secret: made.secret,
      }));
    },
    rotateClientSecret: async (_root, { input }, context) =>
      toPayload(
        await rotateClientSecret(context.members, callOf(context, 'rotateClientSecret', input)),
        async (made) => ({
          client: await load(made.clientId, context),
          secret: made.secret,
        }),
      ),
    revokeClient: async (_root, { input }, context) =>
      toPayload(await revokeClient(context.members, callOf(context, 'revokeClient', input)), async ({ clientId }) => ({
        client: await load(clientId, context),
      })),
  },
};
