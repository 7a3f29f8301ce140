import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { profiles } from '../../test/milestones/profiles.ts';
import { deductsVat, profileOn, type TaxProfile, withoutProfile, withProfile } from './tax-profile.ts';

const aurora = profiles.aurora(newId('org'));
const days = (count: number) => Array.from({ length: count }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')}`);
const from = (validFrom: string, validTo?: string): TaxProfile => ({
  ...aurora,
  ...{ id: newId('tax'), validFrom, validTo },
});

describe('an agent’s tax profiles', () => {
  it('are valid from their first day to where the next one begins', () => {
    const first = from('2026-01-01', '2026-03-01');
    const second = from('2026-03-01');
    const timeline = withProfile(withProfile([], second), first);
    expect(timeline).toEqual([first, second]);
    expect(
      ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2030-01-01'].map((day) => profileOn(timeline, day)),
    ).toEqual([undefined, first, first, second, second]);
  });

  it('are each as they were told last, and gone once they were erased', () => {
    const [first, second] = [from('2026-01-01'), from('2026-03-01')];
    const corrected = { ...first, validTo: '2026-03-01', iban: undefined };
    const timeline = [first, second, corrected].reduce(withProfile, []);
    expect(timeline).toEqual([corrected, second]);
    expect(withoutProfile(timeline, first.id)).toEqual([second]);
    expect(withoutProfile(timeline, newId('tax'))).toEqual(timeline);
  });

  it('told in any order are the same, with one at most for a day', () => {
    const starts = fc.uniqueArray(fc.constantFrom(...days(28)), { minLength: 1, maxLength: 8 });
    const told = starts.chain((chosen) => {
      const begins = chosen.toSorted();
      const told = begins.map((day, at) => from(day, begins[at + 1]));
      return fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }));
    });
    fc.assert(
      fc.property(told, fc.constantFrom(...days(28)), ([inOrder, shuffled], day) => {
        expect(shuffled.reduce(withProfile, [])).toEqual(inOrder);
        const valid = inOrder.filter(({ validFrom }) => validFrom <= day).at(-1);
        expect(profileOn(shuffled.reduce(withProfile, []), day)).toEqual(valid);
      }),
    );
  });
});

describe('who deducts VAT', () => {
  it.each([
    ['a company', { vatNumber: '01234560165', regime: 'RF01' }, true],
    ['who owes VAT when paid', { vatNumber: '01234560165', regime: 'RF17' }, true],
    ['who is in forfettario', { vatNumber: '02468130162', regime: 'RF19' }, false],
    ['who is in minimi', { vatNumber: '01122330168', regime: 'RF02' }, false],
    ['who is exempt across borders', { vatNumber: '01122330168', regime: 'RF20' }, false],
    ['a business abroad', { vatNumber: '294518730', regime: undefined }, true],
    ['a private person', { vatNumber: undefined, regime: undefined }, false],
  ] as const)('%s: %j', (_who, profile, expected) => {
    expect(deductsVat(profile)).toBe(expected);
  });
});
