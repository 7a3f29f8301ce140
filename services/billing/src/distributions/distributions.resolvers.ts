import { isId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { showsAgent, sightOfRun } from './distribution-access.ts';
import type { DistributionRun } from './distribution-run.ts';
import { explanationOf } from './explanation-steps.ts';
import { currencyOf, paymentsSeen, sharesOf, tiersOf } from './run-view.ts';

/** The run, if there is one that the caller may see. */
export async function seenRun(
  id: string,
  { standing, distributions }: Pick<Context, 'standing' | 'distributions'>,
): Promise<DistributionRun | undefined> {
  const run = isId(id, 'dst') ? await distributions.load(id) : undefined;
  return run && sightOfRun(await standing(), run).of !== 'nobody' ? run : undefined;
}

const sightOf = async (run: DistributionRun, { standing }: Context) => sightOfRun(await standing(), run);
const agent = <T>(id: T | undefined): { id: T } | undefined => (id === undefined ? undefined : { id });

type Handled =
  | 'DistributionRun'
  | 'DistributionShare'
  | 'DistributionPayment'
  | 'LeftOutContribution'
  | 'Commission'
  | 'Query';

/** Distribution runs in the schema. */
export const distributionResolvers: Pick<Resolvers, Handled> = {
  DistributionRun: {
    __resolveReference: ({ id }, context) => seenRun(id, context),
    commission: ({ commissionId }) => ({ id: commissionId }),
    agreementVersion: ({ versionId }) => ({ id: versionId }),
    payer: ({ basis }) => ({ id: basis.payerId }),
    lead: ({ leadId }) => ({ id: leadId }),
    collected: (run) => money(run.outcome.distribution.cash, currencyOf(run)),
    tiers: tiersOf,
    shares: async (run, _args, context) => sharesOf(run, await sightOf(run, context)),
    explanation: async (run, { agentId }, context) =>
      isId(agentId, 'per', 'org') && showsAgent(await sightOf(run, context), agentId)
        ? explanationOf(run, agentId)
        : undefined,
    leftOut: async (run, _args, context) => {
      const sight = await sightOf(run, context);
      return run.leftOut.filter(({ agentId }) => showsAgent(sight, agentId));
    },
    terms: ({ words }, { language }) => (language === 'IT' ? words.it : words.en),
    payments: async (run, _args, context) => paymentsSeen(run, await sightOf(run, context)),
    lent: (run) => money(run.outcome.run.lent, currencyOf(run)),
    isFinal: (run) => ('isFinal' in run ? run.isFinal : undefined),
    computedBy: ({ computedBy }) => agent(computedBy),
    reviewedBy: (run) => agent('reviewedBy' in run ? run.reviewedBy : undefined),
    approvedBy: (run) => agent('approvedBy' in run ? run.approvedBy : undefined),
    postedBy: (run) => agent('postedBy' in run ? run.postedBy : undefined),
    postedAt: (run) => ('postedAt' in run ? run.postedAt : undefined),
    paidOn: (run) => ('paidOn' in run ? run.paidOn : undefined),
    discardedFor: async (run, _args, context) =>
      'discardedFor' in run && run.discardedFor ? seenRun(run.discardedFor, context) : undefined,
  },
  DistributionShare: {
    agent: ({ agentId }) => ({ id: agentId }),
    explanation: ({ run, agentId }) => explanationOf(run, agentId) ?? [],
  },
  DistributionPayment: {
    payee: ({ payeeId }) => ({ id: payeeId }),
    batch: ({ batchId }, _args, { paymentBatches }) => (batchId ? paymentBatches.load(batchId) : undefined),
  },
  LeftOutContribution: {
    contribution: ({ contributionId }) => ({ id: contributionId }),
    agent: ({ agentId }) => ({ id: agentId }),
  },
  Commission: {
    distributions: async ({ id }, _args, { standing, distributionsOf }) => {
      const [who, runs] = [await standing(), await distributionsOf.load(id)];
      return runs.filter((run) => sightOfRun(who, run).of !== 'nobody');
    },
  },
  Query: {
    distributionRun: (_root, { id }, context) => seenRun(id, context),
  },
};
