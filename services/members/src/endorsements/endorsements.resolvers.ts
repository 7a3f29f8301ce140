import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { isOutgrown } from './endorsement.ts';
import { canSeeEndorsements } from './endorsement-access.ts';
import { endorseSkill, withdrawEndorsement } from './endorsements.commands.ts';

/** Who vouches for what others claim, in the schema. */
export const endorsementResolvers: Pick<Resolvers, 'Endorsement' | 'Mutation' | 'SkillClaim'> = {
  Endorsement: {
    __resolveReference: async ({ id }, { actor, endorsements }) =>
      canSeeEndorsements(actor) && isId(id, 'ens') ? endorsements.load(id) : undefined,
    claim: ({ claimId }, _args, { claims }) => claims.load(claimId),
    endorsedBy: ({ endorsedBy }, _args, { persons }) => persons.load(endorsedBy),
    isOutgrown: async (endorsement, _args, { claims }) => {
      const claim = await claims.load(endorsement.claimId);
      return claim && isOutgrown(endorsement, claim);
    },
  },
  SkillClaim: {
    endorsedLevel: ({ id }, _args, { actor, endorsedLevels }) =>
      canSeeEndorsements(actor) ? endorsedLevels.load(id) : undefined,
    endorsements: async ({ id }, args, { actor, members }) => {
      if (!canSeeEndorsements(actor)) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await members.endorsements.page(id, request), request, (endorsement) => endorsement.id);
    },
  },
  Mutation: {
    endorseSkill: async (_root, { input }, context) => {
      const result = await endorseSkill(context.members, callOf(context, 'endorseSkill', input));
      return toPayload(result, async ({ endorsementId }) => ({
        endorsement: await reload(context.endorsements, endorsementId),
      }));
    },
    withdrawEndorsement: async (_root, { input }, context) => {
      const result = await withdrawEndorsement(context.members, callOf(context, 'withdrawEndorsement', input));
      return toPayload(result, async ({ claimId }) => {
        context.endorsedLevels.clearAll();
        return { claim: await reload(context.claims, claimId) };
      });
    },
  },
};
