import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { doesIt } from './agreements.resolvers.ts';
import { sharesIf } from './shares-if.ts';

/** What-if of shares in the schema. */
export const sharesIfResolvers: Pick<Resolvers, 'Commission' | 'ShareIf'> = {
  Commission: {
    sharesIf: async (commission, supposed, context) => {
      if (!(await doesIt(commission, context))) return undefined;
      const { team: seated } = commission;
      const found = sharesIf(supposed, {
        commission,
        agreement: await context.agreementsOfCommissions.load(commission.id),
        team: seated && (await context.teams.load(seated.id)),
      });
      const { shares, ...amounts } = orRefuse(found);
      return { ...amounts, shares: [...shares] };
    },
  },
  ShareIf: { agent: ({ agentId }) => ({ id: agentId }) },
};
