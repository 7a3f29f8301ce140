import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { confirmKnowHow, declineKnowHow, registerKnowHow, retireKnowHow, reviseKnowHow } from './know-how.commands.ts';
import { seenKnowHow } from './know-how.resolvers.ts';
import type { KnowHowAnswer } from './know-how-saving.commands.ts';

/** Read afresh: an earlier mutation of the same request may have loaded it. */
const payload = (context: Context, result: Result<KnowHowAnswer, Failures>) =>
  toPayload(result, async ({ assetId }) => {
    context.knowHow.assets.clear(assetId);
    return { knowHow: await seenKnowHow(assetId, context) };
  });

/** Know-how in the schema, as it changes. */
export const knowHowMutations: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    registerKnowHow: async (_root, { input }, context) =>
      payload(context, await registerKnowHow(context.projects, callOf(context, 'registerKnowHow', input))),
    confirmKnowHow: async (_root, { input }, context) =>
      payload(context, await confirmKnowHow(context.projects, callOf(context, 'confirmKnowHow', input))),
    declineKnowHow: async (_root, { input }, context) =>
      payload(context, await declineKnowHow(context.projects, callOf(context, 'declineKnowHow', input))),
    reviseKnowHow: async (_root, { input }, context) =>
      payload(context, await reviseKnowHow(context.projects, callOf(context, 'reviseKnowHow', input))),
    retireKnowHow: async (_root, { input }, context) =>
      payload(context, await retireKnowHow(context.projects, callOf(context, 'retireKnowHow', input))),
  },
};
