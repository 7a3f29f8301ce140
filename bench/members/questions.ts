import { z } from 'zod';
import type { Drawn } from './drawn.ts';

/** What is asked of the graph. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question of the graph, and how its answer is told from a wrong one. */
export interface Question {
  ask(drawn: Drawn): Asked;
  /** How much was found. Throws a `ZodError` for an answer of another form. */
  size(data: unknown): number;
}

const first = 20;
const search = (selection: string) =>
  `query ($filter: DirectoryFilter!) { directory(filter: $filter, first: ${first}) { edges { cursor node { id name } } pageInfo { hasNextPage endCursor } ${selection} } }`;

const agent = z.object({ id: z.string().regex(/^(per|org)_/), name: z.string().min(1) });
const page = z.object({
  directory: z.object({
    edges: z.array(z.object({ cursor: z.string(), node: agent })).max(first),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
const count = z.number().int().positive();
const facets = z.object({
  directory: z.object({
    facets: z.object({
      persons: z.number().int().nonnegative(),
      organizations: z.number().int().nonnegative(),
      skills: z.array(z.object({ skillUri: z.string(), count })).max(20),
      cities: z.array(z.object({ place: z.object({ city: z.string() }), count })).max(20),
    }),
  }),
});

const searchBy = (filterOf: (drawn: Drawn) => object): Question => ({
  ask: (drawn) => ({ query: search(''), variables: { filter: filterOf(drawn) } }),
  size: (data) => page.parse(data).directory.edges.length,
});

const withFacets = 'facets { persons organizations skills { skillUri count } cities { place { country city } count } }';

const day = (text: string): string => `${text}T00:00:00Z`;

const freeBusy = z.object({
  _entities: z
    .array(z.object({ freeBusy: z.object({ freeMinutes: z.number().int(), tentativeMinutes: z.number().int() }) }))
    .length(1),
});
const pool = z.object({ people: count, claims: count, skills: count, specificity: z.number(), diversity: z.number() });
const report = z.object({ communityReport: z.object({ persons: count, pool, skills: z.array(z.unknown()).min(1) }) });
const reports = z.object({
  communityReports: z.object({
    edges: z.array(z.object({ node: z.object({ persons: z.number(), pool: z.unknown() }) })).length(30),
  }),
});
const poolFields = 'people claims endorsedClaims skills specificity diversity';

/** The questions, by the names of their figures. */
export const questions = {
  text: searchBy(({ text }) => ({ text })),
  'skill-free': searchBy(({ claim, from, to, hours }) => ({
    skills: [{ skillUri: claim.skillUri, level: claim.level }],
    free: { from, to, hours: String(hours) },
  })),
  place: searchBy(({ place }) => ({ place })),
  facets: {
    ask: ({ claim, place }) => ({
      query: search(withFacets),
      // One skill, or one place: both of them together are few.
      variables: { filter: claim.level > 2 ? { skills: [{ skillUri: claim.skillUri }] } : { place } },
    }),
    size: (data) => {
      const { persons, organizations } = facets.parse(data).directory.facets;
      const found = page.parse(data).directory.edges.length;
      if (found > persons + organizations) throw new RangeError('More were found than there are.');
      return persons + organizations;
    },
  },
  'free-busy': {
    ask: ({ personId, from }) => ({
      query:
        'query ($of: [_Any!]!, $from: DateTime!, $to: DateTime!) { _entities(representations: $of) { ... on Person { freeBusy(from: $from, to: $to) { freeMinutes tentativeMinutes } } } }',
      variables: { of: [{ __typename: 'Person', id: personId }], from: day(from), to: day(monthAfter(from)) },
    }),
    size: (data) => freeBusy.parse(data)._entities.length,
  },
  report: {
    ask: () => ({
      query: `{ communityReport { day persons organizations pool { ${poolFields} } skills { skillUri people endorsed } } }`,
      variables: {},
    }),
    size: (data) => report.parse(data).communityReport.skills.length,
  },
  growth: {
    ask: () => ({
      query: `{ communityReports(first: 30) { edges { node { day persons organizations pool { ${poolFields} } } } } }`,
      variables: {},
    }),
    size: (data) => reports.parse(data).communityReports.edges.length,
  },
} as const satisfies Readonly<Record<string, Question>>;

/** The name of a question. */
export type QuestionName = keyof typeof questions;

/** Thirty days later. */
export const monthAfter = (from: string): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);
