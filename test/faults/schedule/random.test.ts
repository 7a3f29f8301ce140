import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Random } from './random.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('chance from a seed', () => {
  it('is the same for the same seed, and known', () => {
    const [one, other] = [new Random(1), new Random(1)];
    const numbers = Array.from({ length: 3 }, () => one.int(0, 999));
    expect(numbers).toEqual(Array.from({ length: 3 }, () => other.int(0, 999)));
    expect(numbers).toEqual([627, 2, 527]);
  });

  it('stays within its bounds, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, from, width) => {
        const random = new Random(seed);
        const drawn = Array.from({ length: 50 }, () => random.int(from, from + width));
        return drawn.every((number) => Number.isInteger(number) && number >= from && number <= from + width);
      }),
    );
  });

  it('comes to every number', () => {
    const random = new Random(7);
    const counts = Map.groupBy(
      Array.from({ length: 6_000 }, () => random.int(1, 6)),
      (number) => number,
    );
    expect([...counts.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { length } of counts.values()) expect(Math.abs(length - 1_000)).toBeLessThan(150);
  });

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, list) => {
        expect(new Random(seed).shuffle(list).toSorted()).toEqual(list.toSorted());
      }),
    );
  });

  it('picks one of them, and none from nothing', () => {
    expect(new Random(3).pick(['a'])).toBe('a');
    expect(() => new Random(3).pick([])).toThrow(RangeError);
  });
});
