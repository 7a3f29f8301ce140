import { knowHowCitationReversed, knowHowCited } from '@millepiani/events/projects/know-how.events';
import { defineReaction, type EventOf, type Reaction } from '@millepiani/spine/reactions';
import type { Billing } from '../billing.ts';
import type { CitedKnowHow } from '../contributions/cited-know-how.ts';
import { Stirring } from '../distributions/stirring.commands.ts';

/**
 * Keeps whose the know-how is that contributions cite. A reaction of its own: it is told in the know-how's order, not in the commission's, and
 * what was cited before it came counts as well.
 */
export const keepCitations = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-citations',
    description:
      'Keeps an own copy of whose the know-how is that approved contributions cite: the next distribution gives its makers their royalties.',
    on: [knowHowCited, knowHowCitationReversed],
    emits: [],
    handle: async (event, { session, afterCommit }) => {
      const { citations } = billing();
      const stirring = new Stirring(billing());
      afterCommit(() => stirring.hint());
      const { commissionId, citationId } = event.data;
      switch (event.type) {
        case knowHowCited.type: {
          await citations.put(session, citedOf(event));
          return stirring.stir({ session }, commissionId);
        }
        case knowHowCitationReversed.type: {
          const counted = await citations.remove(session, citationId);
          return counted ? stirring.stir({ session }, commissionId) : undefined;
        }
        default:
          return event satisfies never;
      }
    },
  });

function citedOf({ data }: EventOf<typeof knowHowCited>): CitedKnowHow {
  const { citationId: id, contributionId, commissionId, assetId, number, makers } = data;
  return { id, contributionId, commissionId, assetId, number, makers };
}
