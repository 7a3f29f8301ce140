import { type CheckedEvent, event } from '@millepiani/events/event';
import { disputeEvidenceAdded, disputeOpened, disputeResolved } from '@millepiani/events/projects/dispute.events';
import type { Dispute, DisputeEvent } from './dispute.ts';

/** What an event of a dispute tells the parties: what is said in it they read here. `dispute` is as the event left it. */
export function toEvent(dispute: Dispute, happened: DisputeEvent): CheckedEvent {
  const { id: subject, version: aggregateVersion, commissionId: partition } = dispute;
  const place = { subject, aggregateVersion, partition };
  const { id: disputeId, contributionId, commissionId, agentId, openedBy } = dispute;
  const what = { disputeId, contributionId, commissionId, agentId, openedBy };
  switch (happened.type) {
    case 'dispute.opened':
      return event(disputeOpened, { ...place, data: what });
    case 'dispute.evidence-added':
      return event(disputeEvidenceAdded, { ...place, data: { ...what, addedBy: happened.evidence.by } });
    case 'dispute.resolved': {
      const { outcome, by: resolvedBy } = happened;
      return event(disputeResolved, { ...place, data: { ...what, outcome, resolvedBy } });
    }
    default:
      return happened satisfies never;
  }
}
