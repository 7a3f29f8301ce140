import { eventsSection, only, type Section, without } from '@millepiani/service/data-export/section';

/** What notifications keeps of a person. Secrets by which webhooks are signed are left out: their owner was shown them once. */
export const sections: readonly Section[] = [
  {
    name: 'contact',
    description: 'How you are written to: a copy.',
    collection: 'contacts',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'preferences',
    description: 'How you wish to be told.',
    collection: 'preference_sets',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'notifications',
    description: 'What you were told.',
    collection: 'notifications',
    of: (personId) => ({ recipient: personId }),
    pick: without('position'),
  },
  {
    name: 'mails',
    description: 'Mails to you, with the tries to send them.',
    collection: 'messages',
    of: (personId) => ({ recipient: personId }),
    // Whoever has the token can have no more of them sent.
    pick: without('unsubscribeToken', 'claimedUntil', 'key'),
  },
  {
    name: 'mailbox',
    description: 'How it fares where you get mail.',
    collection: 'mailboxes',
    of: (personId) => ({ _id: personId }),
  },
  {
    name: 'devices',
    description: 'The devices that you are told on.',
    collection: 'push_subscriptions',
    of: (personId) => ({ personId }),
    // Whoever has them can reach the device.
    pick: without('url', 'p256dh', 'auth'),
  },
  {
    name: 'pushes',
    description: 'What you were told on them in the last month.',
    collection: 'push_messages',
    of: (personId) => ({ recipient: personId }),
    pick: without('claimedUntil'),
  },
  {
    name: 'deadLetters',
    description: 'What could not be delivered to you.',
    collection: 'dead_letters',
    of: (personId) => ({ ownerId: personId }),
  },
  {
    name: 'announcements',
    description: 'What you announced.',
    collection: 'announcements',
    of: (personId) => ({ announcedBy: personId }),
    pick: without('recipients', 'seenTo'),
  },
  {
    name: 'endpoints',
    description: 'Where events are delivered for you.',
    collection: 'endpoints',
    of: (personId) => ({ ownerId: personId }),
    pick: without('secrets'),
  },
  {
    name: 'deliveries',
    description: 'What was delivered there.',
    collection: 'deliveries',
    of: async (personId, db) => ({
      endpointId: { $in: await db.collection('endpoints').distinct('_id', { ownerId: personId }) },
    }),
    pick: only('endpointId', 'eventId', 'type', 'state', 'createdAt', 'endedAt', 'attempts'),
  },
  eventsSection,
];
