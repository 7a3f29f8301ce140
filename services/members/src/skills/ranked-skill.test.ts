import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { behind, byFit, placeForm, placeOf, type Ranked } from './ranked-skill.ts';

const uriOf = (at: number) =>
  `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const ranked = (at: number, rank: number, claims: number): Ranked => ({
  skill: {
    ...{ uri: uriOf(at), labels: { EN: `${at}`, IT: `${at}` }, altLabels: { EN: [], IT: [] } },
    ...{ field: 'LAW', kind: 'KNOWLEDGE', description: '' },
  },
  ...{ rank, claims, order: at },
});

describe('the order of answers', () => {
  it('is by fit, then by how many claim it, then as it was', () => {
    const [a, b, c, d] = [ranked(1, 0, 0), ranked(2, 1, 9), ranked(3, 1, 0), ranked(4, 1, 0)];
    expect([d, c, b, a].toSorted(byFit)).toEqual([a, b, c, d]);
  });

  it('property: is one order: each stands before or behind each other', () => {
    const any = fc.record({ rank: fc.nat(3), claims: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 10 }), (all) => {
        const list = all.map(({ rank, claims }, at) => ranked(at, rank, claims));
        const sorted = list.toSorted(byFit);
        expect(list.toReversed().toSorted(byFit)).toEqual(sorted);
        for (const [at, one] of sorted.entries())
          for (const later of sorted.slice(at + 1))
            expect([byFit(one, later) < 0, byFit(later, one) > 0]).toEqual([true, true]);
      }),
    );
  });
});

describe('a place in a list', () => {
  const [first, second, third] = [ranked(1, 0, 5), ranked(2, 0, 3), ranked(3, 1, 7)];
  const list = [first, second, third];

  it('has a form by which it is known', () => {
    for (const one of list) expect(placeOf(one)).toMatch(placeForm);
    for (const text of ['', '5', `5 ${uriOf(1)}x`, `-1 ${uriOf(1)}`, `5  ${uriOf(1)}`, `1e9 ${uriOf(1)}`])
      expect(text).not.toMatch(placeForm);
  });

  it('has behind it what was behind it, though more or fewer claim the skill by now', () => {
    expect(behind(list, placeOf(first))).toEqual([second, third]);
    expect(behind(list, placeOf(third))).toEqual([]);
    // It was first with 5, and is second by now.
    const now = [second, { ...first, claims: 1 }, third];
    expect(behind(now, placeOf(first))).toEqual([second, third]);
    // It was second with 3, and is first by now.
    expect(behind([{ ...second, claims: 8 }, first, third], placeOf(second))).toEqual([third]);
  });

  it('is of that list alone', () => {
    expect(behind(list, `1 ${uriOf(9)}`)).toBeUndefined();
  });
});
