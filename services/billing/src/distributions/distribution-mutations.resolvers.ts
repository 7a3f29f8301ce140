import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { openStates, type RunId } from './distribution-run.ts';
import { approveDistribution, computeDistribution, reviewDistribution } from './distributions.commands.ts';
import { postDistribution } from './posting.commands.ts';

/** The run as it stands after a command. */
const runPayload = (result: Result<{ runId: RunId }, Failures>, { distributions }: Context) =>
  toPayload(result, async ({ runId }) => ({ run: await distributions.load(runId) }));

/** What is done with distribution runs, in the schema. */
export const distributionMutations: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    computeDistribution: async (_root, { input }, context) => {
      const result = await computeDistribution(context.billing, callOf(context, 'computeDistribution', input));
      return toPayload(result, async ({ commissionId }) => {
        const runs = await context.distributionsOf.load(commissionId);
        return { runs: runs.filter(({ state }) => openStates.some((open) => open === state)) };
      });
    },
    reviewDistribution: async (_root, { input }, context) =>
      runPayload(await reviewDistribution(context.billing, callOf(context, 'reviewDistribution', input)), context),
    approveDistribution: async (_root, { input }, context) =>
      runPayload(await approveDistribution(context.billing, callOf(context, 'approveDistribution', input)), context),
    postDistribution: async (_root, { input }, context) =>
      runPayload(await postDistribution(context.billing, callOf(context, 'postDistribution', input)), context),
  },
};
