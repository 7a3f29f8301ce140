import { dayOf, plusDays } from '@millepiani/kernel/day';
import { type AgentId, isId } from '@millepiani/kernel/id';
import type { Billing } from '../billing.ts';
import { priceOfPart } from '../fees/billing-period.ts';
import { termsOn } from '../fees/membership-plan.ts';
import { charged, nextCharge } from '../fees/subscription.ts';
import { dueOf, type Invoice } from '../invoices/invoice.ts';
import { type CashAhead, type CashFlow, cashAhead } from './cash-ahead.ts';

const later = (day: string, other: string): string => (day < other ? other : day);

/** An invoice as money of one of its sides; nothing where nothing of it is due. */
function flowOf(invoice: Invoice, agentId: AgentId, today: string): CashFlow {
  const sign = invoice.sellerId === agentId ? 1n : -1n;
  const { id: aboutId, commissionId } = invoice;
  if (invoice.stage === 'draft') {
    const on = later(plusDays(dayOf(invoice.draftedAt), invoice.dueInDays), today);
    return { kind: 'DRAFT', on, amount: sign * invoice.content.totals.toPay, isOverdue: false, commissionId, aboutId };
  }
  const isOverdue = invoice.dueDate < today;
  const on = later(invoice.dueDate, today);
  return { kind: 'INVOICE', on, amount: sign * dueOf(invoice), isOverdue, commissionId, aboutId };
}

/** What runs have to be paid, by whoever pays and to whoever is paid: on the day of its batch, today where it has none. */
async function sharesOf(billing: Billing, agentId: AgentId, today: string): Promise<readonly CashFlow[]> {
  const [paying, paid] = await Promise.all([
    billing.distributions.paidBy(agentId),
    billing.distributions.paying(agentId),
  ]);
  const flows: CashFlow[] = [];
  for (const run of [...paying, ...paid]) {
    for (const payment of openPayments(run, agentId))
      flows.push(await shareFlow(billing, run, { payment, agentId, today }));
  }
  return flows;
}

type Run = Awaited<ReturnType<Billing['distributions']['paying']>>[number];

/** What of a run is not paid yet and is the agent's to pay, or to get. */
const openPayments = ({ basis, payments }: Run, agentId: AgentId) =>
  payments.filter(({ paidOn, payeeId }) => paidOn === undefined && (basis.payerId === agentId || payeeId === agentId));

interface Share {
  readonly payment: Run['payments'][number];
  readonly agentId: AgentId;
  readonly today: string;
}

async function shareFlow(
  billing: Billing,
  { id, commissionId, basis }: Run,
  { payment: { amount, batchId }, agentId, today }: Share,
): Promise<CashFlow> {
  const batch = batchId && (await billing.paymentBatches.find(batchId));
  return {
    kind: batch ? 'BATCH' : 'SHARE',
    on: batch ? later(batch.executeOn, today) : today,
    amount: basis.payerId === agentId ? -amount : amount,
    isOverdue: false,
    ...{ commissionId, aboutId: batchId ?? id },
  };
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
  const flows = [
    ...invoices.map((invoice) => flowOf(invoice, agentId, today)),
    ...(await sharesOf(billing, agentId, today)),
    ...(await feesOf(billing, agentId, until)),
  ];
  return cashAhead(bank?.balance.minor ?? 0n, flows, until);
}
