import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byCommonness, diversityOf, poolOf, type SkillCount, specificityOf } from './community-pool.ts';

const counts = (...people: readonly number[]): readonly SkillCount[] =>
  people.map((count, at) => ({ skillUri: `skill-${at}`, people: count, endorsed: 0 }));

describe('how specific a pool is', () => {
  it.each([
    ['no two share a skill', counts(1, 1, 1), 3, 1],
    ['all claim the same', counts(4), 4, 0],
    ['all claim the same two', counts(4, 4), 4, 0],
    ['one of two skills is shared by both', counts(2, 1), 2, 0.3333],
    ['a half of four people shares one skill', counts(2), 4, 0.6667],
  ])('%s', (_title, given, people, expected) => {
    expect(specificityOf(given, people)).toBe(expected);
  });

  it('cannot be said where there is nobody to compare with', () => {
    expect(specificityOf(counts(1, 1), 1)).toBeUndefined();
    expect(specificityOf([], 0)).toBeUndefined();
  });

  it('property: grows by what nobody else can do, and falls by what everybody can', () => {
    const pool = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pool, (people) => {
        const before = specificityOf(counts(...people), 20) ?? Number.NaN;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1);
        expect(specificityOf(counts(...people, 1), 20)).toBeGreaterThanOrEqual(before);
        expect(specificityOf(counts(...people, 20), 20)).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('how diverse a pool is', () => {
  it.each([
    [counts(), 0],
    [counts(7), 1],
    [counts(5, 5, 5, 5), 4],
    [counts(3, 1), 1.6],
  ])('%#', (given, expected) => {
    expect(diversityOf(given)).toBe(expected);
  });

  it('property: is between one and the number of skills', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1 }), (people) => {
        const diversity = diversityOf(counts(...people));
        expect(diversity).toBeGreaterThanOrEqual(1);
        expect(diversity).toBeLessThanOrEqual(people.length + 1e-4);
      }),
    );
  });
});

describe('a pool', () => {
  const given = [
    { skillUri: 'b', people: 2, endorsed: 0 },
    { skillUri: 'a', people: 2, endorsed: 0 },
    { skillUri: 'c', people: 1, endorsed: 1 },
    { skillUri: 'd', people: 2, endorsed: 1 },
  ];

  it('is summed up', () => {
    expect(poolOf(given, 3)).toMatchObject({ people: 3, claims: 7, endorsedClaims: 2, skills: 4 });
    expect(poolOf([], 0)).toMatchObject({ claims: 0, skills: 0, specificity: undefined, diversity: 0 });
  });

  it('has the commonest skills first, in one order always', () => {
    const order = byCommonness(given).map(({ skillUri }) => skillUri);
    expect(order).toEqual(['d', 'a', 'b', 'c']);
    expect(byCommonness(given.toReversed()).map(({ skillUri }) => skillUri)).toEqual(order);
  });
});
