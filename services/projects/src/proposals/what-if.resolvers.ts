import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { teamIf } from './what-if.commands.ts';
import { lossOf, type TeamOutlook } from './what-if.ts';

const found = ({ formation }: TeamOutlook) => (formation.kind === 'FOUND' ? formation : undefined);

/** What would be, in the schema. */
export const whatIfResolvers: Pick<Resolvers, 'Query' | 'TeamIf' | 'TeamOutlook'> = {
  Query: {
    teamIf: async (_root, { input }, { looker, projects, signal }) =>
      orRefuse(await teamIf(projects, looker, input, signal)),
  },
  TeamIf: { loss: lossOf },
  TeamOutlook: {
    slots: ({ commissionId, places }) => places.map((place) => ({ ...place, commissionId })),
    objective: (outlook) => found(outlook)?.objective,
    bench: (outlook) => found(outlook)?.bench ?? [],
    problems: ({ formation }) => (formation.kind === 'NONE' ? formation.problems : []),
  },
};
