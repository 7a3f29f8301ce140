import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomFrom } from '../spine/load.ts';
import { draw, NothingKnown, typed } from './drawn.ts';
import type { Known } from './known.ts';
import { plain } from './plain.ts';
import { monthAfter, questions } from './questions.ts';

const known: Known = {
  names: ['Alra Torricci', 'Bero Valsatti', 'Zola Ronzani'],
  bioWords: ['lavoro', 'museo'],
  claims: [
    { skillUri: 'common', level: 2 },
    { skillUri: 'common', level: 4 },
    { skillUri: 'rare', level: 5 },
  ],
  places: [{ country: 'IT', city: 'Milano' }],
  offering: ['per_a'],
  members: ['per_a', 'per_b'],
  today: '2026-11-27',
};
const drawn = draw(known, randomFrom(1));

describe('what is asked for', () => {
  it('property: is what is there, in days to come', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const one = draw(known, randomFrom(seed));
        expect(known.places).toContain(one.place);
        expect(known.members).toContain(one.personId);
        expect(one.from > known.today && one.to > one.from).toBe(true);
        expect(one.hours).toBeGreaterThanOrEqual(4);
        expect(one.claim.level).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('property: is typed as far as one types: a beginning of a name, a first name and some of the other, or a word', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const text = typed(known, randomFrom(seed));
        const isName = known.names.some(
          (name) => name.startsWith(text) || name.split(' ').some((part) => part.startsWith(text)),
        );
        expect(isName || known.bioWords.includes(text)).toBe(true);
        expect(text.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('is common as often as it is, and the same for the same seed', () => {
    const random = randomFrom(3);
    const uris = Array.from({ length: 900 }, () => draw(known, random).claim.skillUri);
    const common = uris.filter((uri) => uri === 'common').length;
    expect(common).toBeGreaterThan(540);
    expect(common).toBeLessThan(660);
    expect(draw(known, randomFrom(1))).toEqual(drawn);
    expect(draw(known, randomFrom(2))).not.toEqual(drawn);
  });

  it('is nothing where nobody is', () => {
    expect(() => draw({ ...known, offering: [] }, randomFrom(1))).toThrow(NothingKnown);
  });
});

const edges = [{ cursor: 'x', node: { id: 'per_a', name: 'Alra' } }];
const page = { edges, pageInfo: { hasNextPage: false, endCursor: 'x' } };
const pool = { people: 1, claims: 2, skills: 2, specificity: 0.5, diversity: 2 };
const right = {
  text: { directory: page },
  'skill-free': { directory: page },
  place: { directory: page },
  facets: { directory: { ...page, facets: { persons: 7, organizations: 1, skills: [], cities: [] } } },
  'free-busy': { _entities: [{ freeBusy: { freeMinutes: 60, tentativeMinutes: 0 } }] },
  report: { communityReport: { persons: 3, pool, skills: [{}] } },
  growth: { communityReports: { edges: Array.from({ length: 30 }, () => ({ node: { persons: 3, pool } })) } },
};
const names = ['text', 'skill-free', 'place', 'facets', 'free-busy', 'report', 'growth'] as const;

describe('the questions', () => {
  it.each(names)('%s is asked with variables that its query names, and told from a wrong answer', (name) => {
    const { query, variables } = questions[name].ask(drawn);
    for (const variable of Object.keys(variables)) expect(query).toContain(`$${variable}:`);
    expect(questions[name].size(right[name])).toBeGreaterThan(0);
    for (const wrong of [null, {}, { directory: null }, { _entities: [null] }, { communityReport: null }]) {
      expect(() => questions[name].size(wrong)).toThrow();
    }
    expect(plain[name]).toBeInstanceOf(Function);
  });

  it('is wrong where more is shown than was found', () => {
    const none = { persons: 0, organizations: 0, skills: [], cities: [] };
    expect(() => questions.facets.size({ directory: { ...page, facets: none } })).toThrow(RangeError);
  });

  it('are of thirty days where they are of a month', () => {
    expect(monthAfter('2027-03-01')).toBe('2027-03-31');
  });
});
