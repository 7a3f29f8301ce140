import { describe, expect, it } from '@jest/globals';
import { delayAfter, failuresAfter, HEALTHY_MS } from './backoff.ts';

describe('the pause before a restart', () => {
  it('is none at first, then grows, to 10 s and no further', () => {
    const delays = Array.from({ length: 12 }, (_, failures) => delayAfter(failures));
    expect(delays[0]).toBe(0);
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(delays.at(-1)).toBe(10_000);
  });

  it('begins anew after a minute of health', () => {
    expect(failuresAfter(5, HEALTHY_MS - 1)).toBe(5);
    expect(failuresAfter(5, HEALTHY_MS)).toBe(0);
  });
});
