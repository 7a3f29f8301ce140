import { parsePage } from '@millepiani/mongo/keyset';
import { orRefuse } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { communityDay } from './community-days.ts';
import { canSearch } from './directory-access.ts';
import { cursorForms, type Directory, pageOf } from './directory-page.adapter.ts';
import { parseQuestion } from './directory-question.ts';
import { search } from './searching.adapter.ts';

/** The directory in the schema. */
export const directoryResolvers: Pick<
  Resolvers,
  'DirectoryAlliance' | 'DirectoryConnection' | 'DirectoryFacets' | 'DirectorySkill' | 'Query'
> = {
  Query: {
    directory: async (_root, { filter, orderBy, ...args }, context, info): Promise<Directory | undefined> => {
      const { actor, members } = context;
      if (!canSearch(actor)) return undefined;
      const at = members.clock.now();
      const isSkill = (uri: string) => members.skills.find(uri) !== undefined;
      const question = orRefuse(parseQuestion(filter ?? {}, { isSkill, today: communityDay(at) }));
      const order = orderBy ?? 'NAME';
      const request = orRefuse(parsePage(args, cursorForms[order]));
      const { limit, after } = request;
      const behind = after?.slice(order.length + 1);
      // One more than the page has says whether there are more.
      const found = await search(members, question, { order, after: behind, limit: limit + 1, at });
      return { question, ...(await pageOf(found, { request, order, context, info })) };
    },
  },
  DirectoryConnection: {
    facets: ({ question }, _args, { members }) => members.facets.of(question),
  },
  DirectoryFacets: {
    languages: ({ languages }) => languages.map(({ value: language, count }) => ({ language, count })),
    countries: ({ countries }) => countries.map(({ value: { country }, count }) => ({ country, count })),
    cities: ({ cities }) => cities.map(({ value: place, count }) => ({ place, count })),
  },
  DirectorySkill: {
    skill: ({ value }, _args, { members }) => members.skills.find(value),
    skillUri: ({ value }) => value,
  },
  DirectoryAlliance: {
    alliance: ({ value }, _args, { alliances }) => alliances.load(value),
    allianceId: ({ value }) => value,
  },
};
