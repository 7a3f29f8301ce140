import {
  remunerationDeclined,
  remunerationDrawnUp,
  remunerationIssued,
  remunerationVoided,
} from '@millepiani/events/billing/remuneration.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';
import { lookAt } from '../watch/watch.jobs.ts';

/** Keeps which documents for shares somebody is to approve, and has their commissions looked at. */
export const hearOfDocuments = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'hear-of-documents',
    description:
      'Keeps which documents for shares are to be approved, so that the list of what is to be done has them.',
    on: [remunerationDrawnUp, remunerationIssued, remunerationDeclined, remunerationVoided],
    emits: [],
    handle: async ({ id, type, data }, { session, now, afterCommit }) => {
      const { awaitedDocuments, watches, hint } = projects();
      const { documentId, commissionId, approverId } = data;
      if (type === remunerationDrawnUp.type) {
        await awaitedDocuments.put(session, { documentId, commissionId, approverId, since: now });
      } else {
        await awaitedDocuments.remove(session, documentId);
      }
      await watches.touch(session, commissionId, now);
      afterCommit(() => hint(lookAt(commissionId, id)));
    },
  });
