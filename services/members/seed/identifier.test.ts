import { describe, expect, it } from '@jest/globals';
import { isId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { Chance } from './chance.ts';
import { identifier } from './identifier.ts';

const at = new Date('2026-11-27T09:30:00Z');

describe('a seeded identifier', () => {
  it('property: has the form of all identifiers, and the time in it', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.nat(), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (when, seed, serial) => {
        const id = identifier('per', when, { chance: new Chance(seed), serial });
        expect(isId(id, 'per')).toBe(true);
        expect(Number.parseInt(id.slice(4, 17).replace('-', ''), 16)).toBe(when.getTime());
      }),
    );
  });

  it('property: is another for another serial number, whatever chance says', () => {
    const serials = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 2 });
    fc.assert(
      fc.property(serials, (numbers) => {
        const ids = numbers.map((serial) => identifier('clm', at, { chance: new Chance('same'), serial }));
        expect(new Set(ids).size).toBe(numbers.length);
      }),
    );
  });

  it('is ordered by time', () => {
    const early = identifier('per', new Date(1_000), { chance: new Chance(1), serial: 9 });
    expect(early < identifier('per', new Date(1_001), { chance: new Chance(1), serial: 0 })).toBe(true);
  });

  it.each([-1, 2 ** 32, 0.5])('has no serial number %d', (serial) => {
    expect(() => identifier('per', at, { chance: new Chance(1), serial })).toThrow(RangeError);
  });
});
