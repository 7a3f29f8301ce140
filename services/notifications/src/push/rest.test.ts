import { describe, expect, it } from '@jest/globals';
import { afterSilence, isOnTrial, noRest, type Rest } from './rest.ts';

const after = (count: number, from: Rest = noRest, now = 0): Rest =>
  Array.from({ length: count }).reduce<Rest>((rest) => afterSilence(rest, now, 1), from);

describe('a push service that does not answer', () => {
  it('is left alone from the third time on, and those that were on their way then change nothing', () => {
    expect([1, 2, 3, 9].map((count) => after(count).until)).toEqual([0, 0, 60_000, 60_000]);
    expect([2, 3].map((count) => isOnTrial(after(count)))).toEqual([false, true]);
  });

  it('is left alone for twice as long when it does not answer then either, an hour at most', () => {
    let rest = after(3);
    const lengths = Array.from({ length: 8 }, () => {
      const now = rest.until;
      rest = afterSilence(rest, now, 1);
      return (rest.until - now) / 60_000;
    });
    expect(lengths).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('is left alone for less where all waiting is shorter', () => {
    expect(afterSilence({ ...noRest, silences: 2 }, 100, 1_000).until).toBe(160);
  });
});
