import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { canSeeStanding } from '../persons/person-access.ts';
import { changeContact } from './contacts.commands.ts';

/** How people are written to, in the schema. */
export const contactResolvers: Pick<Resolvers, 'Mutation' | 'Person'> = {
  Person: {
    contact: async (person, _args, { actor, accounts }) =>
      canSeeStanding(actor, person) ? (await accounts.load(person.id))?.contact : undefined,
  },
  Mutation: {
    changeContact: async (_root, { input }, context) => {
      const result = await changeContact(context.members, callOf(context, 'changeContact', input));
      return toPayload(result, async ({ personId }) => {
        context.accounts.clear(personId);
        return { person: await reload(context.persons, personId) };
      });
    },
  },
};
