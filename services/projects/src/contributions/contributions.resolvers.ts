import { isId } from '@millepiani/kernel/id';
import type { Money } from '@millepiani/kernel/money';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { doesIt } from '../agreements/agreements.resolvers.ts';
import type { Context } from '../context.ts';
import type { ContributionOfCommission } from './contribution.ts';
import type { PutIn } from './put-in.ts';

/** The contribution with this id, where the caller is among those who do its commission. */
export async function seenContribution(id: string, context: Context): Promise<ContributionOfCommission | undefined> {
  const contribution = isId(id, 'ctr') ? await context.contributions.load(id) : undefined;
  const commission = contribution && (await context.commissions.load(contribution.commissionId));
  return commission && (await doesIt(commission, context)) ? { ...contribution, commission } : undefined;
}

const work = (putIn: PutIn) => (putIn.kind === 'WORK' ? putIn : undefined);
const used = (putIn: PutIn) => (putIn.kind === 'USE' ? putIn.used : undefined);
const amountOf = (putIn: PutIn): Money | undefined => ('amount' in putIn ? putIn.amount : undefined);

/** Contributions in the schema. */
export const contributionResolvers: Pick<Resolvers, 'Commission' | 'Contribution'> = {
  Commission: {
    contributions: async (commission, { state, ...args }, context) => {
      const page = orRefuse(parsePage(args));
      if (!(await doesIt(commission, context))) return undefined;
      const asked = { commissionId: commission.id, state: state ?? undefined, page };
      const found = await context.contributionsOfCommissions.load(asked);
      return toPage(
        found.map((contribution) => ({ ...contribution, commission })),
        page,
        ({ id }) => id,
      );
    },
  },
  Contribution: {
    __resolveReference: ({ id }, context) => seenContribution(id, context),
    agent: ({ agentId }) => ({ id: agentId }),
    kind: ({ putIn }) => putIn.kind,
    slotId: ({ putIn }) => work(putIn)?.slotId,
    minutes: ({ putIn }) => work(putIn)?.minutes,
    since: ({ putIn }) => work(putIn)?.since,
    rate: ({ putIn }) => work(putIn)?.rate,
    amount: ({ putIn }) => amountOf(putIn),
    vat: ({ putIn }) => (putIn.kind === 'EXPENSE' ? putIn.vat : undefined),
    equipment: ({ putIn }) => used(putIn)?.equipment,
    quantity: ({ putIn }) => used(putIn)?.quantity,
    unit: ({ putIn }) => used(putIn)?.unit,
    reference: ({ putIn }) => ('reference' in putIn ? putIn.reference : undefined),
    agreementVersion: ({ agreementVersionId }, _args, { agreementVersions }) =>
      agreementVersions.load(agreementVersionId),
    recordedBy: ({ recordedBy }) => ({ id: recordedBy }),
    approvedBy: (one) => ('approvedBy' in one && one.approvedBy ? { id: one.approvedBy } : undefined),
    approvedAt: (one) => ('approvedAt' in one ? one.approvedAt : undefined),
    reversedBy: (one) => (one.state === 'REVERSED' ? { id: one.reversedBy } : undefined),
    reversedAt: (one) => (one.state === 'REVERSED' ? one.reversedAt : undefined),
  },
};
