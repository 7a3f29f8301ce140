import { memberLeft } from '@millepiani/events/members/membership.events';
import { knowHowDeclined } from '@millepiani/events/projects/know-how.events';
import { pledgeWithdrawn } from '@millepiani/events/projects/pledge.events';
import { projectAbandoned, projectParticipantLeft } from '@millepiani/events/projects/project.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import { declineForGone } from '../know-how/declining.commands.ts';
import type { Projects } from '../projects.ts';
import { leaveVentures } from '../ventures/forgetting-ventures.commands.ts';

/** Ends what somebody backs, takes part in and leads when they leave, and what waits for their word. */
export const withdrawOnLeaving = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'withdraw-on-leaving',
    description:
      'Takes back what somebody pledged who has left, ends their part in projects and the projects that they led, and says no to know-how that waits for their word.',
    on: [memberLeft],
    emits: [pledgeWithdrawn, projectParticipantLeft, projectAbandoned, knowHowDeclined],
    handle: async (event, transaction) => {
      const { personId } = event.data;
      await leaveVentures(projects(), transaction, personId);
      await declineForGone(projects(), transaction, personId);
    },
  });
