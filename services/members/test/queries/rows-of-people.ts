import {
  dayAt,
  her,
  idAt,
  inMinutes,
  skillAt,
  turnOf,
  whichOrganization,
  whose,
} from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';

/** Who people are, what they are to each other, and what they can do. */
export const rowsOfPeople: RowsOf = {
  Person: (at) => ({
    ...{ _id: idAt('per', at), name: `Person ${at}`, registeredAt: inMinutes(at), version: 1 },
    // A few signed up before there were memberships.
    ...(at % 60 === 7 ? {} : { membership: turnOf(at, 'ACTIVE', 'ACTIVE', 'ACTIVE', 'APPLIED', 'LEFT') }),
  }),
  Profile: (at) => ({ _id: idAt(at % 2 ? 'org' : 'per', at - (at % 2)), text: 'Restores chairs.', version: 1 }),
  Account: (at) => ({
    ...{ _id: idAt('per', at), email: `${at}@millepiani.example`, passwordHash: '$argon2id$', version: 1 },
    roles: at % 100 === 0 ? ['ADMINISTRATOR'] : [],
    ...(at % 60 === 7 ? {} : { contact: { locale: 'IT', timeZone: 'Europe/Rome', version: 1 } }),
  }),
  Membership: (at) => {
    const state = turnOf(at, 'ACTIVE', 'ACTIVE', 'ACTIVE', 'REGISTERED', 'ADMITTED');
    const since = { appliedAt: inMinutes(at), since: inMinutes(at) };
    return {
      ...{ _id: idAt('per', at), state, version: 1, isNewcomer: false, ...since, reason: 'As agreed.', decidedBy: her },
      ...(state === 'ADMITTED' ? { from: dayAt(at), beginsAt: inMinutes(at) } : {}),
    };
  },
  Organization: (at) => {
    const [person, share] = [whose(at), { numerator: 1n, denominator: 1n }];
    const owners = [{ personId: person, ...share }];
    const isProposed = at % 16 === 4;
    return {
      ...{ _id: idAt('org', at), name: `Studio ${at}`, country: 'IT', registeredAt: inMinutes(at), version: 1 },
      ...{
        state: isProposed ? 'proposed' : 'registered',
        parties: [person],
        ownerCount: isProposed ? 0 : 1 + (at % 2),
      },
      ...(isProposed ? { owners: [], proposal: { owners, confirmedBy: [] } } : { owners }),
    };
  },
  AgentRelationship: (at) => {
    const state = turnOf(at, 'INVITED', 'ACTIVE', 'ENDED', 'DECLINED');
    const isActive = state === 'ACTIVE';
    return {
      ...{ _id: idAt('rel', at), kind: 'COLLABORATOR', from: dayAt(at), invitedBy: her, invitedAt: inMinutes(at) },
      // One open one of a person and an organization.
      ...{ personId: whose(at), organizationId: at % 3 === 0 ? idAt('org', 0) : idAt('org', 1 + at) },
      ...(at % 3 === 0 && at > 0 ? { personId: idAt('per', at) } : {}),
      ...{
        state,
        version: 1,
        isOpen: isActive || state === 'INVITED',
        startedAt: inMinutes(at),
        endedAt: inMinutes(at),
      },
      ...(isActive ? { to: dayAt(at + 9), endsAt: inMinutes(at) } : {}),
    };
  },
  Alliance: (at) => ({
    ...{ _id: idAt('ali', at), name: `Alliance ${at}`, mandate: { kind: 'WITHOUT_REPRESENTATION' }, version: 1 },
    ...{ organizationIds: [whichOrganization(at), idAt('org', 200 + at)], proposedFor: whichOrganization(at) },
    ...{
      proposedBy: her,
      proposedAt: inMinutes(at),
      agreedFor: [],
      formedAt: inMinutes(at),
      dissolvedAt: inMinutes(at),
    },
    state: turnOf(at, 'PROPOSED', 'ACTIVE', 'DISSOLVED', 'DECLINED'),
  }),
  Invitation: (at) => {
    const state = turnOf(at, 'OPEN', 'ACCEPTED', 'EXPIRED', 'WITHDRAWN');
    return {
      ...{ _id: idAt('ivt', at), email: `${at}@millepiani.example`, invitedBy: whose(at), invitedAt: inMinutes(at) },
      ...{ expiresAt: inMinutes(at), state, version: 1 },
      ...(state === 'OPEN' ? {} : { endedAt: inMinutes(at) }),
      ...(state === 'ACCEPTED' ? { acceptedBy: idAt('per', at) } : {}),
      ...(state === 'EXPIRED' ? { erasedPersonId: idAt('per', at) } : {}),
    };
  },
  Erasure: (at) => ({
    ...{
      _id: idAt('per', at),
      state: turnOf(at, 'ERASED', 'ASKED', 'CANCELLED'),
      askedAt: inMinutes(at),
      askedBy: her,
    },
    ...{ dueAt: inMinutes(at), cancelledAt: inMinutes(at), erasedAt: inMinutes(at), version: 1 },
  }),
  ErasedPerson: (at) => ({
    ...{ _id: idAt('per', at), erasedAt: inMinutes(at), passes: 1 },
    ...(at % 8 === 0 ? { dueAt: inMinutes(at) } : {}),
  }),
  TaxProfile: (at) => ({
    ...{ _id: idAt('tax', at), agentId: at % 2 ? whichOrganization(at) : whose(at), validFrom: dayAt(at), name: 'Ada' },
    ...{ isWithholdingAgent: false, isPublicBody: false, setAt: inMinutes(at), version: 1 },
    address: { street: 'Via Torretta 3', postalCode: '24125', city: 'Bergamo', country: 'IT' },
  }),
  TaxedAgent: (at) => ({ _id: idAt('per', at), touches: 1 }),
  SkillClaim: (at) => ({
    ...{ _id: idAt('clm', at), personId: at < 20 ? her : idAt('per', at), skillUri: skillAt(at), level: 1 + (at % 5) },
    ...{ claimedAt: inMinutes(at), version: 1 },
  }),
  SkillClaimant: (at) => ({ _id: idAt('per', at), claims: at % 3 }),
  Endorsement: (at) => ({
    ...{ _id: idAt('ens', at), claimId: idAt('clm', at % 4 === 0 ? 0 : at), personId: whose(at), level: 1 + (at % 5) },
    ...{ skillUri: skillAt(at % 4 === 0 ? 0 : at), endorsedBy: idAt('per', at), endorsedAt: inMinutes(at) },
  }),
  TrackRecord: (at) => ({
    ...{ _id: idAt('per', at), commitmentsFulfilled: at % 5, commitmentsWithdrawn: at % 3 },
    ...{ milestonesAccepted: at % 7, minutesApproved: at },
  }),
  CommissionBonds: (at) => ({
    _id: idAt('com', at),
    bonds: [{ commitmentId: idAt('cmt', at), personId: whose(at) }],
  }),
  TeamSeats: (at) => ({ _id: idAt('tea', at), personIds: [whose(at)], isConfirmed: true }),
  TeamMates: (at) => ({
    ...{ _id: `${idAt('per', at)}+${idAt('per', at + 1)}`, commissionId: idAt('com', at), since: inMinutes(at) },
  }),
};
