import { relationshipEnded, relationshipGrantsChanged } from '@millepiani/events/members/relationship.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { GuestStore } from './guests.store.ts';

/** Where a service keeps its copy, and what it needs it for. */
export interface GuestKeeping {
  /** Read when an event comes: a service has its stores once it is open. */
  readonly guests: () => GuestStore;
  /** What those see to whom it was granted, to follow `hence`: "sees its books". */
  readonly hence: string;
}

/** The reaction `keep-guests`: keeps a service's own copy of what guests of organizations may see. */
export const keepingGuests = ({ guests, hence }: GuestKeeping): Reaction =>
  defineReaction({
    name: 'keep-guests',
    description: `Keeps an own copy of what was granted to guests of an organization, hence who ${hence}.`,
    on: [relationshipGrantsChanged, relationshipEnded],
    emits: [],
    handle: async (event, { session }) => {
      switch (event.type) {
        case relationshipGrantsChanged.type:
          return guests().put(session, event.data);
        case relationshipEnded.type:
          return guests().remove(session, event.data.relationshipId);
        default:
          return event satisfies never;
      }
    },
  });
