import { isId } from '@millepiani/kernel/id';
import { type ConnectionArguments, parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { visibleTo } from '../organizations/organization-access.ts';
import type { AgentRelationship, RelationshipId } from './relationship.ts';
import { can, type Sight, sightOfOrganization, sightOfPerson } from './relationship-access.ts';
import {
  confirmRelationship,
  declineRelationship,
  endRelationship,
  grantToGuest,
  inviteToOrganization,
} from './relationships.commands.ts';
import type { RelationshipsOf } from './relationships.store.ts';

async function seen(relationship: AgentRelationship | undefined, context: Context) {
  const { actor, organizations } = context;
  if (!relationship) return undefined;
  const organization = await organizations.load(relationship.organizationId);
  const granted = await context.granted();
  return can(actor, 'see', { relationship, organization, granted }) ? relationship : undefined;
}

const shown = async ({ relationshipId }: { relationshipId: RelationshipId }, context: Context) => ({
  relationship: await seen(await reload(context.relationships, relationshipId), context),
});

async function page(
  whose: RelationshipsOf['whose'],
  { sight, args }: { readonly sight: Sight; readonly args: ConnectionArguments },
  { members }: Context,
) {
  if (sight === 'none') return undefined;
  const request = orRefuse(parsePage(args));
  return toPage(await members.relationships.page({ whose, sight, request }), request, ({ id }) => id);
}

/** An instant that only some states have. */
const instant = (field: 'startedAt' | 'endedAt') => (relationship: AgentRelationship) =>
  field in relationship ? (relationship as Partial<Record<typeof field, Date>>)[field] : undefined;

/** Who takes part in which organization, in the schema. */
export const relationshipResolvers: Pick<Resolvers, 'AgentRelationship' | 'Mutation' | 'Organization' | 'Person'> = {
  AgentRelationship: {
    __resolveReference: async ({ id }, context) =>
      isId(id, 'rel') ? seen(await context.relationships.load(id), context) : undefined,
    organization: async ({ organizationId }, _args, { actor, organizations }) =>
      visibleTo(actor, await organizations.load(organizationId)),
    person: ({ personId }, _args, { persons }) => persons.load(personId),
    invitedBy: ({ invitedBy }, _args, { persons }) => persons.load(invitedBy),
    grants: async (relationship, _args, { actor, organizations }) => {
      const organization = await organizations.load(relationship.organizationId);
      return can(actor, 'see-grants', { relationship, organization }) ? [...relationship.grants] : undefined;
    },
    startedAt: instant('startedAt'),
    endedAt: instant('endedAt'),
  },
  Organization: {
    relationships: async (organization, args, context) => {
      const sight = sightOfOrganization(context.actor, organization, await context.granted());
      return page(organization.id, { sight, args }, context);
    },
  },
  Person: {
    relationships: ({ id }, args, context) => page(id, { sight: sightOfPerson(context.actor, id), args }, context),
  },
  Mutation: {
    inviteToOrganization: async (_root, { input }, context) =>
      toPayload(await inviteToOrganization(context.members, callOf(context, 'inviteToOrganization', input)), (value) =>
        shown(value, context),
      ),
    confirmRelationship: async (_root, { input }, context) =>
      toPayload(await confirmRelationship(context.members, callOf(context, 'confirmRelationship', input)), (value) =>
        shown(value, context),
      ),
    declineRelationship: async (_root, { input }, context) =>
      toPayload(await declineRelationship(context.members, callOf(context, 'declineRelationship', input)), (value) =>
        shown(value, context),
      ),
    grantToGuest: async (_root, { input }, context) =>
      toPayload(await grantToGuest(context.members, callOf(context, 'grantToGuest', input)), (value) =>
        shown(value, context),
      ),
    endRelationship: async (_root, { input }, context) =>
      toPayload(await endRelationship(context.members, callOf(context, 'endRelationship', input)), (value) =>
        shown(value, context),
      ),
  },
};
