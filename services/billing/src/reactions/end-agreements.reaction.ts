import { commissionClosed, commissionSettled } from '@millepiani/events/projects/commission.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Billing } from '../billing.ts';
import { Stirring } from '../distributions/stirring.commands.ts';

/**
 * Notes that a commission has come to its end, and has what is left open computed. A reaction of its own, so that commissions that ended
 * before it came have their claims, too; in which order it hears of the agreement does not matter, for each has it computed anew.
 */
export const endAgreements = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'end-agreements',
    description:
      'When a commission is settled, what is left open of its agreements becomes claims; when it is closed, what it has set aside stays or goes to surplus, as its rule says.',
    on: [commissionSettled, commissionClosed],
    emits: [],
    handle: async (event, { session, afterCommit }) => {
      const { sharing } = billing();
      const stirring = new Stirring(billing());
      afterCommit(() => stirring.hint());
      const { commissionId } = event.data;
      await stirring.stir({ session }, commissionId);
      return sharing.end(session, commissionId, event.type === commissionSettled.type ? 'isSettled' : 'isClosed');
    },
  });
