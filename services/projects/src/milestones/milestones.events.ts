import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  commissionMilestonesPlanned,
  milestoneAccepted,
  milestoneDelivered,
  milestoneRejected,
} from '@millepiani/events/projects/milestone.events';
import type { AgentId, Id } from '@millepiani/kernel/id';
import { moneyText } from '@millepiani/kernel/money';
import type { Commission } from '../commissions/commission.ts';
import { visibilityOf } from '../commissions/commissions.events.ts';
import type { Milestone, MilestoneEvent, MilestonePlan } from './milestone.ts';

/** What the plan of a commission that is opened tells other services. */
export const toPlannedEvent = (
  { commissionId, milestones, version }: MilestonePlan,
  visibility: Commission['visibility'],
): CheckedEvent =>
  event(commissionMilestonesPlanned, {
    subject: `${commissionId}#milestones`,
    aggregateVersion: version,
    partition: commissionId,
    visibility: visibilityOf[visibility],
    data: {
      commissionId,
      milestones: milestones.map(({ id, title, amount, due }) => ({
        milestoneId: id,
        title,
        amount: moneyText(amount),
        due,
      })),
    },
  });

/** Of the agreement by which a milestone is worked on. */
export interface AgreedTerms {
  readonly versionId: Id<'agv'>;
  readonly invoicerId: AgentId;
}

/** What an event of a milestone tells, with what it is to be invoiced by. `milestone` is as the event left it. */
export function toEvent(
  milestone: Milestone,
  happened: MilestoneEvent,
  context: { readonly commission: Commission; readonly agreed: AgreedTerms; readonly isLast: boolean },
): CheckedEvent {
  const { commission, agreed, isLast } = context;
  const { id: commissionId, visibility, clientId, leadId } = commission;
  const { id: milestoneId, title, number, amount } = milestone;
  const place = {
    subject: milestoneId,
    aggregateVersion: milestone.version,
    partition: commissionId,
    visibility: visibilityOf[visibility],
  };
  const about = { milestoneId, commissionId };
  switch (happened.type) {
    case 'milestone.delivered':
      return event(milestoneDelivered, { ...place, data: { ...about, deliveredBy: happened.by } });
    case 'milestone.rejected':
      return event(milestoneRejected, { ...place, data: { ...about, reasons: [...happened.reasons] } });
    case 'milestone.accepted': {
      const terms = {
        agreementVersionId: agreed.versionId,
        clientId: clientId ?? null,
        leadId,
        invoicerId: agreed.invoicerId,
      };
      const by = { acceptedBy: happened.by, acceptedAt: happened.at.toISOString(), isLast };
      const data = { ...about, title, number, amount: moneyText(amount), ...terms, ...by };
      return event(milestoneAccepted, { ...place, data });
    }
    default:
      return happened satisfies never;
  }
}
