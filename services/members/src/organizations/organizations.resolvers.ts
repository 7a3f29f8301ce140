import { isId } from '@millepiani/kernel/id';
import { formatShare } from '@millepiani/kernel/rational';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { changeOwners, registerOrganization } from './organizations.commands.ts';

/** Organizations in the schema. */
export const organizationResolvers: Pick<Resolvers, 'Organization' | 'Owner' | 'Query' | 'Mutation'> = {
  Organization: {
    __resolveReference: async ({ id }, { organizations }) => (isId(id, 'org') ? organizations.load(id) : undefined),
  },
  Owner: {
    person: async ({ personId }, _args, { persons }) => {
      const person = await persons.load(personId);
      if (!person) throw new OwnerMissing(personId);
      return person;
    },
    share: ({ share }) => formatShare(share),
  },
  Query: {
    organization: async (_root, { id }, { organizations }) => (isId(id, 'org') ? organizations.load(id) : undefined),
  },
  Mutation: {
    registerOrganization: async (_root, { input }, context) => {
      const result = await registerOrganization(context.members, callOf(context, 'registerOrganization', input));
      return toPayload(result, async ({ organizationId }) => ({
        organization: await reload(context.organizations, organizationId),
      }));
    },
    changeOwners: async (_root, { input }, context) => {
      const result = await changeOwners(context.members, callOf(context, 'changeOwners', input));
      return toPayload(result, async ({ organizationId }) => ({
        organization: await reload(context.organizations, organizationId),
      }));
    },
  },
};

/** An owner without a profile: the store broke its own rule. */
class OwnerMissing extends TypeError {
  constructor(personId: string) {
    super(`The owner ${personId} has no profile.`);
  }
}
