import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  contributionApproved,
  contributionRecorded,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { type Money, moneyText } from '@millepiani/kernel/money';
import type { Contribution, ContributionEvent } from './contribution.ts';

const moneyOrNull = (amount: Money | undefined) => (amount ? moneyText(amount) : null);

/** Each event says all of the contribution: whoever hears of one alone knows what it is about. */
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
  const data = whatOf(contribution);
  switch (happened.type) {
    case 'contribution.recorded':
      return event(contributionRecorded, { ...place, data });
    case 'contribution.approved':
      return event(contributionApproved, { ...place, data: { ...data, approvedBy: happened.by } });
    case 'contribution.reversed': {
      const approvedBy = 'approvedBy' in contribution ? (contribution.approvedBy ?? null) : null;
      return event(contributionReversed, { ...place, data: { ...data, approvedBy, reversedBy: happened.by } });
    }
    default:
      return happened satisfies never;
  }
}
