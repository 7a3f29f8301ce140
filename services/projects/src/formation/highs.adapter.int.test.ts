import { beforeAll, describe, expect, it } from '@jest/globals';
import { chance } from '../../test/formation-given.ts';
import { loadSolver } from './highs.adapter.ts';
import type { Row, Solve } from './integer-program.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

const row = (coefficients: readonly number[], bounds: Partial<Pick<Row, 'lower' | 'upper'>>): Row => ({
  lower: bounds.lower,
  upper: bounds.upper,
  terms: coefficients.flatMap((coefficient, column) => (coefficient === 0 ? [] : [{ column, coefficient }])),
});

/** The most that columns of these weights are worth together within a limit, by what each whole weight can be worth. */
function byWeights(values: readonly number[], weights: readonly number[], limit: number): number {
  const most = Array.from({ length: limit + 1 }, () => 0);
  for (const [column, weight] of weights.entries()) {
    for (let all = limit; all >= weight; all -= 1) {
      most[all] = Math.max(most[all] ?? 0, (most[all - weight] ?? 0) + (values[column] ?? 0));
    }
  }
  return most[limit] ?? 0;
}

describe('the solver', () => {
  it('chooses whole columns, where parts of them would be worth more', () => {
    const weights = row([5, 4, 3], { upper: 7 });
    expect(solve({ values: [10, 7, 5.5], rows: [weights] })).toEqual([1, 2]);
  });

  it('finds the best choice and not one that is nearly as good', () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const random = chance(seed);
      const weights = Array.from({ length: 30 }, () => 100 + Math.floor(random() * 300));
      // Worth nearly what they weigh: many choices are within a ten-thousandth of the best.
      const values = weights.map((weight) => weight + random());
      const limit = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2);
      const chosen = solve({ values, rows: [row(weights, { upper: limit })] }) ?? [];
      const worth = chosen.reduce((sum, column) => sum + (values[column] ?? Number.NaN), 0);
      expect({ seed, worth }).toEqual({ seed, worth: expect.closeTo(byWeights(values, weights, limit), 6) });
    }
  });

  it('says where no choice meets all rows', () => {
    const one = { lower: 1, upper: 1 };
    expect(solve({ values: [-1, -1], rows: [row([1, 1], one), row([1, 0], one), row([0, 1], one)] })).toBeUndefined();
    expect(solve({ values: [-1], rows: [row([0], { lower: 1 })] })).toBeUndefined();
  });

  it('has an answer without rows', () => {
    expect(solve({ values: [1, -1, 0.5], rows: [] })).toEqual([0, 2]);
  });

  it('refuses what is no number', () => {
    expect(() => solve({ values: [Number.NaN], rows: [] })).toThrow('must be a number');
  });
});
