import { describe, expect, it } from '@jest/globals';
import { backlogAt, latenciesIn, median, percentile, rateIn } from './figures.ts';
import { randomFrom } from './load.ts';
import type { Moment } from './messages.ts';

const commits: readonly Moment[] = [
  [1, 10],
  [2, 500],
  [3, 900],
  [4, 1_500],
];
const effects: readonly Moment[] = [
  [1, 30],
  [3, 950],
  [4, 1_600],
];

describe('the figures of a measurement', () => {
  it('are of what happened within its span, in seconds', () => {
    expect(rateIn({ from: 0, to: 1_000 }, commits)).toBe(3);
    expect(rateIn({ from: 1_000, to: 2_000 }, commits)).toBe(1);
    expect(backlogAt(1_000, commits, effects)).toBe(1);
  });

  it('do not leave out what never came', () => {
    expect(latenciesIn({ from: 0, to: 1_000 }, commits, effects)).toEqual([20, Number.POSITIVE_INFINITY, 50]);
  });

  it('are ordered by size, not by text', () => {
    expect([percentile([9, 10, 100], 0.5), percentile([9, 10, 100], 0.99), median([3, 20, 100])]).toEqual([
      10, 100, 20,
    ]);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('come from the same aggregates for the same seed', () => {
    const numbers = (seed: number) => Array.from({ length: 5 }, randomFrom(seed));
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7).every((number) => number >= 0 && number < 1)).toBe(true);
  });
});
