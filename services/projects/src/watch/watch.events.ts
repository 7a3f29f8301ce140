import { type CheckedEvent, event } from '@millepiani/events/event';
import { commissionRiskCleared, commissionRiskRaised } from '@millepiani/events/projects/risk.events';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Risk, type riskChanges, urgencyOf } from './risks.ts';

/** What is told of risks that came and went. `version` is the one at which what was told of them stands. */
export function toEvents(
  commissionId: CommissionId,
  version: number,
  { raised, cleared }: ReturnType<typeof riskChanges>,
): readonly CheckedEvent[] {
  const place = (index: number) => ({
    subject: `${commissionId}#risks` as const,
    aggregateVersion: version + 1 + index,
    partition: commissionId,
  });
  return [
    ...cleared.map((risk, index) =>
      event(commissionRiskCleared, { ...place(index), data: dataOf(commissionId, risk) }),
    ),
    ...raised.map((risk, index) =>
      event(commissionRiskRaised, { ...place(cleared.length + index), data: dataOf(commissionId, risk) }),
    ),
  ];
}

const dataOf = (commissionId: CommissionId, { kind, slotId, milestoneId, personId, by }: Risk) => ({
  commissionId,
  kind,
  urgency: urgencyOf(kind),
  slotId: slotId ?? null,
  milestoneId: milestoneId ?? null,
  personId: personId ?? null,
  by: by?.toISOString() ?? null,
});
