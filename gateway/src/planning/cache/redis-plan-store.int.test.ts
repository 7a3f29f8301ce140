import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { RedisPlanStore } from './redis-plan-store.ts';

jest.setTimeout(60_000);

const logger = createLogger({ service: 'test', level: 'silent' });
let redis: OwnRedis;
const stores: RedisPlanStore[] = [];

beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(() => redis.close());
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

function storeAt(redisUrl: string): RedisPlanStore {
  const store = new RedisPlanStore({ redisUrl, prefix: 'test', logger });
  stores.push(store);
  return store;
}

async function written(store: RedisPlanStore, key: string, text: string): Promise<string> {
  return await waitFor('it is written', async () => {
    await store.write(key, text);
    return await store.read(key);
  });
}

describe('plans in Redis', () => {
  it('are there for others, and for a day', async () => {
    expect(await written(storeAt(redis.url), 'a', 'a plan')).toBe('a plan');
    const other = storeAt(redis.url);
    expect(await waitFor('it is read', () => other.read('a'))).toBe('a plan');
    const left = await redis.admin.ttl('test:plans:a');
    expect(left).toBeGreaterThan(80_000);
    expect(left).toBeLessThanOrEqual(86_400);
  });

  it('are not there where they are too long', async () => {
    const store = storeAt(redis.url);
    await written(store, 'b', 'a plan');
    await store.write('long', 'x'.repeat(300_000));
    expect(await store.read('long')).toBeUndefined();
  });

  it('are not waited for where Redis is away', async () => {
    const store = storeAt('redis://127.0.0.1:9');
    await expect(store.write('a', 'a plan')).resolves.toBeUndefined();
    expect(await store.read('a')).toBeUndefined();
  });

  it('are not waited for where Redis does not answer', async () => {
    const store = storeAt(redis.url);
    await written(store, 'c', 'a plan');
    redis.hang();
    try {
      expect(await store.read('c')).toBeUndefined();
    } finally {
      redis.goOn();
    }
  });
});
