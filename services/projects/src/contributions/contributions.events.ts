import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  contributionApproved,
  contributionDisputed,
  contributionRecorded,
  contributionRestored,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { type Money, moneyText } from '@millepiani/kernel/money';
import type { Contribution, ContributionEvent } from './contribution.ts';

const moneyOrNull = (amount: Money | undefined) => (amount ? moneyText(amount) : null);

const approverOf = (contribution: Contribution) =>
  'approvedBy' in contribution ? (contribution.approvedBy ?? null) : null;

/** All that counts of the contribution: whoever hears of one event alone knows what it is about. What is shown for it stays here. */
function whatOf({ id, putIn, state: _, version: __, recordedAt: ___, ...facts }: Contribution) {
  const { commissionId, agreementVersionId, agentId, note, happenedOn, recordedBy } = facts;
  const isWork = putIn.kind === 'WORK';
  return {
    contributionId: id,
    ...{ commissionId, agreementVersionId, agentId, kind: putIn.kind },
    slotId: isWork ? putIn.slotId : null,
    minutes: isWork ? putIn.minutes : null,
    rate: isWork ? moneyText(putIn.rate) : null,
    amount: 'amount' in putIn ? moneyOrNull(putIn.amount) : null,
    vat: putIn.kind === 'EXPENSE' ? moneyText(putIn.vat) : null,
    ...{ note, happenedOn, recordedBy },
  };
}

/** What an event of a contribution tells the parties. `contribution` is as the event left it. */
export function toEvent(contribution: Contribution, happened: ContributionEvent): CheckedEvent {
  const { id: subject, version: aggregateVersion, commissionId: partition } = contribution;
  const place = { subject, aggregateVersion, partition };
  switch (happened.type) {
    case 'contribution.recorded':
      return event(contributionRecorded, { ...place, data: whatOf(contribution) });
    case 'contribution.approved':
      return event(contributionApproved, { ...place, data: { ...whatOf(contribution), approvedBy: happened.by } });
    case 'contribution.reversed': {
      const data = { ...whatOf(contribution), approvedBy: approverOf(contribution), reversedBy: happened.by };
      return event(contributionReversed, { ...place, data });
    }
    case 'contribution.disputed':
      return event(contributionDisputed, {
        ...place,
        data: { ...disputedOf(contribution, happened.disputeId), disputedBy: happened.by },
      });
    case 'contribution.restored':
      return event(contributionRestored, {
        ...place,
        data: { ...disputedOf(contribution, happened.disputeId), restoredBy: happened.by },
      });
    default:
      return happened satisfies never;
  }
}

function disputedOf<I>(contribution: Contribution, disputeId: I) {
  const { id: contributionId, commissionId, agreementVersionId, agentId, putIn } = contribution;
  const about = { contributionId, commissionId, agreementVersionId, agentId, kind: putIn.kind };
  return { ...about, disputeId, approvedBy: approverOf(contribution) };
}
