import type { PersonId } from '@millepiani/kernel/id';
import { eventsSection, mine, type Section, without } from '@millepiani/service/data-export/section';
import type { Db } from 'mongodb';

/** The address of somebody's account; empty, which nobody's is, where there is none. */
async function addressOf(personId: PersonId, db: Db): Promise<string> {
  const account = await db.collection<{ _id: string; email?: string }>('accounts').findOne({ _id: personId });
  return account?.email ?? '';
}

/**
 * What members keeps of a person, and what of it they may have a copy of: all but what would let somebody in. With whom somebody worked is made
 * of projects' teams, which projects exports.
 */
export const sections: readonly Section[] = [
  {
    name: 'profile',
    description: 'What everybody sees of you.',
    collection: 'persons',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'account',
    description: 'Your address, your roles, and how you are written to. The hash of your password is left out.',
    collection: 'accounts',
    of: (personId) => ({ _id: personId }),
    pick: without('passwordHash'),
  },
  {
    name: 'accountMails',
    description: 'Mails about your account of the last days.',
    collection: 'account_mails',
    of: (personId) => ({ personId }),
    pick: without('claimedUntil'),
  },
  {
    name: 'audit',
    description: 'What was done to your account, by whom, when and from about where.',
    collection: 'audit_entries',
    of: (personId) => ({ personId }),
  },
  {
    name: 'erasure',
    description: 'That you are to be erased, if that was asked for.',
    collection: 'erasures',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'skillClaims',
    description: 'What you claim to master, with your evidence.',
    collection: 'skill_claims',
    of: (personId) => ({ personId }),
  },
  {
    name: 'endorsementsReceived',
    description: 'Who vouches for what you claim.',
    collection: 'endorsements',
    of: (personId) => ({ personId }),
  },
  {
    name: 'endorsementsGiven',
    description: 'For what of others you vouch.',
    collection: 'endorsements',
    of: (personId) => ({ endorsedBy: personId }),
  },
  {
    name: 'availability',
    description: 'The time that you offer, and offered.',
    collection: 'availability_offers',
    of: (personId) => ({ personId }),
  },
  {
    name: 'calendarFeed',
    description: 'The calendar of what you are held for. Its address is left out: you were shown it once.',
    collection: 'calendar_feeds',
    of: (personId) => ({ _id: personId }),
    pick: without('tokenHash'),
  },
  {
    name: 'holds',
    description: 'Your time that was held for commissions, and what became of it.',
    collection: 'capacity_holds',
    of: (personId) => ({ personId }),
  },
  {
    name: 'relationships',
    description: 'The organizations that you take part in, took part in, or were invited to.',
    collection: 'agent_relationships',
    of: (personId) => ({ personId }),
  },
  {
    name: 'organizations',
    description: 'The organizations that you own a part of, or are to, with your part.',
    collection: 'organizations',
    of: (personId) => ({ parties: personId }),
    pick: mine('owners', 'personId', 'name', 'country', 'state', 'registeredAt'),
  },
  {
    name: 'taxProfiles',
    description: 'How you are taxed, invoiced and paid, from which day on.',
    collection: 'tax_profiles',
    of: (personId) => ({ agentId: personId }),
  },
  {
    name: 'membership',
    description: 'How you stand to the community, and what was said of it.',
    collection: 'memberships',
    of: (personId) => ({ _id: personId }),
    pick: without('touches'),
  },
  {
    name: 'invitationsSent',
    description: 'Whom you asked to join the community. Their addresses are left out.',
    collection: 'invitations',
    of: (personId) => ({ invitedBy: personId }),
    pick: without('email', 'acceptedBy', 'erasedPersonId'),
  },
  {
    name: 'invitationsReceived',
    description: 'By what you were asked to join the community.',
    collection: 'invitations',
    of: async (personId, db) => ({ $or: [{ acceptedBy: personId }, { email: await addressOf(personId, db) }] }),
  },
  {
    name: 'publicProfile',
    description: 'What you say of yourself: place, languages, links.',
    collection: 'agent_profiles',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'trackRecord',
    description: 'What became of what you were bound to, in sums, as it is shown with you.',
    collection: 'track_records',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'trainings',
    description: 'What you recorded to have learnt, with certificates, and who confirmed it.',
    collection: 'training_records',
    of: (personId) => ({ personId }),
  },
  {
    name: 'courses',
    description: 'The courses that you put on the list.',
    collection: 'courses',
    of: (personId) => ({ offeredBy: personId }),
    pick: without('beginnings'),
  },
  {
    name: 'sessions',
    description: 'Where you are signed in, and were within a month: by what application, from about where, until when.',
    collection: 'sessions',
    of: (personId) => ({ personId }),
    pick: without('browserId'),
  },
  {
    name: 'consents',
    description: 'What you allow applications.',
    collection: 'consents',
    of: (personId) => ({ personId }),
  },
  {
    name: 'clients',
    description: 'The applications that you registered for partners.',
    collection: 'clients',
    of: (personId) => ({ registeredBy: personId }),
    pick: without('secretHash'),
  },
  {
    name: 'refusedTokens',
    description: 'Since when your tokens are refused, for minutes after all your sessions ended.',
    collection: 'denials',
    of: (personId) => ({ _id: personId }),
  },
  eventsSection,
];
