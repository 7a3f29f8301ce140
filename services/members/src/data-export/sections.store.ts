import { eventsSection, mine, type Section, without } from '@millepiani/service/data-export/section';

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
  eventsSection,
];
