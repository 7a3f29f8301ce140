import {
  contributionApproved,
  contributionDisputed,
  contributionRestored,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import { Unreadable } from '@millepiani/spine/reader/failure-kind';
import type { Billing } from '../billing.ts';
import { type ApprovedContribution, readPutIn } from '../contributions/approved-contribution.ts';
import { Stirring } from '../distributions/stirring.commands.ts';

/** Keeps the service's own copy of what counts of what was put in. */
export const keepContributions = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-contributions',
    description:
      'Keeps an own copy of contributions that are approved and not reversed: the next distribution counts those that nobody disputes.',
    on: [contributionApproved, contributionReversed, contributionDisputed, contributionRestored],
    emits: [],
    handle: async (event, { session, afterCommit }) => {
      const { contributions } = billing();
      const stirring = new Stirring(billing());
      afterCommit(() => stirring.hint());
      const { commissionId, contributionId } = event.data;
      switch (event.type) {
        case contributionApproved.type: {
          await contributions.insert(session, contributionOf(event));
          return stirring.stir({ session }, commissionId);
        }
        case contributionReversed.type: {
          const counted = await contributions.remove(session, contributionId);
          return counted ? stirring.stir({ session }, commissionId) : undefined;
        }
        case contributionDisputed.type:
        case contributionRestored.type: {
          const isDisputed = event.type === contributionDisputed.type;
          const isHere = await contributions.dispute(session, contributionId, isDisputed);
          return isHere ? stirring.stir({ session }, commissionId) : undefined;
        }
        default:
          return event satisfies never;
      }
    },
  });

function contributionOf({ data }: EventOf<typeof contributionApproved>): ApprovedContribution {
  const { contributionId: id, commissionId, agreementVersionId: versionId, agentId, happenedOn } = data;
  const putIn = readPutIn(data);
  if (!putIn) throw new Unreadable('FACT_MISSING', 'It lacks what its kind has.');
  return { id, commissionId, versionId, agentId, putIn, happenedOn, isDisputed: false };
}
