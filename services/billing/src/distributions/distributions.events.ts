import {
  distributionApproved,
  distributionComputed,
  distributionPaid,
  distributionPosted,
} from '@millepiani/events/billing/distribution.events';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { money, moneyText } from '@millepiani/kernel/money';
import type { SharingAccount } from '@millepiani/sharing/run';
import type { DistributionRun, RunEvent } from './distribution-run.ts';

/** What other services are told of a run that has just become this by `happened`; nothing of what is this service's own business. */
export function toEvents(run: DistributionRun, happened: RunEvent): readonly CheckedEvent[] {
  const { id: runId, commissionId, versionId: agreementVersionId, told: aggregateVersion } = run;
  const place = { subject: runId, partition: commissionId, aggregateVersion };
  const which = { runId, commissionId, agreementVersionId };
  switch (happened.type) {
    case 'distribution.computed':
      return [event(distributionComputed, { ...place, data: { ...which, ...figuresOf(run) } })];
    case 'distribution.approved':
      return [event(distributionApproved, { ...place, data: { ...which, approvedBy: happened.by } })];
    case 'distribution.posted': {
      const { isFinal } = happened;
      const totals = { fee: added(run, 'fee'), reserve: added(run, 'reserve'), surplus: added(run, 'surplus') };
      return [event(distributionPosted, { ...place, data: { ...which, ...figuresOf(run), ...totals, isFinal } })];
    }
    case 'distribution.paid':
      return [event(distributionPaid, { ...place, data: { ...which, paidOn: happened.paidOn } })];
    case 'distribution.reviewed':
    case 'distribution.discarded':
    case 'payments.ordered':
    case 'payments.released':
    case 'payments.executed':
    case 'payment.failed':
    case 'payment.set-off':
    case 'payment.restated':
    case 'payment.reopened':
    case 'distribution.carried-less':
      return [];
    default:
      return happened satisfies never;
  }
}

function figuresOf({ basis, outcome }: DistributionRun) {
  const { currency } = outcome.run;
  const amount = (minor: bigint) => moneyText(money(minor, currency));
  return {
    payerId: basis.payerId,
    collected: amount(outcome.distribution.cash),
    shares: outcome.run.settlements
      .filter(({ difference, payment }) => difference !== 0n || payment !== 0n)
      .map(({ agent, difference, payment }) => ({
        ...{ agentId: agent, amount: amount(difference), payment: amount(payment) },
      })),
  };
}

/** What a run adds to all accounts of a kind. */
function added({ outcome: { run } }: DistributionRun, kind: SharingAccount['kind']) {
  const own = run.postings.filter(({ account }) => account.kind === kind);
  return moneyText(
    money(
      own.reduce((total, { minor }) => total + minor, 0n),
      run.currency,
    ),
  );
}
