import type { Resolvers } from '../__generated__/resolvers.ts';
import { hoursOf, presentId } from './projects-report.ts';

/** What projects adds to the community report, in the schema. */
export const reportResolvers: Pick<Resolvers, 'CommunityReport'> = {
  CommunityReport: {
    __resolveReference: async ({ id }, { projects }) => ({
      id,
      figures: id === presentId ? await projects.report.get() : undefined,
    }),
    commissions: ({ figures }) => figures && [...figures.commissions],
    hoursWorked: ({ figures }) => figures && hoursOf(figures.minutesWorked),
    openRoles: ({ figures }) => figures?.openRoles,
    trainingGaps: ({ figures }) => figures && [...figures.trainingGaps],
  },
};
