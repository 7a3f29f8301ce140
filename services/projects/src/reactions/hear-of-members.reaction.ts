import { memberErased } from '@millepiani/events/members/erasure.events';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import { noteStanding } from '../access/following.commands.ts';
import type { Projects } from '../projects.ts';

const kindOf = {
  [memberSuspended.type]: 'SUSPENDED',
  [memberLeft.type]: 'LEFT',
  [memberErased.type]: 'ERASED',
} as const;

/**
 * Shuts out at once who is suspended, has left or was erased, and lets in who is there again. What comes of it in their commissions is
 * followed by a job: they may be many.
 */
export const hearOfMembers = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'hear-of-members',
    description:
      'Shuts out of live events who is suspended, has left or was erased; in their commissions access is revoked, and they are replaced.',
    on: [memberAdmitted, memberSuspended, memberReinstated, memberLeft, memberErased],
    emits: [],
    handle: async (event, transaction) => {
      const { personId } = event.data;
      const { session } = transaction;
      switch (event.type) {
        case memberSuspended.type:
        case memberLeft.type:
        case memberErased.type: {
          await projects().access.shutOut(session, personId);
          const change = { personId, kind: kindOf[event.type], isGranted: false, through: undefined };
          return noteStanding(projects(), transaction, change);
        }
        case memberAdmitted.type:
        case memberReinstated.type: {
          if (!(await projects().access.letIn(session, personId))) return;
          const change = { personId, kind: 'REINSTATED', isGranted: true, through: undefined } as const;
          return noteStanding(projects(), transaction, change);
        }
        default:
          return event satisfies never;
      }
    },
  });
