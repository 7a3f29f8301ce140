import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { entryOf } from '../../test/entries-given.ts';
import { facetsOf } from './facets.ts';

const italian = (city?: string) => ({ country: 'IT', city });

describe('what some have in common', () => {
  it('given nobody, then it is nothing', () => {
    expect(facetsOf([], true)).toEqual({
      ...{ persons: 0, organizations: 0, isWhole: true },
      ...{ skills: [], languages: [], alliances: [], countries: [], cities: [] },
    });
  });

  it('given people and organizations, then each value is counted, the commonest first, of two alike the first by its text', () => {
    const allianceId = newId('ali');
    const found = [
      entryOf(1, { skillUris: ['x', 'y'], languages: ['it', 'en'], place: italian('Lodi') }),
      entryOf(2, { skillUris: ['y'], languages: ['it'], place: italian('LODI'), allianceIds: [allianceId] }),
      entryOf(3, { skillUris: ['w'], place: italian('Bari') }),
      entryOf(4, { id: newId('org'), place: { country: 'DE', city: undefined }, allianceIds: [allianceId] }),
    ];
    expect(facetsOf(found, false)).toEqual({
      ...{ persons: 3, organizations: 1, isWhole: false },
      skills: ['y', 'w', 'x'].map((value, at) => ({ value, count: at === 0 ? 2 : 1 })),
      languages: [
        { value: 'it', count: 2 },
        { value: 'en', count: 1 },
      ],
      alliances: [{ value: allianceId, count: 2 }],
      countries: [
        { value: italian(), count: 3 },
        { value: { country: 'DE', city: undefined }, count: 1 },
      ],
      cities: [
        { value: italian('Lodi'), count: 2 },
        { value: italian('Bari'), count: 1 },
      ],
    });
  });

  it('property: is at most twenty of each, none rarer than one that is left out', () => {
    const skills = fc.array(fc.subarray(Array.from({ length: 30 }, (_, at) => `skill ${at}`)), { maxLength: 40 });
    fc.assert(
      fc.property(skills, (each) => {
        const found = each.map((skillUris, number) => entryOf(number, { skillUris }));
        const counted = new Map(facetsOf(found, true).skills.map(({ value, count }) => [value, count]));
        const least = Math.min(...counted.values());
        for (const [skill, all] of Map.groupBy(each.flat(), (one) => one))
          expect(counted.get(skill) ?? Math.min(all.length, least)).toBe(counted.has(skill) ? all.length : all.length);
        expect(counted.size).toBe(Math.min(20, new Set(each.flat()).size));
      }),
    );
  });
});
