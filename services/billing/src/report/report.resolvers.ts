import type { Resolvers } from '../__generated__/resolvers.ts';
import { presentId } from './billing-report.ts';

/** What billing adds to the community report, in the schema. */
export const reportResolvers: Pick<Resolvers, 'CommunityReport'> = {
  CommunityReport: {
    __resolveReference: async ({ id }, { billing }) => ({
      id,
      figures: id === presentId ? await billing.report.get() : undefined,
    }),
    collected: ({ figures }) => figures && [...figures.collected],
    earned: ({ figures }) => figures && [...figures.earned],
    reserves: ({ figures }) => figures && [...figures.reserves],
  },
};
