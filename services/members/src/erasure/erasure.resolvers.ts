import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { cancelErasure, eraseAccount } from './erasing.commands.ts';
import { canSeeErasure } from './erasure-access.ts';

/** Erasing people, in the schema. */
export const erasureResolvers: Pick<Resolvers, 'Erasure' | 'Mutation' | 'Person'> = {
  Erasure: {
    askedBy: async ({ askedBy }, _args, { persons }) => persons.load(askedBy),
    dueAt: (erasure) => (erasure.state === 'ASKED' ? erasure.dueAt : undefined),
    blockedBy: (erasure) => (erasure.state === 'ASKED' ? [...erasure.blockedBy] : []),
  },
  Person: {
    erasure: async (person, _args, { actor, members }) =>
      canSeeErasure(actor, person.id) ? members.erasures.find(person.id) : undefined,
  },
  Mutation: {
    eraseAccount: async (_root, { input }, context) => {
      const result = await eraseAccount(context.members, callOf(context, 'eraseAccount', input));
      return toPayload(result, async ({ personId }) => ({ person: await reload(context.persons, personId) }));
    },
    cancelErasure: async (_root, { input }, context) => {
      const result = await cancelErasure(context.members, callOf(context, 'cancelErasure', input));
      return toPayload(result, async ({ personId }) => ({ person: await reload(context.persons, personId) }));
    },
  },
};
