import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { setFormationWeights } from './weights.commands.ts';
import { canSeeWeights } from './weights-access.ts';

/** By how much the parts of a score count, in the schema. */
export const weightsResolvers: Pick<Resolvers, 'FormationWeights' | 'Mutation' | 'Query'> = {
  Query: {
    formationWeights: async (_root, _args, { actor, projects }) =>
      canSeeWeights(actor) ? await projects.weights.present() : undefined,
  },
  FormationWeights: {
    setBy: ({ set }) => set && { id: set.by },
    setAt: ({ set }) => set?.at,
  },
  Mutation: {
    setFormationWeights: async (_root, { input }, context) => {
      const { projects } = context;
      const result = await setFormationWeights(projects, callOf(context, 'setFormationWeights', input));
      return toPayload(result, async () => ({ formationWeights: await projects.weights.present() }));
    },
  },
};
