import { dayOf } from '@millepiani/kernel/day';
import { type AgentId, isId } from '@millepiani/kernel/id';
import { type ConnectionArguments, dayKey, parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { visibleTo } from '../organizations/organization-access.ts';
import { profileOn } from './tax-profile.ts';
import { canSeeTaxes, type Taxed } from './tax-profile-access.ts';
import { setTaxProfile } from './tax-profiles.commands.ts';

async function taxedOf(id: AgentId, { organizations }: Context): Promise<Taxed | undefined> {
  if (isId(id, 'per')) return { id };
  const organization = isId(id, 'org') ? await organizations.load(id) : undefined;
  return organization && { id, organization };
}

async function validOn(taxed: Taxed, on: string | null | undefined, context: Context) {
  if (!canSeeTaxes(context.actor, taxed, await context.granted())) return undefined;
  const timeline = await context.taxProfilesOfAgents.load(taxed.id);
  return profileOn(timeline, on ?? dayOf(context.members.clock.now()));
}

async function page(taxed: Taxed, args: ConnectionArguments, { actor, members, granted }: Context) {
  if (!canSeeTaxes(actor, taxed, await granted())) return undefined;
  const request = orRefuse(parsePage(args, dayKey));
  return toPage(await members.taxProfiles.page(taxed.id, request), request, ({ validFrom }) => validFrom);
}

/** How agents are taxed, in the schema. */
export const taxProfileResolvers: Pick<Resolvers, 'Mutation' | 'Organization' | 'Person' | 'TaxProfile'> = {
  TaxProfile: {
    __resolveReference: async ({ id }, context) => {
      const profile = isId(id, 'tax') ? await context.taxProfiles.load(id) : undefined;
      const taxed = profile && (await taxedOf(profile.agentId, context));
      return taxed && canSeeTaxes(context.actor, taxed, await context.granted()) ? profile : undefined;
    },
    agent: async ({ agentId }, _args, { actor, persons, organizations }) => {
      if (isId(agentId, 'per')) return persons.load(agentId);
      return isId(agentId, 'org') ? visibleTo(actor, await organizations.load(agentId)) : undefined;
    },
    name: ({ facts }) => facts.name,
    firstName: ({ facts }) => facts.personsName?.firstName,
    lastName: ({ facts }) => facts.personsName?.lastName,
    vatNumber: ({ facts }) => facts.vatNumber,
    fiscalCode: ({ facts }) => facts.fiscalCode,
    regime: ({ facts }) => facts.regime,
    isWithholdingAgent: ({ facts }) => facts.isWithholdingAgent,
    isPublicBody: ({ facts }) => facts.isPublicBody,
    socialFund: ({ facts }) => facts.socialFund,
    iban: ({ facts }) => facts.iban,
    address: ({ facts }) => facts.address,
    recipientCode: ({ facts }) => facts.recipientCode,
    certifiedMail: ({ facts }) => facts.certifiedMail,
  },
  Person: {
    taxProfile: ({ id }, { on }, context) => validOn({ id }, on, context),
    taxProfiles: ({ id }, args, context) => page({ id }, args, context),
  },
  Organization: {
    taxProfile: (organization, { on }, context) => validOn({ id: organization.id, organization }, on, context),
    taxProfiles: (organization, args, context) => page({ id: organization.id, organization }, args, context),
  },
  Mutation: {
    setTaxProfile: async (_root, { input }, context) => {
      const result = await setTaxProfile(context.members, callOf(context, 'setTaxProfile', input));
      return toPayload(result, async ({ taxProfileId }) => {
        context.taxProfilesOfAgents.clearAll();
        return { taxProfile: await reload(context.taxProfiles, taxProfileId) };
      });
    },
  },
};
