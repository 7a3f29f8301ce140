import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { canReadFeed } from '../feed/feed-access.ts';
import { restoreMailbox } from './mailboxes.commands.ts';

/** Mailboxes in the schema. */
export const mailboxResolvers: Pick<Resolvers, 'Agent' | 'Mailbox' | 'Mutation'> = {
  Agent: {
    mailbox: async ({ id }, _args, { actor, notifications }) =>
      actor.id && canReadFeed(actor, id) ? notifications.mailboxes.find(actor.id) : undefined,
  },
  Mailbox: {
    suppression: ({ suppressed }) => suppressed?.reason,
    suppressedSince: ({ suppressed }) => suppressed?.since,
  },
  Mutation: {
    restoreMailbox: async (_root, { input }, context) =>
      toPayload(
        await restoreMailbox(context.notifications, callOf(context, 'restoreMailbox', input)),
        async ({ personId }) => ({ mailbox: await context.notifications.mailboxes.find(personId) }),
      ),
  },
};
