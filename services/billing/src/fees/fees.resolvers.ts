import { dayOf } from '@millepiani/kernel/day';
import { isId } from '@millepiani/kernel/id';
import type { Money } from '@millepiani/kernel/money';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { looking } from '@millepiani/speakers/standing';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { euros } from '../euros.ts';
import { canSeeInvoice } from '../invoices/invoice-access.ts';
import { canAudit, canSeeAccountsOf, isReader } from '../ledger/ledger-access.ts';
import { canSeeFee } from './fee-access.ts';
import { type MembershipFee, toCredit } from './membership-fee.ts';
import { termsOn } from './membership-plan.ts';
import { choiceOn, nextDay, openStay } from './subscription.ts';

const today = ({ billing }: Context): string => dayOf(billing.clock.now());

/** The fee, if there is one that the caller may see. */
async function seen(id: string, { standing, membershipFees }: Context): Promise<MembershipFee | undefined> {
  const fee = isId(id, 'mfe') ? await membershipFees.load(id) : undefined;
  return fee && canSeeFee(looking(await standing(), 'INVOICES'), fee) ? fee : undefined;
}

async function invoiceOf({ paper }: MembershipFee, { standing, invoices }: Context) {
  const invoice = 'invoiceId' in paper ? await invoices.load(paper.invoiceId) : undefined;
  return invoice && canSeeInvoice(looking(await standing(), 'INVOICES'), invoice) ? invoice : undefined;
}

async function toCreditOf(fee: MembershipFee, { creditNotesOf }: Context): Promise<Money> {
  const notes = fee.paper.stage === 'issued' ? await creditNotesOf.load(fee.paper.invoiceId) : [];
  return euros(
    toCredit(
      fee,
      notes.reduce((total, { content }) => total + content.totals.taxable, 0n),
    ),
  );
}

const planOf = (id: string, { membershipPlans }: Context) => (isId(id, 'mpl') ? membershipPlans.load(id) : undefined);

type Handled =
  | 'MembershipPlan'
  | 'MembershipFee'
  | 'MembershipSubscription'
  | 'MembershipChoice'
  | 'FeeCredit'
  | 'FeeSettings'
  | 'Agent'
  | 'Query';

/** What members pay, in the schema. */
export const feeResolvers: Pick<Resolvers, Handled> = {
  MembershipPlan: {
    __resolveReference: async ({ id }, context) =>
      isReader((await context.standing()).actor) ? planOf(id, context) : undefined,
    terms: (plan, _args, context) => termsOn(plan, today(context)),
    allTerms: ({ terms }) => [...terms],
  },
  MembershipFee: {
    __resolveReference: ({ id }, context) => seen(id, context),
    person: ({ personId }) => ({ id: personId }),
    payer: ({ payerId }) => ({ id: payerId }),
    plan: ({ planId }, _args, context) => planOf(planId, context),
    price: ({ price }) => euros(price),
    amount: ({ amount }) => euros(amount),
    invoice: (fee, _args, context) => invoiceOf(fee, context),
    missing: ({ paper }) => (paper.stage === 'waiting' ? [...paper.missing] : []),
    toCredit: (fee, _args, context) => toCreditOf(fee, context),
    setOff: ({ setOff }) => euros(setOff),
    dueOn: ({ paper }) => (paper.stage === 'issued' ? paper.dueDate : undefined),
  },
  MembershipSubscription: {
    isMember: (subscription) => openStay(subscription) !== undefined,
    plan: (subscription, _args, context) => planOf(choiceOn(subscription, today(context))?.planId ?? '', context),
    next: ({ choices }, _args, context) => choices.find(({ from }) => from > today(context)),
    payer: ({ payerId }) => ({ id: payerId }),
    nextFeeOn: (subscription) => nextDay(subscription),
    credit: async ({ payerId }, _args, { accountsOf, standing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'LEDGER'), payerId)) return undefined;
      const accounts = await accountsOf.load(payerId);
      const credit = accounts.find(({ purpose, currency }) => purpose === 'FEE_CREDIT' && currency === 'EUR');
      return credit?.balance ?? euros(0n);
    },
    fees: async ({ personId }, args, { billing }) => {
      const request = orRefuse(parsePage(args));
      return toPage(await billing.membershipFees.pageOf({ personId, ...request }), request, ({ id }) => id);
    },
  },
  MembershipChoice: { plan: ({ planId }, _args, context) => planOf(planId ?? '', context) },
  FeeCredit: {
    contribution: ({ contributionId }) => ({ id: contributionId }),
    commission: ({ commissionId }) => ({ id: commissionId }),
    amount: ({ amount }) => euros(amount),
  },
  FeeSettings: {
    organization: ({ organizationId }) => ({ id: organizationId }),
    defaultPlan: ({ defaultPlanId }, _args, context) => planOf(defaultPlanId ?? '', context),
  },
  Agent: {
    membershipSubscription: async ({ id }, _args, { standing, subscriptions }) => {
      if (!isId(id, 'per')) return undefined;
      return canSeeAccountsOf(looking(await standing(), 'LEDGER'), id) ? subscriptions.load(id) : undefined;
    },
    feesToPay: async ({ id: payerId }, args, { standing, billing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'INVOICES'), payerId)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await billing.membershipFees.pageOf({ payerId, ...request }), request, ({ id }) => id);
    },
    feeCredits: async ({ id: agentId }, args, { standing, billing }) => {
      if (!canSeeAccountsOf(looking(await standing(), 'LEDGER'), agentId)) return undefined;
      const request = orRefuse(parsePage(args));
      const page = await billing.feeCredits.pageOf({ agentId, ...request });
      return toPage(page, request, ({ contributionId }) => contributionId);
    },
  },
  Query: {
    membershipPlan: (_root, { id }, context) => planOf(id, context),
    membershipPlans: async (_root, { withPast, ...args }, { billing }) => {
      const request = orRefuse(parsePage(args));
      const page = await billing.membershipPlans.pageOf({ isOffered: withPast !== true, ...request });
      return toPage(page, request, ({ id }) => id);
    },
    membershipFee: (_root, { id }, context) => seen(id, context),
    membershipFees: async (_root, { state, ...args }, { actor, billing }) => {
      if (!canAudit(actor)) return undefined;
      const request = orRefuse(parsePage(args));
      const page = await billing.membershipFees.pageOf({ ...(state ? { state } : {}), ...request });
      return toPage(page, request, ({ id }) => id);
    },
    feeSettings: (_root, _args, { billing }) => billing.feeSettings.find(),
  },
};
