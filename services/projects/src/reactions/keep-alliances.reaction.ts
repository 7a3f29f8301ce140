import { allianceDissolved, allianceFormed } from '@millepiani/events/members/alliance.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of alliances that are formed and not dissolved. */
export const keepAlliances = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'keep-alliances',
    description: 'Keeps an own copy of alliances and their organizations, whose owners see what is for an alliance.',
    on: [allianceFormed, allianceDissolved],
    emits: [],
    handle: async (event, { session }) => {
      const { alliances } = projects();
      switch (event.type) {
        case allianceFormed.type: {
          const { allianceId: id, organizationIds } = event.data;
          return alliances.put(session, { id, organizationIds });
        }
        case allianceDissolved.type:
          return alliances.remove(session, event.data.allianceId);
        default:
          return event satisfies never;
      }
    },
  });
