import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { ANONYMOUS } from '../identity/actor.ts';
import { RateLimiter } from './rate-limiter.ts';
import { SharedRates } from './shared-rates.ts';

jest.setTimeout(60_000);

const LIMITS = { perActor: 1_000, perAddress: 1_000 };
const ASKING = { actor: ANONYMOUS, clientAddress: '203.0.113.9' };
let redis: OwnRedis;

beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(() => redis.close());
beforeEach(() => redis.admin.flushall());

/** A replica whose own clock stands still: nothing comes back but by what others say. */
function replica() {
  const limiter = new RateLimiter(LIMITS, () => 0);
  const shared = new SharedRates({
    ...{ limiter, redisUrl: redis.url, prefix: 'test', everyMs: 20 },
    logger: createLogger({ service: 'test', level: 'silent' }),
  });
  shared.start();
  return { limiter, shared };
}

/** Charges a little until there is nothing left; how much it was. */
async function useUp(limiter: RateLimiter, amount: number): Promise<number> {
  let used = 0;
  while (used < 5_000 && limiter.charge(ASKING, amount) === undefined) {
    used += amount;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return used;
}

describe('replicas', () => {
  it('count together: all of them let through about as much as one', async () => {
    const replicas = [replica(), replica(), replica()];
    const used = await Promise.all(replicas.map(({ limiter }) => useUp(limiter, 10)));
    const all = used.reduce((sum, one) => sum + one, 0);
    // What Redis gives back meanwhile comes to it, and what is under way when the last of it goes.
    expect(all).toBeGreaterThanOrEqual(1_000);
    expect(all).toBeLessThan(2_000);
    await Promise.all(replicas.map(({ shared }) => shared.stop()));
  });

  it('count each for itself while Redis is away, and together once it is back', async () => {
    const { limiter, shared } = replica();
    limiter.charge(ASKING, 100);
    await waitFor('it is told', async () => (await redis.admin.keys('test:rate:*')).length > 0);
    await redis.kill();
    limiter.charge(ASKING, 300);
    expect(limiter.charge(ASKING, 700)).toMatchObject({ by: 'address' });
    await redis.start();
    await waitFor('it is told again', async () => {
      limiter.charge(ASKING, 1);
      const [key] = await redis.admin.keys('test:rate:*');
      return key !== undefined && Number(await redis.admin.hget(key, 'level')) < 1_000;
    });
    await shared.stop();
  });

  it('leave nothing behind in Redis that has no end', async () => {
    const { limiter, shared } = replica();
    limiter.charge(ASKING, 100);
    const key = await waitFor('a bucket', async () => (await redis.admin.keys('test:rate:*'))[0]);
    expect(await redis.admin.pttl(key)).toBeGreaterThan(0);
    await shared.stop();
  });
});
