import { dayOf, plusDays } from '@millepiani/kernel/day';
import { type AgentId, isId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import { later, priceOfPart } from '../fees/billing-period.ts';
import { termsOn } from '../fees/membership-plan.ts';
import { charged, nextCharge } from '../fees/subscription.ts';
import { dueOf, type Invoice } from '../invoices/invoice.ts';
import type { Claim, Claims } from '../remuneration/share-claims.ts';
import { type CashAhead, type CashFlow, cashAhead } from './cash-ahead.ts';
import { claimFlows } from './claim-receipts.ts';
import { claimedShares } from './claimed-shares.commands.ts';

/** An invoice as money of one of its sides; nothing where nothing of it is due. What a batch pays of one for a share is the batch's. */
function flowOf(invoice: Invoice, { agentId, today }: Looking, claim: Claim | undefined): CashFlow {
  const sign = invoice.sellerId === agentId ? 1n : -1n;
  const aboutId = invoice.id;
  const commissionId = claim?.document.commissionId ?? invoice.commissionId;
  const { ordered, paid } = claim ?? { ordered: 0n, paid: 0n };
  if (invoice.stage === 'draft') {
    const on = later(plusDays(dayOf(invoice.draftedAt), invoice.dueInDays), today);
    const cents = invoice.content.totals.toPay - ordered - paid;
    return { kind: 'DRAFT', on, amount: sign * orNothing(cents), isOverdue: false, commissionId, aboutId };
  }
  const isOverdue = invoice.dueDate < today;
  const on = later(invoice.dueDate, today);
  const amount = sign * orNothing(dueOf(invoice) - ordered);
  return { kind: 'INVOICE', on, amount, isOverdue, commissionId, aboutId };
}

const orNothing = (cents: bigint): bigint => (cents > 0n ? cents : 0n);

interface Looking {
  readonly agentId: AgentId;
  readonly today: string;
}

/**
 * What runs have to be paid, by whoever pays and to whoever is paid: on the day of its batch, today where it has none. A share that an
 * invoice asks for is left to that, unless a batch has it.
 */
async function sharesOf(
  billing: Billing,
  { unclaimed }: Claims,
  { agentId, today }: Looking,
): Promise<readonly CashFlow[]> {
  const flows: CashFlow[] = [];
  for (const { run, payment, left } of unclaimed) {
    const { id, commissionId, basis } = run;
    const { batchId, paidOn, payeeId, amount } = payment;
    if (paidOn !== undefined || !(basis.payerId === agentId || payeeId === agentId)) continue;
    const batch = batchId && (await billing.paymentBatches.find(batchId));
    const cents = batch ? amount : left;
    flows.push({
      kind: batch ? 'BATCH' : 'SHARE',
      on: batch ? later(batch.executeOn, today) : today,
      amount: basis.payerId === agentId ? -cents : cents,
      isOverdue: false,
      ...{ commissionId, aboutId: batchId ?? id },
    });
  }
  return flows;
}

/** What goes back to clients, by whoever pays and to whom: on the day of its batch, today where it has none. */
async function refundsOf(billing: Billing, { agentId, today }: Looking): Promise<readonly CashFlow[]> {
  const flows: CashFlow[] = [];
  for (const { id, payerId, amount, commissionId, batchId } of await billing.refunds.openOf(agentId)) {
    const batch = batchId && (await billing.paymentBatches.find(batchId));
    flows.push({
      kind: batch ? 'BATCH' : 'REFUND',
      on: batch ? later(batch.executeOn, today) : today,
      amount: payerId === agentId ? -amount : amount,
      isOverdue: false,
      ...{ commissionId, aboutId: batchId ?? id },
    });
  }
  return flows;
}

/** Fees that are called for and have no draft yet, and those that will be: without VAT, which their invoices decide. */
async function feesOf(billing: Billing, agentId: AgentId, until: string): Promise<readonly CashFlow[]> {
  const dueInDays = (await billing.feeSettings.find())?.dueInDays ?? 0;
  const today = dayOf(billing.clock.now());
  const isWaiting = (await billing.membershipFees.openOf(agentId)).filter(({ paper }) => paper.stage === 'waiting');
  const called = isWaiting.map(
    ({ id, amount, calledOn }): CashFlow => ({
      ...{ kind: 'FEE', on: later(plusDays(calledOn, dueInDays), today), amount: -amount, isOverdue: false },
      ...{ commissionId: undefined, aboutId: id },
    }),
  );
  let subscription = isId(agentId, 'per') ? await billing.subscriptions.find(agentId) : undefined;
  if (subscription?.payerId !== agentId) return called;
  const plans = await billing.membershipPlans.ofMany(subscription.choices.flatMap(({ planId }) => planId ?? []));
  const coming: CashFlow[] = [];
  for (let count = 0; count < mostFees && subscription; count += 1) {
    const charge = nextCharge(subscription, until, (planId, day) => {
      const plan = plans.get(planId);
      return plan && termsOn(plan, day);
    });
    if (!charge) break;
    const amount = priceOfPart(charge.terms.price.minor, charge, charge.period);
    const on = later(plusDays(charge.from, dueInDays), today);
    const aboutId = `${charge.planId} ${charge.from}`;
    coming.push({ kind: 'FEE', on, amount: -amount, isOverdue: false, commissionId: undefined, aboutId });
    subscription = charged(subscription, charge);
  }
  return [...called, ...coming];
}

/** Two years of months, and one more. */
const mostFees = 25;

/** Reckons what is to come in to an agent and to go out until a day, from what its bank account holds by the books. */
export async function cashAheadOf(billing: Billing, agentId: AgentId, until: string): Promise<CashAhead> {
  const today = dayOf(billing.clock.now());
  const accounts = await billing.accounts.ofOwnerLoader().load(agentId);
  const bank = accounts.find(({ purpose, currency }) => purpose === 'BANK' && currency === 'EUR');
  const invoices = await billing.invoices.openOf(agentId);
  const runs = [...(await billing.distributions.paidBy(agentId)), ...(await billing.distributions.paying(agentId))];
  const shares = await claimedShares(billing, runs, invoices);
  const looking = { agentId, today };
  const flows = [
    ...invoices.map((invoice) => flowOf(invoice, looking, shares.of(invoice))),
    ...(await sharesOf(billing, shares, looking)),
    ...(await refundsOf(billing, looking)),
    ...claimFlows(await billing.claims.ofParty(agentId, true), agentId, today),
    ...(await feesOf(billing, agentId, until)),
  ];
  return cashAhead(bank?.balance.minor ?? 0n, flows, until);
}
