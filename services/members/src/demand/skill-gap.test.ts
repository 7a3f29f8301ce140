import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { behind, byWorst, type Demand, figuresOf, missingIn, type Pool, placeOf, skillGaps } from './skill-gap.ts';

const asks = (skillUri: string, ...levels: readonly number[]): readonly Demand[] =>
  levels.map((level) => ({ skillUri, level }));
const supply = (skillUri: string, level: number, people: number, verified = 0) => ({
  skillUri,
  level,
  people,
  verified,
});
const nobody: Pool = { supplies: [], vouched: [] };
const said = (demands: readonly Demand[], pool: Partial<Pool> = {}) =>
  skillGaps(demands, { ...nobody, ...pool }).map(
    ({ skillUri, level, asked, people }) => `${skillUri}${level}: ${asked} - ${people}`,
  );

describe('what the community lacks', () => {
  it('is what open roles ask for beyond who claims it', () => {
    expect(said(asks('a', 3, 3))).toEqual(['a3: 2 - 0']);
    expect(said(asks('a', 3, 3), { supplies: [supply('a', 4, 1)] })).toEqual(['a3: 2 - 1']);
    expect(said(asks('a', 3, 3), { supplies: [supply('a', 3, 2)] })).toEqual([]);
    expect(said(asks('a', 3), { supplies: [supply('a', 2, 9), supply('b', 5, 9)] })).toEqual(['a3: 1 - 0']);
  });

  it('is told at the level at which the most are missing', () => {
    // Two of level 5 for one; of all levels three for ten.
    expect(said(asks('a', 5, 5, 1), { supplies: [supply('a', 5, 1), supply('a', 1, 9)] })).toEqual(['a5: 2 - 1']);
    // As many at both: the higher level is the harder to learn.
    expect(said(asks('a', 5, 1), { supplies: [supply('a', 1, 1)] })).toEqual(['a5: 1 - 0']);
  });

  it('has the worst first, in one order always', () => {
    const demands = [...asks('c', 1), ...asks('b', 1), ...asks('a', 1, 1), ...asks('d', 1, 1, 1)];
    const pool = { supplies: [supply('d', 1, 2)] };
    expect(said(demands, pool)).toEqual(['a1: 2 - 0', 'd1: 3 - 2', 'b1: 1 - 0', 'c1: 1 - 0']);
    expect(said(demands.toReversed(), pool)).toEqual(said(demands, pool));
  });

  it('says how many of the people are vouched for and verified, at that level', () => {
    const supplies = [supply('a', 2, 5, 3), supply('a', 3, 2, 1), supply('a', 4, 1, 1)];
    const vouched = [
      { skillUri: 'a', level: 2, claims: 4 },
      { skillUri: 'a', level: 4, claims: 2 },
    ];
    const [gap] = skillGaps(asks('a', 3, 3, 3, 3), { supplies, vouched });
    expect(gap).toEqual({ skillUri: 'a', level: 3, asked: 4, people: 3, endorsed: 2, verified: 2 });
    // Endorsed at more than is claimed by now: no more than there are.
    const [few] = skillGaps(asks('a', 5), { supplies: [], vouched: [{ skillUri: 'a', level: 5, claims: 3 }] });
    expect(few).toMatchObject({ people: 0, endorsed: 0 });
  });

  it('property: by it the roles that can be filled are just those that are not missing', () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(level, { maxLength: 6 }), fc.array(level, { maxLength: 6 }), (roles, people) => {
        const [gap] = skillGaps(asks('a', ...roles), {
          ...nobody,
          supplies: people.map((one) => supply('a', one, 1)),
        });
        // Told in another way: the best person takes the highest role that is left to them.
        const free = people.toSorted((a, b) => a - b);
        let unfilled = 0;
        for (const role of roles.toSorted((a, b) => b - a)) {
          const best = free.at(-1);
          if (best !== undefined && best >= role) free.pop();
          else unfilled += 1;
        }
        expect(gap ? missingIn(gap) : 0).toBe(unfilled);
      }),
    );
  });
});

describe('the list of what is lacking', () => {
  const uri = (at: number) => `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-00000000000${at}`;

  it('property: pages together are the list, and a place stays where it was', () => {
    const counts = fc.array(fc.record({ asked: fc.integer({ min: 1, max: 3 }), people: fc.constant(0) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(counts, fc.nat(7), (all, at) => {
        const gaps = all
          .map((one, place) => ({ ...one, skillUri: uri(place), level: 1, endorsed: 0, verified: 0 }))
          .toSorted(byWorst);
        const last = gaps[at];
        if (!last) return;
        expect([...gaps.slice(0, at + 1), ...behind(gaps, placeOf(last))]).toEqual(gaps);
        // Closed meanwhile: what was behind it is behind its place.
        const without = gaps.filter((gap) => gap !== last);
        expect(behind(without, placeOf(last))).toEqual(gaps.slice(at + 1));
      }),
    );
  });

  it('is summed up', () => {
    const gaps = skillGaps([...asks('a', 1, 1), ...asks('b', 2)], nobody);
    expect(figuresOf(5, gaps)).toEqual({ openRoles: 5, skills: 2, missing: 3 });
    expect(figuresOf(0, [])).toEqual({ openRoles: 0, skills: 0, missing: 0 });
  });
});
