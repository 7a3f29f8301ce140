import { claimRaised, claimSettled } from '@millepiani/events/billing/claim.events';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { money, moneyText } from '@millepiani/kernel/money';
import { type Claim, openOf, type Settlement } from './claim.ts';

/** How the schema and the events write tiers. */
export const tierNames = { expenses: 'EXPENSES', minimum: 'MINIMUM', share: 'SHARE' } as const;

const which = ({ id: claimId, commissionId, versionId: agreementVersionId, debtorId, creditorId }: Claim) => ({
  ...{ claimId, commissionId, agreementVersionId, debtorId, creditorId },
});

const place = ({ id, commissionId, told }: Claim) => ({
  ...{ subject: id, partition: commissionId, aggregateVersion: told },
});

/** A claim came to be. */
export function toldRaised(claim: Claim): CheckedEvent {
  const { runId, reason, tier, amount, currency } = claim;
  return event(claimRaised, {
    ...place(claim),
    data: {
      ...{ ...which(claim), runId, reason, tier: tier === undefined ? null : tierNames[tier] },
      amount: moneyText(money(amount, currency)),
    },
  });
}

/** Something of it was cleared; `claim` as it stands from then on. */
export function toldSettled(claim: Claim, { id: settlementId, kind: how, amount, on }: Settlement): CheckedEvent {
  const text = (minor: bigint) => moneyText(money(minor, claim.currency));
  const open = text(openOf(claim));
  return event(claimSettled, {
    ...place(claim),
    data: { ...which(claim), settlementId, how, amount: text(amount), open, on },
  });
}
