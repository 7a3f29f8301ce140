import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { differential } from './config.ts';
import { compare } from './world/compare.ts';
import { compareBroken } from './world/compare-broken.ts';
import type { Comparison, Difference } from './world/comparison.ts';
import { NO_FAULTS } from './world/data.ts';

const TIMEOUT_MS = 4 * 3_600_000;
const { cases, seed, planners } = differential;

const say = (what: unknown): void => void process.stderr.write(`${JSON.stringify(what)}\n`);

describe(`${cases} operations by chance, of seed ${seed}`, () => {
  // One after the other as they are found: who looks for the cause need not wait for the rest.
  const options = {
    seed,
    cases,
    planners,
    casesOfWorld: 40,
    onDifference: (difference: Difference) => say(difference),
  };
  const judge = (comparison: Comparison): void => {
    say(comparison.counts());
    expect(comparison.differences.slice(0, 3)).toEqual([]);
  };

  it('are answered as one graph answers them', async () => judge(await compare(options, NO_FAULTS)), TIMEOUT_MS);

  it('with fields that fail, too', async () => judge(await compare(options, { fields: 12, entities: 0 })), TIMEOUT_MS);

  it.each(['a subgraph is down', 'entities are missing'] as const)(
    'where %s, are answered with nothing wrong',
    async (breakage) => judge(await compareBroken(breakage, { ...options, cases: Math.ceil(cases / 4) })),
    TIMEOUT_MS,
  );
});
