import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { differential } from './config.ts';
import { compare, type Difference } from './world/compare.ts';
import { compareBroken } from './world/compare-broken.ts';
import { NO_FAULTS } from './world/data.ts';

const HOURS = 4 * 3_600_000;
const { cases, seed } = differential;
const casesOfWorld = 40;

/** One after the other as they are found: who looks for the cause need not wait for the rest. */
function onDifference(difference: Difference): void {
  process.stderr.write(`${JSON.stringify(difference)}\n`);
}

describe(`${cases} operations by chance, of seed ${seed}`, () => {
  const options = { seed, cases, casesOfWorld, onDifference };

  it(
    'are answered as one graph answers them',
    async () => {
      const { differences, ...counts } = await compare({ ...options, faults: NO_FAULTS });
      process.stderr.write(`${JSON.stringify({ ...counts, differences: differences.length })}\n`);
      expect(differences.slice(0, 3)).toEqual([]);
    },
    HOURS,
  );

  it(
    'with fields that fail, too',
    async () => {
      const { differences, ...counts } = await compare({ ...options, faults: { fields: 12, entities: 0 } });
      process.stderr.write(`${JSON.stringify({ ...counts, differences: differences.length })}\n`);
      expect(differences.slice(0, 3)).toEqual([]);
    },
    HOURS,
  );

  it.each(['a subgraph is down', 'entities are missing'] as const)(
    'where %s, are answered with nothing wrong',
    async (breakage) => {
      const { differences, ...counts } = await compareBroken(breakage, { ...options, cases: Math.ceil(cases / 4) });
      process.stderr.write(`${JSON.stringify({ ...counts, differences: differences.length })}\n`);
      expect(differences.slice(0, 3)).toEqual([]);
    },
    HOURS,
  );
});
