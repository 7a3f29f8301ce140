import { describe, expect, it } from '@jest/globals';
import { hoursOf } from './projects-report.ts';

describe('hours', () => {
  it.each([
    [0, 0],
    [90, 1.5],
    [100, 1.67],
    [600_000, 10_000],
  ])('of %i minutes are %d', (minutes, hours) => {
    expect(hoursOf(minutes)).toBe(hours);
  });
});
