import { isId } from '@millepiani/kernel/id';
import { type Page, parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { QuerySkillCatalogueArgs, Resolvers } from '../__generated__/resolvers.ts';
import type { Members } from '../members.ts';
import { seesMember } from '../membership/member-sight.resolvers.ts';
import { placeForm, placeOf } from './ranked-skill.ts';
import type { Skill } from './skill.ts';
import { claimSkill, withdrawSkillClaim } from './skill-claims.commands.ts';

/** How often skills are claimed, by the last count; what is old is counted again, and nobody waits for it. */
function popularityOf({ popularity }: Members) {
  void popularity.refresh();
  return popularity.of;
}

function catalogue(members: Members, { search, field, language, ...args }: QuerySkillCatalogueArgs): Page<Skill> {
  const request = orRefuse(parsePage(args, placeForm));
  const question = { text: search ?? undefined, field: field ?? undefined, language: language ?? 'EN' };
  const rest = orRefuse(members.skills.browse(question, request.after, popularityOf(members)));
  const { edges, pageInfo } = toPage(rest.slice(0, request.limit + 1), request, placeOf);
  return { edges: edges.map(({ cursor, node }) => ({ cursor, node: node.skill })), pageInfo };
}

/** Skills and who claims them, in the schema. */
export const skillResolvers: Pick<Resolvers, 'Mutation' | 'Person' | 'Query' | 'Skill' | 'SkillClaim'> = {
  Query: {
    skill: (_root, { uri }, { members }) => members.skills.find(uri),
    skills: (_root, { search, first }, { members }) => [
      ...orRefuse(members.skills.search({ text: search, first, popularity: popularityOf(members) })),
    ],
    skillCatalogue: (_root, args, { members }) => catalogue(members, args),
  },
  Skill: {
    __resolveReference: ({ uri }, { members }) => members.skills.find(uri),
    label: ({ labels }, { language }) => labels[language ?? 'EN'],
    altLabels: ({ altLabels }, { language }) => [...altLabels[language ?? 'EN']],
  },
  SkillClaim: {
    __resolveReference: async ({ id }, context) => {
      const claim = isId(id, 'clm') ? await context.claims.load(id) : undefined;
      return claim && (await seesMember(context, claim.personId)) ? claim : undefined;
    },
    person: ({ personId }, _args, { persons }) => persons.load(personId),
    skill: ({ skillUri }, _args, { members }) => members.skills.find(skillUri),
  },
  Person: {
    skills: async ({ id }, _args, context) =>
      (await seesMember(context, id)) ? context.claimsOfPersons.load(id) : undefined,
  },
  Mutation: {
    claimSkill: async (_root, { input }, context) => {
      const result = await claimSkill(context.members, callOf(context, 'claimSkill', input));
      return toPayload(result, async ({ claimId }) => {
        // An earlier answer of this request may have listed what the person claimed before.
        context.claimsOfPersons.clearAll();
        return { claim: await reload(context.claims, claimId) };
      });
    },
    withdrawSkillClaim: async (_root, { input }, context) => {
      const result = await withdrawSkillClaim(context.members, callOf(context, 'withdrawSkillClaim', input));
      return toPayload(result, async ({ personId }) => {
        context.claimsOfPersons.clearAll();
        return { person: await reload(context.persons, personId) };
      });
    },
  },
};
