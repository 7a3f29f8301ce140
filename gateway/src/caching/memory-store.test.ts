import { describe, expect, it } from '@jest/globals';
import { memoryStore } from './memory-store.ts';

describe('what is kept in memory', () => {
  it('is bounded by how long it is all together', async () => {
    const store = memoryStore(() => 1_000);
    const keys = Array.from({ length: 1_000 }, (_, n) => `k${n}`);
    await store.keep(keys.map((key) => ({ key, value: 'x'.repeat(65_000), forMs: 1_000 })));
    const { values } = await store.find(keys, []);
    const kept = values.filter((value) => value !== undefined).length;
    expect([kept > 100, kept < 600, values.at(-1) === undefined]).toEqual([true, true, false]);
  });

  it('ends in its time', async () => {
    let now = 1_000;
    const store = memoryStore(() => now);
    await store.keep([{ key: 'k', value: 'v', forMs: 10 }]);
    expect((await store.find(['k'], [])).values).toEqual(['v']);
    now += 10;
    expect((await store.find(['k'], [])).values).toEqual([undefined]);
  });
});
