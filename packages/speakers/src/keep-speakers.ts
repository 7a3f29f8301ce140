import { memberErased } from '@millepiani/events/members/erasure.events';
import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { SpeakerStore } from './speakers.store.ts';

/** Where a service keeps its copy, and what it needs it for. */
export interface SpeakerKeeping {
  /** Read when an event comes: a service has its stores once it is open. */
  readonly speakers: () => SpeakerStore;
  /** What those may do who own an organization, to follow `hence`: "speaks for it as client, lead or party". */
  readonly hence: string;
}

/**
 * The reaction `keep-speakers`: keeps a service's own copy of who owns an organization. Each event tells all owners, so the
 * last one is right. Who was erased speaks for nobody.
 */
export const keepingSpeakers = ({ speakers, hence }: SpeakerKeeping): Reaction =>
  defineReaction({
    name: 'keep-speakers',
    description: `Keeps an own copy of who owns an organization, hence ${hence}.`,
    on: [organizationRegistered, organizationOwnersChanged, memberErased],
    emits: [],
    handle: async (event, { session }) => {
      if (event.type === memberErased.type) return speakers().forget(session, event.data.personId);
      const { organizationId, owners } = event.data;
      return speakers().put(
        session,
        organizationId,
        owners.map(({ personId }) => personId),
      );
    },
  });
