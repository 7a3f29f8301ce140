import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { formatRational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { type Distribution, entitlementsOf, missingOf } from '../src/distribution.ts';
import type { SharingInputs } from '../src/inputs.ts';
import { cases } from './arbitraries.ts';
import { shareCase, total } from './sharing-case.ts';

const oracle = join(import.meta.dirname, 'oracle/waterfall.py');
const count = 2500;

/** Inputs as JSON, every number a text. */
const written = (inputs: SharingInputs) => ({
  currency: inputs.currency,
  cash: inputs.cash.toString(),
  expenses: inputs.expenses.map(({ agent, net, gross, deductsVat }) => ({
    agent,
    net: net.toString(),
    gross: gross.toString(),
    deductsVat,
  })),
  reserves: inputs.reserves.map(({ purpose, balance }) => ({ purpose, balance: balance.toString() })),
  hours: inputs.hours.map(({ agent, hours, claimed }) => ({
    agent,
    hours: formatRational(hours),
    claimed: formatRational(claimed),
  })),
  money: inputs.money.map(({ agent, amount }) => ({
    agent,
    minor: amount.minor.toString(),
    currency: amount.currency,
  })),
  points: inputs.points.map(({ agent, points }) => ({ agent, points: formatRational(points) })),
  citations: inputs.citations.map(({ weight, makers }) => ({
    weight: formatRational(weight),
    makers: makers.map(({ agent, share }) => ({ agent, share: formatRational(share) })),
  })),
});

/** Amounts by name, those that are 0 left out, as the oracle writes them. */
const named = <T>(list: readonly T[], name: (one: T) => string, amount: (one: T) => bigint) =>
  Object.fromEntries(list.filter((one) => amount(one) !== 0n).map((one) => [name(one), amount(one).toString()]));

function outcome(distribution: Distribution) {
  const entitlements = entitlementsOf(distribution);
  const { fee, reserve, surplus } = distribution;
  const tiers = ['expenses', 'minimum', 'share'] as const;
  const lines = (tier: (typeof tiers)[number]) =>
    named(
      entitlements,
      ({ agent }) => agent,
      (one) => one[tier],
    );
  const missing = (tier: (typeof tiers)[number]) =>
    named(
      missingOf(distribution).filter((one) => one.tier === tier),
      ({ agent }) => agent,
      ({ amount }) => amount,
    );
  return {
    ...named(
      [
        { name: 'fee', amount: fee },
        { name: 'surplus', amount: surplus },
      ],
      (one) => one.name,
      (one) => one.amount,
    ),
    reserve: named(
      reserve,
      ({ purpose }) => purpose,
      ({ amount }) => amount,
    ),
    ...Object.fromEntries(tiers.map((tier) => [tier, lines(tier)])),
    missing: Object.fromEntries(tiers.map((tier) => [tier, missing(tier)])),
  };
}

describe('an implementation in another language, of the description alone', () => {
  it(`gives the same cents, ${count} times`, () => {
    // Chosen anew each time; a failure names the seed.
    const seed = Date.now() % 2 ** 31;
    const samples = fc.sample(cases(), { seed, numRuns: count });
    const input = samples
      .map(({ document, inputs }) => JSON.stringify({ document, inputs: written(inputs) }))
      .join('\n');
    const { stdout, stderr, status } = spawnSync('python3', [oracle], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const results: unknown[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results).toHaveLength(count);
    let shared = 0n;
    for (const [at, sample] of samples.entries()) {
      const { distribution } = shareCase(sample);
      expect({ seed, at, ...outcome(distribution) }).toEqual({ seed, at, ...(results[at] as object) });
      shared += total(distribution.shares.shares.map(({ amount }) => amount));
    }
    // The samples are not all of nothing.
    expect(shared).toBeGreaterThan(BigInt(count));
  }, 120_000);
});
