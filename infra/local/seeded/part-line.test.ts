import { describe, expect, it } from '@jest/globals';
import { partLine, total } from './part-line.ts';

describe('a part of the seed', () => {
  it('is told in a line: what, how long, how many', () => {
    const line = partLine({ part: 'people', ms: 12_345, counts: { persons: 100_000, agent_profiles: 5 } });
    expect(line).toBe('  people                       12.3 s  100,000 persons, 5 agent profiles');
    expect(partLine({ part: 'indexes', ms: 100, counts: {} })).toBe('  indexes                       0.1 s');
  });

  it('adds to the others', () => {
    const parts = [
      { part: 'people', ms: 1, counts: { persons: 2, agent_profiles: 2 } },
      { part: 'organizations', ms: 1, counts: { organizations: 1, agent_profiles: 1 } },
    ];
    expect(total(parts)).toEqual({ persons: 2, agent_profiles: 3, organizations: 1 });
  });
});
