import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of who speaks for an organization. */
export const keepSpeakers = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'keep-speakers',
    description: 'Keeps an own copy of who owns an organization, hence speaks for it as client, lead or party.',
    on: [organizationRegistered, organizationOwnersChanged],
    emits: [],
    handle: async ({ data: { organizationId, owners } }, { session }) =>
      projects().speakers.put(
        session,
        organizationId,
        owners.map(({ personId }) => personId),
      ),
  });
