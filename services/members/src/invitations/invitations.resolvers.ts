import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { type ConnectionArguments, parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { Invitation, InvitationId } from './invitation.ts';
import { canListInvitations, canListInvitationsOf, canSeeCode, canSeeInvitation } from './invitation-access.ts';
import { acceptInvitation, declineInvitation, inviteMember, withdrawInvitation } from './invitations.commands.ts';
import type { InvitationsOf } from './invitations.store.ts';

const seen = ({ actor }: Context, invitation: Invitation | undefined): Invitation | undefined =>
  invitation && canSeeInvitation(actor, invitation) ? invitation : undefined;

async function page(of: InvitationsOf, args: ConnectionArguments, { members }: Context) {
  const request = orRefuse(parsePage(args));
  return toPage(await members.invitations.page(of, request), request, ({ id }) => id);
}

const payload = (context: Context, result: Result<{ invitationId: InvitationId }, Failures>) =>
  toPayload(result, async ({ invitationId }) => ({
    invitation: seen(context, await reload(context.invitations, invitationId)),
  }));

/** Invitations in the schema. */
export const invitationResolvers: Pick<Resolvers, 'Invitation' | 'Mutation' | 'Person' | 'Query'> = {
  Invitation: {
    __resolveReference: async ({ id }, context) =>
      isId(id, 'ivt') ? seen(context, await context.invitations.load(id)) : undefined,
    code: (invitation, _args, { actor, members }) =>
      canSeeCode(actor, invitation) ? members.invitationCodes.codeOf(invitation.id) : undefined,
    invitedBy: ({ invitedBy }, _args, { persons }) => persons.load(invitedBy),
    acceptedBy: (invitation, _args, { persons }) =>
      invitation.state === 'ACCEPTED' ? persons.load(invitation.acceptedBy) : undefined,
    endedAt: (invitation) => (invitation.state === 'OPEN' ? undefined : invitation.endedAt),
  },
  Person: {
    invitations: ({ id }, args, context) =>
      canListInvitationsOf(context.actor, id) ? page({ invitedBy: id }, args, context) : undefined,
  },
  Query: {
    invitations: (_root, { state, ...args }, context) =>
      canListInvitations(context.actor) ? page({ state: state ?? undefined }, args, context) : undefined,
  },
  Mutation: {
    inviteMember: async (_root, { input }, context) =>
      payload(context, await inviteMember(context.members, callOf(context, 'inviteMember', input))),
    acceptInvitation: async (_root, { input }, context) => {
      const result = await acceptInvitation(context.members, callOf(context, 'acceptInvitation', input));
      return toPayload(result, async ({ personId }) => {
        context.memberships.clear(personId);
        return { person: await reload(context.persons, personId) };
      });
    },
    declineInvitation: async (_root, { input }, context) => {
      const result = await declineInvitation(context.members, callOf(context, 'declineInvitation', input));
      return toPayload(result, () => ({ isDeclined: true }));
    },
    withdrawInvitation: async (_root, { input }, context) =>
      payload(context, await withdrawInvitation(context.members, callOf(context, 'withdrawInvitation', input))),
  },
};
