import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Money } from '@millepiani/kernel/money';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { doesIt } from '../agreements/agreements.resolvers.ts';
import type { Context } from '../context.ts';
import type { ContributionOfCommission, PutIn } from './contribution.ts';
import {
  approveContribution,
  type ContributionAnswer,
  recordContribution,
  reverseContribution,
} from './contributions.commands.ts';

/** The contribution with this id, where the caller is among those who do its commission. */
export async function seenContribution(id: string, context: Context): Promise<ContributionOfCommission | undefined> {
  const contribution = isId(id, 'ctr') ? await context.contributions.load(id) : undefined;
  const commission = contribution && (await context.commissions.load(contribution.commissionId));
  return commission && (await doesIt(commission, context)) ? { ...contribution, commission } : undefined;
}

/** The payload of every mutation here. Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = (context: Context, result: Result<ContributionAnswer, Failures>) =>
  toPayload(result, async ({ contributionId }) => {
    context.contributions.clear(contributionId);
    return { contribution: await seenContribution(contributionId, context) };
  });

const work = (putIn: PutIn) => (putIn.kind === 'WORK' ? putIn : undefined);
const amountOf = (putIn: PutIn): Money | undefined => ('amount' in putIn ? putIn.amount : undefined);

/** Contributions in the schema. */
export const contributionResolvers: Pick<Resolvers, 'Commission' | 'Contribution' | 'Mutation'> = {
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
    rate: ({ putIn }) => work(putIn)?.rate,
    amount: ({ putIn }) => amountOf(putIn),
    vat: ({ putIn }) => (putIn.kind === 'EXPENSE' ? putIn.vat : undefined),
    agreementVersion: ({ agreementVersionId }, _args, { agreementVersions }) =>
      agreementVersions.load(agreementVersionId),
    recordedBy: ({ recordedBy }) => ({ id: recordedBy }),
    approvedBy: (one) => ('approvedBy' in one && one.approvedBy ? { id: one.approvedBy } : undefined),
    approvedAt: (one) => ('approvedAt' in one ? one.approvedAt : undefined),
    reversedBy: (one) => (one.state === 'REVERSED' ? { id: one.reversedBy } : undefined),
    reversedAt: (one) => (one.state === 'REVERSED' ? one.reversedAt : undefined),
  },
  Mutation: {
    recordContribution: async (_root, { input }, context) =>
      payload(context, await recordContribution(context.projects, callOf(context, 'recordContribution', input))),
    approveContribution: async (_root, { input }, context) =>
      payload(context, await approveContribution(context.projects, callOf(context, 'approveContribution', input))),
    reverseContribution: async (_root, { input }, context) =>
      payload(context, await reverseContribution(context.projects, callOf(context, 'reverseContribution', input))),
  },
};
