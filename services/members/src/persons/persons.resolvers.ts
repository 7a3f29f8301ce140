import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { looksAtCommunity } from '../identity/looking.ts';
import { visibleTo } from '../organizations/organization-access.ts';
import type { Agent } from './agent.ts';
import { changeName } from './names.commands.ts';
import type { Person } from './person.ts';
import { canSeeAccount } from './person-access.ts';

async function accountOf(person: Person, { actor, accounts }: Context) {
  return canSeeAccount(actor, person) ? accounts.load(person.id) : undefined;
}

/** People in the schema. */
export const personResolvers: Pick<Resolvers, 'Agent' | 'Mutation' | 'Person' | 'Query'> = {
  Agent: {
    // A reference to nobody comes here too, and must get the name of some type for its null to be an answer.
    __resolveType: (agent: Agent | undefined) => (agent?.kind === 'organization' ? 'Organization' : 'Person'),
    __resolveReference: async ({ id }, { actor, persons, organizations }) => {
      if (isId(id, 'per')) return persons.load(id);
      return isId(id, 'org') ? visibleTo(actor, await organizations.load(id)) : undefined;
    },
  },
  Person: {
    __resolveReference: async ({ id }, { persons }) => (isId(id, 'per') ? persons.load(id) : undefined),
    email: async (person, _args, context) => (await accountOf(person, context))?.email,
    roles: async (person, _args, context) => (await accountOf(person, context))?.roles,
    organizations: async (person, args, { actor, members }) => {
      const request = orRefuse(parsePage(args));
      // To the person also what is proposed: others see what is owned by everybody's word.
      const of = { personId: person.id, withProposed: actor.id === person.id && looksAtCommunity(actor), request };
      return toPage(await members.organizations.page(of), request, (organization) => organization.id);
    },
  },
  Mutation: {
    changeName: async (_root, { input }, context) => {
      const result = await changeName(context.members, callOf(context, 'changeName', input));
      return toPayload(result, async ({ personId }) => ({ person: await reload(context.persons, personId) }));
    },
  },
  Query: {
    viewer: async (_root, _args, { actor, persons }) => (actor.id ? persons.load(actor.id) : undefined),
    persons: async (_root, args, { actor, members }) => {
      if (!looksAtCommunity(actor)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await members.persons.page(request), request, (person) => person.id);
    },
  },
};
