import { isId, type OrganizationId } from '@millepiani/kernel/id';
import { formatShare } from '@millepiani/kernel/rational';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { ownersOf, proposalOf, waitingFor } from './organization.ts';
import { can, visibleTo } from './organization-access.ts';
import { confirmOwners, declineOwners, proposeOwners, registerOrganization } from './organizations.commands.ts';

const states = { proposed: 'PROPOSED', registered: 'REGISTERED', declined: 'DECLINED' } as const;

const load = async (id: string, { actor, organizations }: Context) =>
  isId(id, 'org') ? visibleTo(actor, await organizations.load(id)) : undefined;

const shown = async ({ organizationId }: { organizationId: OrganizationId }, context: Context) => ({
  organization: visibleTo(context.actor, await reload(context.organizations, organizationId)),
});

/** Organizations in the schema. */
export const organizationResolvers: Pick<
  Resolvers,
  'Organization' | 'Owner' | 'OwnersProposal' | 'Query' | 'Mutation'
> = {
  Organization: {
    __resolveReference: ({ id }, context) => load(id, context),
    state: ({ state }) => states[state],
    owners: (organization) => ownersOf(organization),
    proposal: (organization, _args, { actor }) =>
      can(actor, 'see-proposal', organization) && proposalOf(organization) ? organization : undefined,
  },
  Owner: {
    person: async ({ personId }, _args, { persons }) => {
      const person = await persons.load(personId);
      if (!person) throw new OwnerMissing(personId);
      return person;
    },
    share: ({ share }) => formatShare(share),
  },
  OwnersProposal: {
    owners: (organization) => proposalOf(organization)?.owners ?? [],
    waitingFor: async (organization, _args, { persons }) => {
      const people = await persons.loadMany(waitingFor(organization));
      return people.flatMap((person) => (person && 'id' in person ? [person] : []));
    },
  },
  Query: {
    organization: (_root, { id }, context) => load(id, context),
  },
  Mutation: {
    registerOrganization: async (_root, { input }, context) =>
      toPayload(await registerOrganization(context.members, callOf(context, 'registerOrganization', input)), (value) =>
        shown(value, context),
      ),
    proposeOwners: async (_root, { input }, context) =>
      toPayload(await proposeOwners(context.members, callOf(context, 'proposeOwners', input)), (value) =>
        shown(value, context),
      ),
    confirmOwners: async (_root, { input }, context) =>
      toPayload(await confirmOwners(context.members, callOf(context, 'confirmOwners', input)), (value) =>
        shown(value, context),
      ),
    declineOwners: async (_root, { input }, context) =>
      toPayload(await declineOwners(context.members, callOf(context, 'declineOwners', input)), (value) =>
        shown(value, context),
      ),
  },
};

/** An owner without a profile: the store broke its own rule. */
class OwnerMissing extends TypeError {
  constructor(personId: string) {
    super(`The owner ${personId} has no profile.`);
  }
}
