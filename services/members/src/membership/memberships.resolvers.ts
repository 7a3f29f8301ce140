import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { looksAtCommunity } from '../identity/looking.ts';
import type { Person } from '../persons/person.ts';
import { canSeeStanding } from '../persons/person-access.ts';
import { endMembership, leaveCommunity, suspendMember } from './leaving.commands.ts';
import { isMember, type Membership, memberSince } from './membership.ts';
import { canListMemberships } from './membership-access.ts';
import {
  admitMember,
  applyForMembership,
  refuseApplication,
  reinstateMember,
  withdrawApplication,
} from './memberships.commands.ts';

/** How a person stands; one who signed up before there were memberships is a member by that. */
const membershipOf = async ({ id, registeredAt }: Person, { memberships }: Context): Promise<Membership> =>
  (await memberships.load(id)) ?? memberSince(id, registeredAt);

/** The payload of every mutation here. Read afresh: an earlier one of the same request may have loaded it. */
const payload = (context: Context, result: Result<{ personId: PersonId }, Failures>) =>
  toPayload(result, async ({ personId }) => {
    context.memberships.clear(personId);
    context.accounts.clear(personId);
    return { person: await reload(context.persons, personId) };
  });

/** What only some states have. */
const of =
  <F extends StateField>(field: F) =>
  (membership: Membership): StateFields[F] | undefined =>
    field in membership ? (membership as Partial<StateFields>)[field] : undefined;
type StateFields = Readonly<
  Record<'appliedAt' | 'since' | 'refusedAt' | 'suspendedAt' | 'leftAt', Date> &
    Record<'statement' | 'from' | 'reason', string> &
    Record<'invitedBy' | 'decidedBy', PersonId>
>;
type StateField = keyof StateFields;

const personIn =
  (field: 'invitedBy' | 'decidedBy') =>
  (membership: Membership, _args: unknown, { persons }: Context) => {
    const id = of(field)(membership);
    return id === undefined ? undefined : persons.load(id);
  };

/** How people stand to the community, in the schema. */
export const membershipResolvers: Pick<Resolvers, 'Membership' | 'Mutation' | 'Person' | 'Query'> = {
  Membership: {
    person: ({ personId }, _args, { persons }) => persons.load(personId),
    appliedAt: of('appliedAt'),
    statement: of('statement'),
    invitedBy: personIn('invitedBy'),
    from: of('from'),
    since: of('since'),
    refusedAt: of('refusedAt'),
    suspendedAt: of('suspendedAt'),
    leftAt: of('leftAt'),
    reason: of('reason'),
    decidedBy: personIn('decidedBy'),
  },
  Person: {
    isMember: async (person, _args, context) =>
      canSeeStanding(context.actor, person) || looksAtCommunity(context.actor)
        ? isMember(await membershipOf(person, context))
        : undefined,
    membership: async (person, _args, context) =>
      canSeeStanding(context.actor, person) ? membershipOf(person, context) : undefined,
  },
  Query: {
    memberships: async (_root, { state, ...args }, { actor, members }) => {
      if (!canListMemberships(actor)) return undefined;
      const request = orRefuse(parsePage(args));
      const page = await members.memberships.page(state ?? undefined, request);
      return toPage(page, request, ({ personId }) => personId);
    },
  },
  Mutation: {
    applyForMembership: async (_root, { input }, context) =>
      payload(context, await applyForMembership(context.members, callOf(context, 'applyForMembership', input))),
    withdrawApplication: async (_root, { input }, context) =>
      payload(context, await withdrawApplication(context.members, callOf(context, 'withdrawApplication', input))),
    admitMember: async (_root, { input }, context) =>
      payload(context, await admitMember(context.members, callOf(context, 'admitMember', input))),
    refuseApplication: async (_root, { input }, context) =>
      payload(context, await refuseApplication(context.members, callOf(context, 'refuseApplication', input))),
    suspendMember: async (_root, { input }, context) =>
      payload(context, await suspendMember(context.members, callOf(context, 'suspendMember', input))),
    reinstateMember: async (_root, { input }, context) =>
      payload(context, await reinstateMember(context.members, callOf(context, 'reinstateMember', input))),
    endMembership: async (_root, { input }, context) =>
      payload(context, await endMembership(context.members, callOf(context, 'endMembership', input))),
    leaveCommunity: async (_root, { input }, context) =>
      payload(context, await leaveCommunity(context.members, callOf(context, 'leaveCommunity', input))),
  },
};
