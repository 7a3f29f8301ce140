import { isId } from '@millepiani/kernel/id';
import { parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { seesMember } from '../membership/member-sight.resolvers.ts';
import { type Endorsement, isOutgrown } from './endorsement.ts';
import { endorseSkill, withdrawEndorsement } from './endorsements.commands.ts';

/** An endorsement, where one may see the claim that it is of. */
async function seen(endorsement: Endorsement | undefined, context: Context): Promise<Endorsement | undefined> {
  const claim = endorsement && (await context.claims.load(endorsement.claimId));
  return claim && (await seesMember(context, claim.personId)) ? endorsement : undefined;
}

/** Who vouches for what others claim, in the schema. */
export const endorsementResolvers: Pick<Resolvers, 'Endorsement' | 'Mutation' | 'SkillClaim'> = {
  Endorsement: {
    __resolveReference: async ({ id }, context) =>
      isId(id, 'ens') ? seen(await context.endorsements.load(id), context) : undefined,
    claim: ({ claimId }, _args, { claims }) => claims.load(claimId),
    endorsedBy: ({ endorsedBy }, _args, { persons }) => persons.load(endorsedBy),
    isOutgrown: async (endorsement, _args, { claims }) => {
      const claim = await claims.load(endorsement.claimId);
      return claim && isOutgrown(endorsement, claim);
    },
  },
  SkillClaim: {
    endorsedLevel: async ({ id, personId }, _args, context) =>
      (await seesMember(context, personId)) ? context.endorsedLevels.load(id) : undefined,
    endorsements: async ({ id, personId }, args, context) => {
      if (!(await seesMember(context, personId))) return undefined;
      const request = orRefuse(parsePage(args));
      return toPage(await context.members.endorsements.page(id, request), request, (endorsement) => endorsement.id);
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
