import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWithinBudget, weightOf } from './filter-cost.ts';

describe('how much there is in an event', () => {
  it('is its values and the characters of its texts', () => {
    expect(weightOf('')).toBe(weightOf(1));
    expect(weightOf('a'.repeat(1_000))).toBe(weightOf('') + 1_000);
    expect(weightOf([1, 2])).toBe(weightOf([]) + 2 * weightOf(1));
    expect(weightOf({ ab: null })).toBe(weightOf({}) + weightOf(null) + 2);
  });

  it('property: grows with whatever is added', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(weightOf([one, other])).toBeGreaterThan(weightOf([one]));
        expect(weightOf({ one, other })).toBeGreaterThan(weightOf({ one }));
      }),
    );
  });
});

it('a budget is for the length of the filter and the weight of the event together', () => {
  expect(isWithinBudget('a'.repeat(1_000), weightOf('a'.repeat(30_000)))).toBe(true);
  expect(isWithinBudget('a'.repeat(1_000), weightOf('a'.repeat(3_000_000)))).toBe(false);
  expect(isWithinBudget('a', weightOf('a'.repeat(3_000_000)))).toBe(true);
});
