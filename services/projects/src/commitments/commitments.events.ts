import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  commitmentAccepted,
  commitmentFulfilled,
  commitmentSubstituted,
  commitmentWithdrawn,
} from '@millepiani/events/projects/commitment.events';
import { moneyText } from '@millepiani/kernel/money';
import type { Commitment, CommitmentEvent } from './commitment.ts';

/** What an event of a commitment tells the parties. `commitment` is as the event left it. */
export function toEvent(commitment: Commitment, happened: CommitmentEvent): CheckedEvent {
  const { id: commitmentId, commissionId, slotId, personId, holdId, version } = commitment;
  const place = { subject: commitmentId, aggregateVersion: version, partition: commissionId };
  const whose = { commitmentId, commissionId, slotId, personId };
  switch (happened.type) {
    case 'commitment.accepted': {
      const { agreementVersionId, minutes, rate, from, to } = happened.terms;
      const data = { ...whose, agreementVersionId, minutes, rate: moneyText(rate), from, to };
      return event(commitmentAccepted, { ...place, data });
    }
    case 'commitment.withdrawn':
      return event(commitmentWithdrawn, { ...place, data: { ...whose, holdId, reason: happened.reason } });
    case 'commitment.substituted': {
      const { substituteId, newCommitmentId } = happened;
      return event(commitmentSubstituted, { ...place, data: { ...whose, substituteId, newCommitmentId } });
    }
    case 'commitment.fulfilled':
      return event(commitmentFulfilled, { ...place, data: { ...whose, holdId } });
    default:
      return happened satisfies never;
  }
}
