import { distributionPosted } from '@millepiani/events/billing/distribution.events';
import { commissionSettled } from '@millepiani/events/projects/commission.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import { settleCommission } from '../commissions/commissions.commands.ts';
import type { Projects } from '../projects.ts';

/** Settles a commission with its last distribution. */
export const hearOfDistributions = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'hear-of-distributions',
    description: 'Settles an accepted commission once all that came in for it is distributed.',
    on: [distributionPosted],
    emits: [commissionSettled],
    emitsAlone: [commissionSettled],
    handle: async ({ data: { commissionId, isFinal } }, transaction) => {
      if (isFinal) await settleCommission(projects(), transaction, commissionId);
    },
  });
