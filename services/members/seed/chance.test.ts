import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Chance, Ranked, shuffled } from './chance.ts';

const numbers = (...words: readonly (string | number)[]) => {
  const chance = new Chance(...words);
  return Array.from({ length: 8 }, () => chance.next());
};

describe('chance', () => {
  it('is the same for the same words, and another for others', () => {
    expect(numbers(1, 'person', 7)).toEqual(numbers(1, 'person', 7));
    expect(numbers(1, 'person', 7)).not.toEqual(numbers(1, 'person', 8));
    expect(numbers(1, 'person', 7)).not.toEqual(numbers(2, 'person', 7));
  });

  it('property: stays within what it is asked for', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 50 }), (seed, from, width) => {
        const chance = new Chance(seed);
        const drawn = Array.from({ length: 20 }, () => chance.whole(from, from + width));
        expect(drawn.every((one) => one >= from && one <= from + width)).toBe(true);
        expect(['a', 'b', 'c']).toContain(chance.pick(['a', 'b', 'c']));
      }),
    );
  });

  it('property: gives several different ones, as many as there are at most', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 12 }), (seed, count) => {
        const chance = new Chance(seed);
        const drawn = chance.several(count, () => chance.whole(1, 5));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length).toBe(Math.min(count, 5));
      }),
    );
  });

  it('property: lies between two instants', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 1_000_000 }), (seed, ms) => {
        const [from, to] = [new Date(1_000), new Date(1_000 + ms)];
        const at = new Chance(seed).between(from, to);
        expect(at >= from && at <= to).toBe(true);
      }),
    );
  });

  it('has a part of all cases', () => {
    const chance = new Chance('part');
    const had = Array.from({ length: 10_000 }, () => chance.has(0.3)).filter(Boolean).length;
    expect(had).toBeGreaterThan(2_800);
    expect(had).toBeLessThan(3_200);
  });

  it('has nothing to pick from nothing', () => {
    expect(() => new Chance(1).pick([])).toThrow(TypeError);
    expect(() => new Ranked([])).toThrow(TypeError);
  });
});

describe('what is ranked', () => {
  it('is drawn as Zipf says: the first twice as often as the second, ten times as often as the tenth', () => {
    const ranked = new Ranked(Array.from({ length: 100 }, (_, rank) => rank));
    const chance = new Chance('zipf');
    const counts = Array.from({ length: 100 }, () => 0);
    for (let draw = 0; draw < 50_000; draw += 1) {
      const rank = ranked.draw(chance);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    const [first = 0, second = 0] = counts;
    expect(first / second).toBeGreaterThan(1.8);
    expect(first / second).toBeLessThan(2.2);
    expect(first / (counts[9] ?? 0)).toBeGreaterThan(8);
    expect(first / (counts[9] ?? 0)).toBeLessThan(12.5);
    expect(counts.every((count) => count > 0)).toBe(true);
  });

  it('property: is another order of the same', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uniqueArray(fc.nat()), (seed, list) => {
        const order = shuffled(list, new Chance(seed));
        expect([...order].sort()).toEqual([...list].sort());
        expect(shuffled(list, new Chance(seed))).toEqual(order);
      }),
    );
  });
});
