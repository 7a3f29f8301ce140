import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RetryBudget } from './retry-budget.ts';

describe('the budget of retries', () => {
  it('given a service whose connections all broke, then as many are sent again as are saved up, and no more', () => {
    const budget = new RetryBudget({ most: 3, perRequest: 0.5 });
    expect([1, 2, 3, 4].map(() => budget.spend())).toEqual([true, true, true, false]);
  });

  it('grows with requests, up to what may be saved up', () => {
    const budget = new RetryBudget({ most: 1, perRequest: 0.5 });
    for (let request = 0; request < 10; request += 1) budget.earn();
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
    budget.earn();
    expect(budget.spend()).toBe(false);
    budget.earn();
    expect(budget.spend()).toBe(true);
  });

  it('property: whatever happens, retries are what was saved up and a part of the requests', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 300 }), (isRetry) => {
        const budget = new RetryBudget({ most: 5, perRequest: 0.2 });
        let [requests, retries] = [0, 0];
        for (const retry of isRetry) {
          if (retry) {
            retries += budget.spend() ? 1 : 0;
          } else {
            budget.earn();
            requests += 1;
          }
        }
        expect(retries).toBeLessThanOrEqual(5 + 0.2 * requests + 1e-9);
      }),
    );
  });
});
