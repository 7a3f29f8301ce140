import { availabilityChanged } from '@millepiani/events/members/availability.events';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { skillClaimed, skillClaimWithdrawn } from '@millepiani/events/members/skill.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of what people can do and when they are free, and of who of them is in the community. */
export const keepPool = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'keep-pool',
    description:
      'Keeps an own copy of skills and availability of those who are members, from which candidates for roles are found.',
    on: [
      skillClaimed,
      skillClaimWithdrawn,
      availabilityChanged,
      memberAdmitted,
      memberSuspended,
      memberReinstated,
      memberLeft,
    ],
    emits: [],
    handle: async (event, { session }) => {
      const { pool } = projects();
      switch (event.type) {
        case skillClaimed.type: {
          const { claimId, personId, skillUri: skill, level } = event.data;
          return pool.putSkill(session, { claimId, personId, skill, level });
        }
        case skillClaimWithdrawn.type:
          return pool.removeSkill(session, event.data.claimId);
        case availabilityChanged.type: {
          const { personId, windows } = event.data;
          const offered = windows.map(({ start, end, minutes, firmness }) => ({
            start: new Date(start),
            end: new Date(end),
            minutes,
            firmness,
          }));
          return pool.putWindows(session, personId, offered);
        }
        case memberSuspended.type:
        case memberLeft.type:
          return pool.aside.put(session, event.data.personId);
        case memberAdmitted.type:
        case memberReinstated.type:
          return pool.aside.takeBack(session, event.data.personId);
        default:
          return event satisfies never;
      }
    },
  });
