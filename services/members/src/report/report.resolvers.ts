import { dayKey, parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { presentId, reportOfDay } from './community-report.ts';
import { refreshReport } from './report.commands.ts';

/** The community report in the schema. */
export const reportResolvers: Pick<Resolvers, 'CommunityReport' | 'Mutation' | 'Query' | 'SkillCount'> = {
  Query: {
    communityReport: (_root, _args, { members }) => members.report.get(),
    communityReports: async (_root, args, { members }) => {
      const request = orRefuse(parsePage(args, dayKey));
      return toPage((await members.reports.page(request)).map(reportOfDay), request, (report) => report.day);
    },
  },
  CommunityReport: {
    __resolveReference: async ({ id }, { members }) => {
      if (id === presentId) return members.report.get();
      const report = await members.reports.find(id);
      return report && reportOfDay(report);
    },
    skills: ({ skills }) => skills && [...skills],
  },
  SkillCount: { skill: ({ skillUri }, _args, { members }) => members.skills.find(skillUri) },
  Mutation: {
    refreshCommunityReport: async (_root, { input }, context) => {
      const result = await refreshReport(context.members, callOf(context, 'refreshCommunityReport', input));
      const payload = await toPayload(result, () => ({ pending: ['COMMUNITY_REPORT'] }));
      return { pending: [], ...payload };
    },
  },
};
