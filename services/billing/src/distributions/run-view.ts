import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import { type Money, money } from '@millepiani/kernel/money';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import { entitlementsOf, missingOf } from '@millepiani/sharing/distribution';
import { purposeNames } from '../reserves/reserve.ts';
import { type RunSight, showsAgent } from './distribution-access.ts';
import type { BatchId, DistributionRun, RunPayment } from './distribution-run.ts';

/** What one agent gets of a run, as it is shown. */
export interface ShareView {
  readonly run: DistributionRun;
  readonly agentId: AgentId;
  readonly expenses: Money;
  readonly minimum: Money;
  readonly share: Money;
  readonly entitlement: Money;
  /** What the run adds to the entitlement. */
  readonly amount: Money;
  readonly inHand: Money;
  readonly payment: Money;
  readonly carried: Money;
  readonly missing: Money;
}

/** What the payer is to pay to somebody, as it is shown: who may not see all of the run does not see the batch. */
export interface PaymentView {
  readonly payeeId: AgentId;
  readonly amount: Money;
  readonly batchId: BatchId | undefined;
  readonly paidOn: string | undefined;
}

/** The currency of a run's amounts. */
export const currencyOf = ({ outcome }: DistributionRun): Currency => outcome.run.currency;

/** What each agent gets, by the bytes of their ids, of those that are shown. */
export function sharesOf(run: DistributionRun, sight: RunSight): readonly ShareView[] {
  const { distribution, run: made } = run.outcome;
  const of = (minor: bigint): Money => money(minor, currencyOf(run));
  const entitlements = new Map(entitlementsOf(distribution).map((one) => [one.agent, one]));
  const missing = missingOf(distribution);
  return made.settlements
    .filter(({ agent }) => showsAgent(sight, agent))
    .toSorted((a, b) => compareUtf8(a.agent, b.agent))
    .map(({ agent, difference, withheld, payment, carried }) => {
      const { expenses = 0n, minimum = 0n, share = 0n } = entitlements.get(agent) ?? {};
      const lacking = missing.filter((one) => one.agent === agent).reduce((total, { amount }) => total + amount, 0n);
      return {
        ...{ run, agentId: agent, expenses: of(expenses), minimum: of(minimum), share: of(share) },
        ...{ entitlement: of(expenses + minimum + share), amount: of(difference), inHand: of(withheld) },
        ...{ payment: of(payment), carried: of(carried), missing: of(lacking) },
      };
    });
}

/** Where every cent goes, tier by tier. */
export function tiersOf(run: DistributionRun) {
  const { expenses, fee, reserve, minimums, shares, surplus } = run.outcome.distribution;
  const of = (minor: bigint): Money => money(minor, currencyOf(run));
  const sum = (lines: readonly { readonly amount: bigint }[]): Money =>
    of(lines.reduce((total, { amount }) => total + amount, 0n));
  return {
    ...{ expenses: sum(expenses.awards), fee: of(fee), minimums: sum(minimums.awards) },
    ...{ shares: sum(shares.shares), surplus: of(surplus) },
    reserve: reserve.map(({ purpose, amount }) => ({ purpose: purposeNames[purpose], amount: of(amount) })),
  };
}

/** What is to be paid to those that are shown; undefined before it is posted. */
export function paymentsSeen(run: DistributionRun, sight: RunSight): readonly PaymentView[] | undefined {
  if (run.state !== 'POSTED' && run.state !== 'PAID') return undefined;
  return run.payments
    .filter(({ payeeId }) => showsAgent(sight, payeeId))
    .map(({ payeeId, amount, batchId, paidOn }: RunPayment) => ({
      ...{ payeeId, amount: money(amount, currencyOf(run)), paidOn },
      batchId: sight.of === 'everybody' ? batchId : undefined,
    }));
}
