import { relationshipEnded, relationshipGrantsChanged } from '@millepiani/events/members/relationship.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { GuestGrant } from './guest-grant.ts';
import type { Guest, GuestStore } from './guests.store.ts';

/** Who hears, in the transaction that changes the copy, that a grant was given to somebody or taken back. */
export interface GrantChanges {
  readonly grant: GuestGrant;
  readonly hear: (
    who: Pick<Guest, 'personId' | 'organizationId'>,
    isGranted: boolean,
    transaction: EffectTransaction,
  ) => Promise<void>;
}

/** Where a service keeps its copy, and what it needs it for. */
export interface GuestKeeping {
  /** Read when an event comes: a service has its stores once it is open. */
  readonly guests: () => GuestStore;
  /** What those see to whom it was granted, to follow `hence`: "sees its books". */
  readonly hence: string;
  /** What else is to be done where a grant changes; nothing when left out. */
  readonly changes?: GrantChanges;
}

/** The reaction `keep-guests`: keeps a service's own copy of what guests of organizations may see. */
export const keepingGuests = ({ guests, hence, changes }: GuestKeeping): Reaction =>
  defineReaction({
    name: 'keep-guests',
    description: `Keeps an own copy of what was granted to guests of an organization, hence who ${hence}.`,
    on: [relationshipGrantsChanged, relationshipEnded],
    emits: [],
    handle: async (event, transaction) => {
      const { session } = transaction;
      const isGranted = async () => changes !== undefined && guests().isGranted(session, event.data, changes.grant);
      const before = await isGranted();
      switch (event.type) {
        case relationshipGrantsChanged.type:
          await guests().put(session, event.data);
          break;
        case relationshipEnded.type:
          await guests().remove(session, event.data.relationshipId);
          break;
        default:
          return event satisfies never;
      }
      const after = await isGranted();
      if (before !== after) await changes?.hear(event.data, after, transaction);
    },
  });
