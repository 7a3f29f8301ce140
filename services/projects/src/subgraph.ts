import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { eventSpineResolvers } from '@millepiani/service/event-spine/event-spine-resolvers';
import { mergeResolvers } from '@millepiani/subgraph/merge-resolvers';
import { moneyResolvers } from '@millepiani/subgraph/money-resolvers';
import { scalarResolvers } from '@millepiani/subgraph/scalars';
import { commissionMutations } from './commissions/commission-mutations.resolvers.ts';
import { commissionResolvers } from './commissions/commissions.resolvers.ts';
import { liveEventResolvers } from './live-events/live-events.resolvers.ts';
import { poolResolvers } from './pool/pool.resolvers.ts';
import { proposalResolvers } from './proposals/proposals.resolvers.ts';
import { teamResolvers } from './teams/teams.resolvers.ts';

/** The projects subgraph's executable schema. */
export const projectsSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: loadTypeDefs(import.meta.dirname),
      resolvers: mergeResolvers(
        scalarResolvers,
        eventSpineResolvers('projects'),
        moneyResolvers,
        commissionResolvers,
        commissionMutations,
        teamResolvers,
        poolResolvers,
        proposalResolvers,
        liveEventResolvers,
      ),
    },
  ]);
