import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { type CacheStore, StoreAway } from './cache-store.ts';
import { redisStore } from './redis-store.ts';

jest.setTimeout(60_000);

let redis: OwnRedis;
let store: CacheStore;

beforeAll(async () => {
  redis = await ownRedis();
  store = redisStore({
    ...{ redisUrl: redis.url, prefix: 'test', now: () => performance.now() },
    logger: createLogger({ service: 'test', level: 'silent' }),
  });
});
afterAll(async () => {
  store.close();
  await redis.close();
});
const isThere = () =>
  waitFor(
    'the store is there',
    async () =>
      store.find([], ['x']).then(
        () => true,
        () => false,
      ),
    30_000,
  );
beforeEach(async () => {
  await isThere();
  await redis.admin.flushall();
});

describe('what is kept in Redis', () => {
  it('is found by its name, and each of what is not there is absent', async () => {
    await store.keep([
      { key: 'a', value: 'one', forMs: 10_000 },
      { key: 'b', value: 'two\n', forMs: 10_000 },
    ]);
    expect((await store.find(['b', 'none', 'a'], ['m'])).values).toEqual(['two\n', undefined, 'one']);
  });

  it('is there for a time, all of it', async () => {
    await store.keep([{ key: 'a', value: 'one', forMs: 10_000 }]);
    await store.mark(['m'], 20_000);
    const names = await redis.admin.keys('*');
    expect(names.toSorted()).toEqual(['{test:cache}:m:m', '{test:cache}:v:a']);
    for (const name of names) {
      const left = await redis.admin.pttl(name);
      expect(left > 0 && left <= 20_000).toBe(true);
    }
  });

  it('is not there where it is too much', async () => {
    await store.keep([{ key: 'a', value: 'x'.repeat(300_000), forMs: 10_000 }]);
    expect(await redis.admin.keys('*')).toEqual([]);
  });

  it('bears instants of one clock: a mark is later than what was found before it, and earlier than what is found after it', async () => {
    const before = await store.find(['a'], ['m']);
    expect(before.marks).toEqual([undefined]);
    await store.mark(['m', 'n'], 10_000);
    const after = await store.find([], ['m', 'n', 'o']);
    const [mark = 0, other, none] = after.marks;
    expect([other, none]).toEqual([mark, undefined]);
    expect(mark).toBeGreaterThan(before.at);
    expect(after.at).toBeGreaterThan(mark);
    expect(Math.abs(after.at / 1_000 - Date.now())).toBeLessThan(60_000);
  });
});

describe('a Redis that is away', () => {
  it('is said to be, at once after a few, and used again when it is there', async () => {
    redis.hang();
    try {
      await expect(store.find(['a'], [])).rejects.toThrow(StoreAway);
      await expect(store.mark(['a'], 1_000)).rejects.toThrow(StoreAway);
      // Nobody waits for it any more.
      const begun = performance.now();
      await Promise.all(Array.from({ length: 200 }, () => store.find(['a'], []).catch(() => undefined)));
      expect(performance.now() - begun).toBeLessThan(5_000);
    } finally {
      redis.goOn();
    }
    await isThere();
    await redis.kill();
    await expect(store.find(['a'], [])).rejects.toThrow(StoreAway);
    await redis.start();
    await isThere();
  });
});
