import { beforeAll, describe, expect, it } from '@jest/globals';
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

describe('the solver', () => {
  it('chooses whole columns, where parts of them would be worth more', () => {
    const weights = row([5, 4, 3], { upper: 7 });
    expect(solve({ values: [10, 7, 5.5], rows: [weights] })).toEqual([1, 2]);
  });

  it('finds the best choice and not one that is nearly as good', () => {
    const values = Array.from({ length: 40 }, (_, at) => -5 + at * 1e-7);
    expect(
      solve({
        values,
        rows: [
          row(
            values.map(() => 1),
            { lower: 1, upper: 1 },
          ),
        ],
      }),
    ).toEqual([39]);
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
