import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { doesIt } from '../agreements/agreements.resolvers.ts';
import type { Context } from '../context.ts';
import { seenContribution } from '../contributions/contributions.resolvers.ts';
import type { DisputeOfCommission } from './dispute.ts';
import {
  addDisputeEvidence,
  type DisputeAnswer,
  openDispute,
  resolveDispute,
  withdrawDispute,
} from './disputes.commands.ts';

/** The dispute with this id, where the caller is among those who do its commission. */
async function seenDispute(id: string, context: Context): Promise<DisputeOfCommission | undefined> {
  const dispute = isId(id, 'dsp') ? await context.disputes.load(id) : undefined;
  const commission = dispute && (await context.commissions.load(dispute.commissionId));
  return commission && (await doesIt(commission, context)) ? { ...dispute, commission } : undefined;
}

/** The payload of every mutation here. Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = (context: Context, result: Result<DisputeAnswer, Failures>) =>
  toPayload(result, async ({ disputeId }) => {
    context.disputes.clear(disputeId);
    context.contributions.clearAll();
    context.lastDisputes.clearAll();
    return { dispute: await seenDispute(disputeId, context) };
  });

/** Disputes in the schema. */
export const disputeResolvers: Pick<
  Resolvers,
  'Commission' | 'Contribution' | 'Dispute' | 'DisputeEvidence' | 'Mutation'
> = {
  Commission: {
    disputes: async (commission, { state, ...args }, context) => {
      const page = orRefuse(parsePage(args));
      if (!(await doesIt(commission, context))) return undefined;
      const asked = { commissionId: commission.id, state: state ?? undefined, page };
      const found = await context.disputesOfCommissions.load(asked);
      return toPage(
        found.map((dispute) => ({ ...dispute, commission })),
        page,
        ({ id }) => id,
      );
    },
  },
  Contribution: {
    // Whoever sees a contribution does its commission.
    dispute: async ({ id, commission }, _args, { lastDisputes }) => {
      const dispute = await lastDisputes.load(id);
      return dispute && { ...dispute, commission };
    },
  },
  Dispute: {
    __resolveReference: ({ id }, context) => seenDispute(id, context),
    contribution: ({ contributionId }, _args, context) => seenContribution(contributionId, context),
    openedBy: ({ openedBy }) => ({ id: openedBy }),
    evidence: ({ evidence }) => [...evidence],
    outcome: (one) => (one.state === 'RESOLVED' ? one.outcome : undefined),
    resolution: (one) => (one.state === 'RESOLVED' ? one.resolution : undefined),
    resolvedBy: (one) => (one.state === 'RESOLVED' ? { id: one.resolvedBy } : undefined),
    resolvedAt: (one) => (one.state === 'RESOLVED' ? one.resolvedAt : undefined),
  },
  DisputeEvidence: {
    addedBy: ({ by }) => ({ id: by }),
    addedAt: ({ at }) => at,
  },
  Mutation: {
    openDispute: async (_root, { input }, context) =>
      payload(context, await openDispute(context.projects, callOf(context, 'openDispute', input))),
    addDisputeEvidence: async (_root, { input }, context) =>
      payload(context, await addDisputeEvidence(context.projects, callOf(context, 'addDisputeEvidence', input))),
    resolveDispute: async (_root, { input }, context) =>
      payload(context, await resolveDispute(context.projects, callOf(context, 'resolveDispute', input))),
    withdrawDispute: async (_root, { input }, context) =>
      payload(context, await withdrawDispute(context.projects, callOf(context, 'withdrawDispute', input))),
  },
};
