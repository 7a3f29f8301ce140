import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import {
  approveContribution,
  approveContributions,
  type ContributionAnswer,
  type ContributionsAnswer,
  recordContribution,
  recordContributions,
  reverseContribution,
} from './contributions.commands.ts';
import { seenContribution } from './contributions.resolvers.ts';
import { importContributions } from './importing.commands.ts';

/** Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = (context: Context, result: Result<ContributionAnswer, Failures>) =>
  toPayload(result, async ({ contributionId }) => {
    context.contributions.clear(contributionId);
    return { contribution: await seenContribution(contributionId, context) };
  });

/** Those with these ids, in their order. */
async function allOf({ contributionIds }: ContributionsAnswer, context: Context) {
  context.contributions.clearAll();
  const ids = contributionIds.split(' ').filter(Boolean);
  const seen = await Promise.all(ids.map((id) => seenContribution(id, context)));
  return seen.flatMap((one) => one ?? []);
}

const payloadOfAll = (context: Context, result: Result<ContributionsAnswer, Failures>) =>
  toPayload(result, async (answer) => ({ contributions: await allOf(answer, context) }));

/** What is done with contributions. */
export const contributionMutations: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    recordContribution: async (_root, { input }, context) =>
      payload(context, await recordContribution(context.projects, callOf(context, 'recordContribution', input))),
    recordContributions: async (_root, { input }, context) =>
      payloadOfAll(context, await recordContributions(context.projects, callOf(context, 'recordContributions', input))),
    importContributions: async (_root, { input }, context) =>
      toPayload(
        await importContributions(context.projects, callOf(context, 'importContributions', input)),
        async ({ rows: rowCount, fresh: freshCount, unchanged: unchangedCount, ...answer }) => ({
          ...{ rowCount, freshCount, unchangedCount },
          contributions: await allOf(answer, context),
        }),
      ),
    approveContribution: async (_root, { input }, context) =>
      payload(context, await approveContribution(context.projects, callOf(context, 'approveContribution', input))),
    approveContributions: async (_root, { input }, context) =>
      payloadOfAll(
        context,
        await approveContributions(context.projects, callOf(context, 'approveContributions', input)),
      ),
    reverseContribution: async (_root, { input }, context) =>
      payload(context, await reverseContribution(context.projects, callOf(context, 'reverseContribution', input))),
  },
};
