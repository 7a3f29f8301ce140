import type { Failures } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Commission } from '../commissions/commission.ts';
import { seen, takesPart } from '../commissions/commissions.resolvers.ts';
import type { Context } from '../context.ts';
import type { MilestoneOfCommission } from './milestone.ts';
import { acceptMilestone, deliverMilestone, type MilestoneAnswer, rejectMilestone } from './milestones.commands.ts';

/** A commission's milestones, each with the commission. */
export async function milestonesOf(
  commission: Commission,
  context: Context,
): Promise<readonly MilestoneOfCommission[]> {
  const plan = await context.milestones.load(commission.id);
  return (plan?.milestones ?? []).map((milestone) => ({ ...milestone, commission }));
}

/** The milestone with this id, where the caller may see its commission. */
async function seenMilestone(id: string, context: Context): Promise<MilestoneOfCommission | undefined> {
  const plan = isId(id, 'mil') ? await context.projects.milestones.findByMilestone(id) : undefined;
  const commission = plan && (await seen(plan.commissionId, context));
  return commission && (await milestonesOf(commission, context)).find((one) => one.id === id);
}

/** The payload of every mutation here. Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = (context: Context, result: Result<MilestoneAnswer, Failures>) =>
  toPayload(result, async ({ milestoneId, commissionId }) => {
    context.commissions.clear(commissionId);
    context.milestones.clear(commissionId);
    return { milestone: await seenMilestone(milestoneId, context) };
  });

/** Shows something that only some states have to those who take part. */
const toParties =
  <T>(read: (milestone: MilestoneOfCommission) => T | undefined) =>
  async (milestone: MilestoneOfCommission, _args: unknown, context: Context): Promise<T | undefined> =>
    (await takesPart(milestone.commission, context)) ? read(milestone) : undefined;

/** Milestones in the schema. */
export const milestoneResolvers: Pick<Resolvers, 'Commission' | 'Milestone' | 'Mutation'> = {
  Commission: { milestones: async (commission, _args, context) => [...(await milestonesOf(commission, context))] },
  Milestone: {
    __resolveReference: ({ id }, context) => seenMilestone(id, context),
    deliveredBy: toParties((one) => ('deliveredBy' in one ? { id: one.deliveredBy } : undefined)),
    deliveredAt: (one) => ('deliveredAt' in one ? one.deliveredAt : undefined),
    acceptedBy: toParties((one) => (one.state === 'ACCEPTED' ? { id: one.acceptedBy } : undefined)),
    acceptedAt: (one) => (one.state === 'ACCEPTED' ? one.acceptedAt : undefined),
    acceptanceEvidence: toParties((one) => (one.state === 'ACCEPTED' ? one.evidence : undefined)),
    rejectedBy: toParties((one) => (one.state === 'REJECTED' ? { id: one.rejectedBy } : undefined)),
    rejectedAt: (one) => (one.state === 'REJECTED' ? one.rejectedAt : undefined),
    rejectionReasons: toParties((one) => (one.state === 'REJECTED' ? one.reasons : undefined)),
  },
  Mutation: {
    deliverMilestone: async (_root, { input }, context) =>
      payload(context, await deliverMilestone(context.projects, callOf(context, 'deliverMilestone', input))),
    acceptMilestone: async (_root, { input }, context) =>
      payload(context, await acceptMilestone(context.projects, callOf(context, 'acceptMilestone', input))),
    rejectMilestone: async (_root, { input }, context) =>
      payload(context, await rejectMilestone(context.projects, callOf(context, 'rejectMilestone', input))),
  },
};
