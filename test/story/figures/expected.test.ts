import { describe, expect, it } from '@jest/globals';
import { firstContributions, laterContributions, pageContributions } from '../cast/contributions.ts';
import { euros } from './exact.ts';
import { expectedRuns, reservesOf } from './expected.ts';

const runs = expectedRuns([...firstContributions, ...laterContributions, ...pageContributions], (key) => key);
const [first, second, page] = runs;

describe('what the story is to come to', () => {
  it('is all that came in, to the cent, in each run', () => {
    for (const { collected, shared, entitled } of runs) {
      const out = [...entitled.values(), shared.fee, shared.surplus, ...shared.reserves.map(({ amount }) => amount)];
      expect(out.reduce((sum, amount) => sum + amount, 0n)).toBe(collected);
    }
    expect(runs.map(({ collected }) => euros(collected))).toEqual(['6000.00', '18000.00', '3000.00']);
  });

  it('has each tier bind somewhere: what is paid back gross and net, a minimum, a cap on a share, and one on a reserve', () => {
    expect([first?.shared.expenses.get('fabio'), second?.shared.expenses.get('bruno')]).toEqual([14_640n, 20_000n]);
    expect([first?.shared.minimums.get('greta'), second?.shared.minimums.get('elisa')]).toEqual([10_000n, 30_000n]);
    expect([first?.shared.shares.get('bruno'), second?.shared.shares.get('bruno')]).toEqual([100_000n, 800_000n]);
    expect(reservesOf(runs).get('technology')).toBe(60_000n);
  });

  it('has the page’s figures, which fit on a slip of paper', () => {
    // 3,000.00 − 150.00 fee − 285.00 reserve = 2,565.00, of which 3/4 and 1/4.
    expect([page?.shared.fee, page?.shared.reserves]).toEqual([15_000n, [{ purpose: 'offering', amount: 28_500n }]]);
    expect([page?.entitled.get('fabio'), page?.entitled.get('aurora')]).toEqual([192_375n, 64_125n]);
  });
});
