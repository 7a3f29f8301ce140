import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WeightedCache } from './weighted-cache.ts';

describe('WeightedCache', () => {
  it('drops what was used longest ago when there are too many, or they weigh too much', () => {
    const cache = new WeightedCache<string>({ entries: 3, weight: 10 });
    for (const key of ['a', 'b', 'c']) cache.set(key, key, 2);
    cache.get('a');
    cache.set('d', 'd', 2);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual(['a', undefined, 'c', 'd']);
    cache.set('e', 'e', 7);
    expect(['a', 'c', 'd', 'e'].map((key) => cache.get(key))).toEqual([undefined, undefined, 'd', 'e']);
  });

  it('does not keep what is too heavy by itself', () => {
    const cache = new WeightedCache<string>({ entries: 3, weight: 10 });
    cache.set('a', 'a', 11);
    expect([cache.get('a'), cache.size, cache.weight]).toEqual([undefined, 0, 0]);
  });

  it('property: never holds more than it may, and gives what was put in last', () => {
    const uses = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), weight: fc.nat(6) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(uses, (all) => {
        const cache = new WeightedCache<number>({ entries: 3, weight: 10 });
        const last = new Map<string, number>();
        for (const [index, { key, weight }] of all.entries()) {
          cache.set(key, index, weight);
          last.set(key, index);
          expect(cache.size).toBeLessThanOrEqual(3);
          expect(cache.weight).toBeLessThanOrEqual(10);
          const held = cache.get(key);
          expect(held === undefined || held === last.get(key)).toBe(true);
          expect(held).toBe(index);
        }
      }),
    );
  });
});
