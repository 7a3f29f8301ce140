import { distributionPosted } from '@millepiani/events/billing/distribution.events';
import { commissionSettled } from '@millepiani/events/projects/commission.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import { settleCommission } from '../commissions/commissions.commands.ts';
import type { Projects } from '../projects.ts';

/** Settles a commission once billing has posted its last distribution. */
export const settleCommissions = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'settle-commissions',
    description: 'Settles a commission once all that its milestones brought in is distributed and posted.',
    on: [distributionPosted],
    emits: [commissionSettled],
    handle: async ({ data: { commissionId, isFinal } }, transaction) => {
      if (isFinal) await settleCommission(projects(), transaction, commissionId);
    },
  });
