import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { idKey, parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { AgentDeadLettersArgs, QueryDeadLettersArgs, Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { DeadLetter, DeadLetterId } from './dead-letter.ts';
import { canAdministerLetters, canReadLettersOf, canSeeLetter } from './dead-letter-access.ts';
import { dismissDeadLetter, replayDeadLetter } from './dead-letters.commands.ts';
import type { LettersRequest } from './dead-letters.store.ts';

/** The letter, if the caller may see it. */
async function findLetter(id: string, { actor, deadLetters }: Context): Promise<DeadLetter | undefined> {
  const letter = isId(id, 'ddl') ? await deadLetters.load(id) : undefined;
  return letter && canSeeLetter(actor, letter) ? letter : undefined;
}

/** A page of letters: one person's, or all. */
async function pageOf(
  { notifications }: Context,
  { state, ...args }: AgentDeadLettersArgs | QueryDeadLettersArgs,
  ownerId?: LettersRequest['ownerId'],
) {
  const request = orRefuse(parsePage(args, idKey));
  const rows = await notifications.deadLetters.page({ ...request, ownerId, state: state ?? undefined });
  return toPage(rows, request, ({ id }) => id);
}

/** The letter as a command left it, whatever was loaded before in the same request. */
const letterPayload = (result: Result<{ deadLetterId: DeadLetterId }, Failures>, context: Context) =>
  toPayload(result, async ({ deadLetterId }) => ({
    deadLetter: await findLetter(deadLetterId, { ...context, deadLetters: context.deadLetters.clear(deadLetterId) }),
  }));

/** What could not be delivered, in the schema. */
export const deadLetterResolvers: Pick<Resolvers, 'Agent' | 'DeadLetter' | 'Mutation' | 'Query'> = {
  Agent: {
    deadLetters: async ({ id }, args, context) =>
      canReadLettersOf(context.actor, id) && context.actor.id ? pageOf(context, args, context.actor.id) : undefined,
  },
  DeadLetter: {
    __resolveReference: ({ id }, context) => findLetter(id, context),
    owner: ({ ownerId }) => ({ id: ownerId }),
    endedAt: (letter) => (letter.state === 'OPEN' ? undefined : letter.endedAt),
    endpoint: async ({ endpointId, ownerId }, _args, { actor, endpoints }) =>
      endpointId && actor.id === ownerId ? endpoints.load(endpointId) : undefined,
  },
  Query: {
    deadLetter: (_root, { id }, context) => findLetter(id, context),
    deadLetters: async (_root, args, context) =>
      canAdministerLetters(context.actor) ? pageOf(context, args) : undefined,
  },
  Mutation: {
    replayDeadLetter: async (_root, { input }, context) =>
      letterPayload(await replayDeadLetter(context.notifications, callOf(context, 'replayDeadLetter', input)), context),
    dismissDeadLetter: async (_root, { input }, context) =>
      letterPayload(
        await dismissDeadLetter(context.notifications, callOf(context, 'dismissDeadLetter', input)),
        context,
      ),
  },
};
