import { keepingGuests } from '@millepiani/speakers/keep-guests';
import type { Reaction } from '@millepiani/spine/reactions';
import { noteStanding } from '../access/following.commands.ts';
import type { Projects } from '../projects.ts';

/**
 * Keeps the service's own copy of what guests of an organization may see. Who sees commissions by it from now on, or no more, is noted
 * in the same transaction, so that what is told of it comes later than the copy says it.
 */
export const keepGuests = (projects: () => Projects): Reaction =>
  keepingGuests({
    guests: () => projects().guests,
    hence: 'sees commissions and agreements as it does',
    changes: {
      grant: 'COMMISSIONS',
      hear: ({ personId, organizationId: through }, isGranted, transaction) =>
        noteStanding(projects(), transaction, { personId, kind: 'GUEST', isGranted, through }),
    },
  });
