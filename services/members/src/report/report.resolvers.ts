import { dayKey, parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { refreshReport } from './report.commands.ts';

/** The community report in the schema. */
export const reportResolvers: Pick<Resolvers, 'Query' | 'Mutation'> = {
  Query: {
    communityReport: async (_root, _args, { members }) => {
      const [latest] = await members.reports.page({ limit: 1, after: undefined });
      return latest;
    },
    communityReports: async (_root, args, { members }) => {
      const request = orRefuse(parsePage(args, dayKey));
      return toPage(await members.reports.page(request), request, (report) => report.day);
    },
  },
  Mutation: {
    refreshCommunityReport: async (_root, { input }, context) => {
      const result = await refreshReport(context.members, callOf(context, 'refreshCommunityReport', input));
      const payload = await toPayload(result, () => ({ pending: ['COMMUNITY_REPORT'] }));
      return { pending: [], ...payload };
    },
  },
};
