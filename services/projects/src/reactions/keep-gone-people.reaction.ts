import { memberErased } from '@millepiani/events/members/erasure.events';
import { memberAdmitted, memberLeft } from '@millepiani/events/members/membership.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/** Keeps who is gone from the community. */
export const keepGonePeople = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'keep-gone-people',
    description: 'Keeps who has left or was erased: what know-how is, is decided without waiting for their word.',
    on: [memberLeft, memberErased, memberAdmitted],
    emits: [],
    handle: async (event, { session }) => {
      const { gonePeople } = projects();
      const { personId } = event.data;
      return event.type === memberAdmitted.type
        ? gonePeople.remove(session, personId)
        : gonePeople.put(session, personId);
    },
  });
