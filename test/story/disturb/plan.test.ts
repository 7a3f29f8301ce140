import { describe, expect, it } from '@jest/globals';
import { Random } from '../../faults/schedule/random.ts';
import { planDisturbance } from './plan.ts';
import { victims } from './processes.ts';

const plans = (seed: number, count: number) => {
  const random = new Random(seed);
  return Array.from({ length: count }, () => planDisturbance(random, 12));
};

describe('what disturbs the story', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plans(1, 20)).toEqual(plans(1, 20));
    expect(plans(1, 20)).not.toEqual(plans(2, 20));
  });

  it('comes in each step, to each part, sooner or later', () => {
    const all = plans(3, 2_000);
    expect([...new Set(all.map(({ step }) => step))].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
    expect(new Set(all.map(({ victim }) => victim))).toEqual(new Set(victims));
    expect(all.every(({ afterMs }) => afterMs >= 0 && afterMs <= 2_000)).toBe(true);
  });
});
