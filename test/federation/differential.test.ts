import { describe, expect, it } from '@jest/globals';
import { compare } from './world/compare.ts';
import { compareBroken } from './world/compare-broken.ts';
import { NO_FAULTS } from './world/data.ts';

// Graphs are composed, and planners built for each; on a busy machine that takes a while.
const TIMEOUT_MS = 300_000;
const options = { seed: 'each time', casesOfWorld: 20 };

describe('operations by chance over graphs by chance, by Apollo’s planner put right', () => {
  it(
    'are answered to the letter as one graph answers them',
    async () => {
      const { differences, cases, refused } = await compare({ ...options, cases: 300 }, NO_FAULTS);
      expect(differences).toEqual([]);
      expect(refused.size).toBe(0);
      expect(cases).toBe(300);
      // Apollo's own executor is among them.
    },
    TIMEOUT_MS,
  );

  it(
    'where fields fail, lose the same and tell of it at the same places',
    async () => {
      const { differences, withErrors } = await compare({ ...options, cases: 200 }, { fields: 12, entities: 0 });
      expect(differences).toEqual([]);
      expect(withErrors).toBeGreaterThan(30);
    },
    TIMEOUT_MS,
  );

  it.each(['a subgraph is down', 'entities are missing'] as const)(
    'where %s, answer nothing that is wrong, and as Apollo’s executor does',
    async (breakage) => {
      const { differences, cases } = await compareBroken(breakage, { ...options, cases: 120 });
      expect(differences).toEqual([]);
      expect(cases).toBe(120);
    },
    TIMEOUT_MS,
  );
});
