import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { dataExportResolvers } from '@millepiani/service/data-export/data-export-resolvers';
import { eventSpineResolvers } from '@millepiani/service/event-spine/event-spine-resolvers';
import { mergeResolvers } from '@millepiani/subgraph/merge-resolvers';
import { moneyResolvers } from '@millepiani/subgraph/money-resolvers';
import { scalarResolvers } from '@millepiani/subgraph/scalars';
import { agreementResolvers } from './agreements/agreements.resolvers.ts';
import { draftResolvers } from './agreements/drafts.resolvers.ts';
import { sharesIfResolvers } from './agreements/shares-if.resolvers.ts';
import { cashResolvers } from './cash/cash.resolvers.ts';
import { commissionMutations } from './commissions/commission-mutations.resolvers.ts';
import { commissionResolvers } from './commissions/commissions.resolvers.ts';
import { commitmentResolvers } from './commitments/commitments.resolvers.ts';
import { contributionMutations } from './contributions/contribution-mutations.resolvers.ts';
import { contributionResolvers } from './contributions/contributions.resolvers.ts';
import { disputeResolvers } from './disputes/disputes.resolvers.ts';
import { weightsResolvers } from './formation/weights.resolvers.ts';
import { knowHowResolvers } from './know-how/know-how.resolvers.ts';
import { knowHowMutations } from './know-how/know-how-mutations.resolvers.ts';
import { liveEventResolvers } from './live-events/live-events.resolvers.ts';
import { milestoneResolvers } from './milestones/milestones.resolvers.ts';
import { noticeboardResolvers } from './noticeboard/noticeboard.resolvers.ts';
import { noticeboardMutations } from './noticeboard/noticeboard-mutations.resolvers.ts';
import { poolResolvers } from './pool/pool.resolvers.ts';
import { proposalResolvers } from './proposals/proposals.resolvers.ts';
import { whatIfResolvers } from './proposals/what-if.resolvers.ts';
import { reportResolvers } from './report/report.resolvers.ts';
import { teamResolvers } from './teams/teams.resolvers.ts';
import { timelineResolvers } from './timeline/timeline.resolvers.ts';
import { projectMutations } from './ventures/project-mutations.resolvers.ts';
import { projectResolvers } from './ventures/projects.resolvers.ts';
import { watchResolvers } from './watch/watch.resolvers.ts';

/** The projects subgraph's executable schema. */
export const projectsSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: loadTypeDefs(import.meta.dirname),
      resolvers: mergeResolvers(
        scalarResolvers,
        eventSpineResolvers('projects'),
        dataExportResolvers('projects'),
        moneyResolvers,
        commissionResolvers,
        commissionMutations,
        milestoneResolvers,
        teamResolvers,
        agreementResolvers,
        commitmentResolvers,
        contributionResolvers,
        contributionMutations,
        disputeResolvers,
        projectResolvers,
        projectMutations,
        timelineResolvers,
        knowHowResolvers,
        knowHowMutations,
        poolResolvers,
        noticeboardResolvers,
        noticeboardMutations,
        proposalResolvers,
        whatIfResolvers,
        weightsResolvers,
        liveEventResolvers,
        reportResolvers,
        watchResolvers,
        cashResolvers,
        sharesIfResolvers,
        draftResolvers,
      ),
    },
  ]);
