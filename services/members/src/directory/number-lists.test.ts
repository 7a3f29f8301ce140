import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NumberLists } from './number-lists.ts';

const lists = () => new NumberLists((room) => new Uint16Array(room));

describe('lists of numbers', () => {
  it('are empty where nothing was put, and what was put last', () => {
    const some = lists();
    expect([...some.get(7)]).toEqual([]);
    some.set(7, [1, 2, 3]);
    some.set(2, [9]);
    some.set(7, Uint16Array.of(4, 5));
    expect([...some.get(7)]).toEqual([4, 5]);
    expect([...some.get(2)]).toEqual([9]);
    some.clear(7);
    expect([...some.get(7)]).toEqual([]);
    expect(some.get(2)).toBeInstanceOf(Uint16Array);
    some.set(3, [2, 4, 6]);
    expect([1, 2, 4, 5, 6, 7].filter((number) => some.has(3, number))).toEqual([2, 4, 6]);
    expect(some.has(7, 4)).toBe(false);
  });

  it('property: are the same as if each were by itself, whatever grows, shrinks and goes', () => {
    const numbers = fc.oneof(
      { weight: 4, arbitrary: fc.array(fc.nat(65_535), { maxLength: 40 }) },
      { weight: 1, arbitrary: fc.array(fc.nat(65_535), { minLength: 300, maxLength: 700 }) },
    );
    const steps = fc.array(fc.tuple(fc.nat(30), fc.option(numbers)), { maxLength: 120 });
    fc.assert(
      fc.property(steps, (all) => {
        const some = lists();
        const each = new Map<number, readonly number[]>();
        for (const [slot, list] of all) {
          if (list === null) some.clear(slot);
          else some.set(slot, list);
          each.set(slot, list ?? []);
        }
        for (const [slot, list] of each) expect([...some.get(slot)]).toEqual(list);
      }),
    );
  });

  it('take no more room than four times what is there, however often they change', () => {
    const some = lists();
    for (let round = 0; round < 400; round += 1) {
      some.set(
        round % 10,
        Array.from({ length: 50 + round }, () => round),
      );
      if (round % 3 === 0) some.clear((round + 5) % 10);
    }
    expect(some.room).toBeLessThanOrEqual(4 * 10 * 450);
  });
});
