import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { isOpen } from './session.ts';
import { canSeeSessions } from './session-access.ts';
import { endAllSessions, endSession } from './sessions.commands.ts';

async function load(id: string, { actor, members }: Context) {
  const session = isId(id, 'ses') ? await members.sessions.find(id) : undefined;
  const isSeen = session && isOpen(session, members.clock.now()) && canSeeSessions(actor, session.personId);
  return isSeen ? session : undefined;
}

/** Sessions in the schema. */
export const sessionResolvers: Pick<Resolvers, 'Mutation' | 'Person' | 'Session'> = {
  Session: {
    __resolveReference: ({ id }, context) => load(id, context),
    client: ({ clientId }, _args, { applications }) => applications.load(clientId),
    isCurrent: ({ id }, _args, { actor }) => actor.sessionId === id,
  },
  Person: {
    sessions: async (person, args, { actor, members }) => {
      if (!canSeeSessions(actor, person.id)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await members.sessions.page(person.id, request, members.clock.now()), request, ({ id }) => id);
    },
  },
  Mutation: {
    endSession: async (_root, { input }, context) =>
      toPayload(await endSession(context.members, callOf(context, 'endSession', input)), ({ sessionId }) => ({
        sessionId,
      })),
    endAllSessions: async (_root, { input }, context) =>
      toPayload(await endAllSessions(context.members, callOf(context, 'endAllSessions', input)), ({ ended }) => ({
        ended,
      })),
  },
};
