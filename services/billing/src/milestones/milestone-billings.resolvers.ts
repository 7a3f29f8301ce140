import { isId } from '@millepiani/kernel/id';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canSeeInvoice } from '../invoices/invoice-access.ts';
import { canSeeBilling, seenParts } from './milestone-access.ts';
import { type BillingPart, type MilestoneBilling, type MilestoneId, stateOf } from './milestone-billing.ts';
import { retryMilestoneBilling } from './milestone-billings.commands.ts';

/** The milestone's billing, if there is one that the caller may see. */
async function seen(id: MilestoneId, { standing, milestoneBillings }: Context): Promise<MilestoneBilling | undefined> {
  const billing = await milestoneBillings.load(id);
  return billing && canSeeBilling(await standing(), billing) ? billing : undefined;
}

async function invoiceOf(part: BillingPart, { standing, invoices }: Context) {
  const invoice = part.stage === 'drafted' ? await invoices.load(part.invoiceId) : undefined;
  return invoice && canSeeInvoice(await standing(), invoice) ? invoice : undefined;
}

type Handled =
  | 'Milestone'
  | 'MilestoneBilling'
  | 'MilestoneBillingPart'
  | 'BillingObstacle'
  | 'Commission'
  | 'Mutation';

/** What billing makes of milestones, in the schema. */
export const milestoneBillingResolvers: Pick<Resolvers, Handled> = {
  Milestone: {
    __resolveReference: ({ id }) => (isId(id, 'mil') ? { id } : undefined),
    billing: ({ id }, _args, context) => seen(id, context),
  },
  MilestoneBilling: {
    milestone: ({ milestoneId }) => ({ id: milestoneId }),
    state: stateOf,
    parts: async (billing, _args, { standing }) => seenParts(await standing(), billing),
  },
  MilestoneBillingPart: {
    seller: ({ sellerId }) => ({ id: sellerId }),
    amount: ({ net }) => net,
    invoice: (part, _args, context) => invoiceOf(part, context),
    missing: (part) => (part.stage === 'waiting' ? part.missing : []),
  },
  BillingObstacle: { path: ({ path }) => path.map(String) },
  Commission: {
    milestoneBillings: async ({ id }, _args, { standing, billingsAbout }) => {
      const [who, billings] = [await standing(), await billingsAbout.load(id)];
      return billings.filter((billing) => canSeeBilling(who, billing));
    },
  },
  Mutation: {
    retryMilestoneBilling: async (_root, { input }, context) => {
      const result = await retryMilestoneBilling(context.billing, callOf(context, 'retryMilestoneBilling', input));
      return toPayload(result, async ({ milestoneId }) => ({
        milestoneBilling: await context.milestoneBillings.load(milestoneId),
      }));
    },
  },
};
