import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { PlanId } from './membership-plan.ts';
import { createPlan, offerPlan, revisePlan, setFeeSettings } from './membership-plans.commands.ts';
import { choosePlan, waiveFee } from './subscriptions.commands.ts';

/** The plan as it stands after a command. */
const planPayload = (result: Result<{ planId: PlanId }, Failures>, { membershipPlans }: Context) =>
  toPayload(result, async ({ planId }) => ({ plan: await membershipPlans.load(planId) }));

/** What is done about what members pay, in the schema. */
export const feeMutations: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    createMembershipPlan: async (_root, { input }, context) =>
      planPayload(await createPlan(context.billing, callOf(context, 'createMembershipPlan', input)), context),
    reviseMembershipPlan: async (_root, { input }, context) =>
      planPayload(await revisePlan(context.billing, callOf(context, 'reviseMembershipPlan', input)), context),
    offerMembershipPlan: async (_root, { input }, context) =>
      planPayload(await offerPlan(context.billing, callOf(context, 'offerMembershipPlan', input)), context),
    setFeeSettings: async (_root, { input }, context) =>
      toPayload(await setFeeSettings(context.billing, callOf(context, 'setFeeSettings', input)), async () => ({
        settings: await context.billing.feeSettings.find(),
      })),
    chooseMembershipPlan: async (_root, { input }, context) =>
      toPayload(
        await choosePlan(context.billing, callOf(context, 'chooseMembershipPlan', input)),
        async ({ personId }) => ({ subscription: await context.subscriptions.load(personId) }),
      ),
    waiveMembershipFee: async (_root, { input }, context) =>
      toPayload(await waiveFee(context.billing, callOf(context, 'waiveMembershipFee', input)), async ({ feeId }) => ({
        fee: await context.membershipFees.load(feeId),
      })),
  },
};
