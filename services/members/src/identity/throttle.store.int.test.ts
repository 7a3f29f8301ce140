import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { windowMs } from './limits.ts';
import { Throttle } from './throttle.store.ts';

const database = freshDatabase('members_throttle');
const at = new Date('2026-11-27T09:00:00.000Z');
const after = (ms: number) => new Date(at.getTime() + ms);
let connection: Awaited<ReturnType<typeof connectStore>>;
let throttle: Throttle;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  throttle = new Throttle(connection);
  await prepareStore(connection);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

/** A counter of its own, and attempts at it. */
function counterOf(most: number) {
  const counter = newId('per');
  return {
    attempt: (now = at) => throttle.attempt([{ counter, most }], now),
    tries: (different: string, now = at) => throttle.attempt([{ counter, most, different }], now),
  };
}

describe('a counter', () => {
  it('bears so many attempts in a window, whoever comes at once, and begins again with the next', async () => {
    const { attempt } = counterOf(3);
    const all = await Promise.all(Array.from({ length: 10 }, () => attempt()));
    expect(all.filter(Boolean)).toHaveLength(3);
    expect(await attempt(after(windowMs - 1))).toBe(false);
    expect(await attempt(after(windowMs + 1))).toBe(true);
  });

  it('bears the same again where it counts different ones, and no other beyond its limit', async () => {
    const { tries } = counterOf(2);
    const same = await Promise.all(Array.from({ length: 20 }, () => tries('a')));
    expect(same).toEqual(Array(20).fill(true));
    expect([await tries('b'), await tries('c'), await tries('d'), await tries('c')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([await tries('a'), await tries('b')]).toEqual([true, true]);
    expect([await tries('c', after(windowMs + 1)), await tries('a', after(windowMs + 1))]).toEqual([true, true]);
  });

  it('takes the first different ones, whatever comes in what order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 }), async (names) => {
        const { tries } = counterOf(3);
        const borne = [...new Set(names)].slice(0, 3);
        for (const name of names) expect(await tries(name)).toBe(borne.includes(name));
      }),
      { numRuns: 15 },
    );
  });

  it('does not grow with what it does not bear', async () => {
    const { tries } = counterOf(2);
    for (let at = 0; at < 30; at += 1) await tries(`n${at}`);
    const rows = await connection
      .collection('attempts')
      .find({ different: { $exists: true } })
      .toArray();
    for (const { different } of rows) expect(different.length).toBeLessThanOrEqual(4);
  });
});
