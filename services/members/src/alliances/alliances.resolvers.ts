import { isId, type OrganizationId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { Organization } from '../organizations/organization.ts';
import { type Alliance, type AllianceId, waitingFor } from './alliance.ts';
import { canSee, seesAllOf } from './alliance-access.ts';
import { agreeToAlliance, declineAlliance, dissolveAlliance, proposeAlliance } from './alliances.commands.ts';

/** Allied organizations are registered, so whoever sees the alliance sees them. */
async function loadMany(ids: readonly OrganizationId[], { organizations }: Context): Promise<Organization[]> {
  const found = await organizations.loadMany(ids);
  return found.flatMap((organization) => (organization && 'id' in organization ? [organization] : []));
}

async function seen(alliance: Alliance | undefined, context: Context) {
  if (!alliance) return undefined;
  const organizations = await loadMany(alliance.organizationIds, context);
  const granted = await context.granted();
  return canSee(context.actor, alliance, { organizations, granted }) ? alliance : undefined;
}

const load = async (id: string, context: Context) =>
  isId(id, 'ali') ? seen(await context.alliances.load(id), context) : undefined;

const shown = async ({ allianceId }: { allianceId: AllianceId }, context: Context) => ({
  alliance: await seen(await reload(context.alliances, allianceId), context),
});

/** An instant that only some states have. */
const instant = (field: 'formedAt' | 'dissolvedAt') => (alliance: Alliance) =>
  field in alliance ? (alliance as Partial<Record<typeof field, Date>>)[field] : undefined;

/** Alliances in the schema. */
export const allianceResolvers: Pick<Resolvers, 'Alliance' | 'Mandate' | 'Mutation' | 'Organization' | 'Query'> = {
  Alliance: {
    __resolveReference: ({ id }, context) => load(id, context),
    organizations: ({ organizationIds }, _args, context) => loadMany(organizationIds, context),
    proposedFor: ({ proposedFor }, _args, { organizations }) => organizations.load(proposedFor),
    waitingFor: (alliance, _args, context) => loadMany(waitingFor(alliance), context),
    formedAt: instant('formedAt'),
    dissolvedAt: instant('dissolvedAt'),
  },
  Mandate: {
    invoicer: ({ invoicerId }, _args, { organizations }) =>
      invoicerId === undefined ? undefined : organizations.load(invoicerId),
  },
  Organization: {
    alliances: async (organization, args, { actor, members, granted }) => {
      const request = orRefuse(parsePage(args));
      const of = { organizationId: organization.id, isAll: seesAllOf(actor, organization, await granted()), request };
      return toPage(await members.alliances.page(of), request, ({ id }) => id);
    },
  },
  Query: {
    alliance: (_root, { id }, context) => load(id, context),
  },
  Mutation: {
    proposeAlliance: async (_root, { input }, context) =>
      toPayload(await proposeAlliance(context.members, callOf(context, 'proposeAlliance', input)), (value) =>
        shown(value, context),
      ),
    agreeToAlliance: async (_root, { input }, context) =>
      toPayload(await agreeToAlliance(context.members, callOf(context, 'agreeToAlliance', input)), (value) =>
        shown(value, context),
      ),
    declineAlliance: async (_root, { input }, context) =>
      toPayload(await declineAlliance(context.members, callOf(context, 'declineAlliance', input)), (value) =>
        shown(value, context),
      ),
    dissolveAlliance: async (_root, { input }, context) =>
      toPayload(await dissolveAlliance(context.members, callOf(context, 'dissolveAlliance', input)), (value) =>
        shown(value, context),
      ),
  },
};
