import { describe, expect, it } from '@jest/globals';
import { isNear, reckon } from './scores.ts';

const weights = { skillFit: 2, availability: 1, trackRecord: 1, diversification: 0.5 };

describe('a score, reckoned anew', () => {
  it('is its parts to the powers of their weights, multiplied', () => {
    const parts = { skillFit: 0.5, availability: 0.5, trackRecord: 0.8, diversification: 0.25 };
    expect(isNear(reckon(parts, weights), 0.25 * 0.5 * 0.8 * 0.5)).toBe(true);
    expect(isNear(reckon(parts, { ...weights, skillFit: 1 }), 0.25 * 0.5 * 0.8 * 0.5)).toBe(false);
  });

  it('takes two for the same that differ by rounding alone', () => {
    expect([isNear(0.1 + 0.2, 0.3), isNear(0.3, 0.300_000_1)]).toEqual([true, false]);
  });
});
