import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { EventTail } from './event-tail.ts';

jest.setTimeout(60_000);

const KEY = 'test:events:{members}';
let redis: OwnRedis;
let tail: EventTail;

beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(() => redis.close());
beforeEach(async () => {
  await redis.admin.flushall();
  tail = new EventTail({
    ...{ service: 'members', place: { redisUrl: redis.url, prefix: 'test' }, now: () => performance.now() },
    logger: createLogger({ service: 'test', level: 'silent' }),
  });
});
afterEach(() => tail.stop());

const add = (position: number, type = 'millepiani.members.course.offered.v1') =>
  redis.admin.xadd(KEY, `${position}-0`, 'id', `evt_${position}`, 'event', JSON.stringify({ type }));
const knows = (position: number) =>
  waitFor(`it knows of ${position}`, async () => tail.horizon?.last === position, 30_000);
const isGood = (since: number, ...kinds: string[]) => tail.horizon?.isUnchanged(since, kinds);

describe('the tail of a service’s events', () => {
  it('begins where the stream ends, and hears of what comes', async () => {
    await add(7);
    tail.start();
    await knows(7);
    expect([isGood(6), isGood(7, 'members')]).toEqual([false, true]);
    await add(8);
    await knows(8);
    expect([isGood(7, 'members.course'), isGood(7, 'members.session')]).toEqual([false, true]);
  });

  it('takes nothing of before for good where something is missing, or the stream was made anew', async () => {
    tail.start();
    await knows(0);
    await add(1);
    await add(3);
    await knows(3);
    expect([isGood(1, 'members.session'), isGood(3, 'members')]).toEqual([false, true]);
    await redis.admin.flushall();
    await add(2, 'millepiani.members.session.ended.v1');
    await knows(2);
    expect(isGood(1)).toBe(false);
  });

  it('says nothing while Redis is away or hangs', async () => {
    tail.start();
    await knows(0);
    redis.hang();
    await waitFor('it knows too little', async () => tail.horizon === undefined);
    redis.goOn();
    await knows(0);
    await redis.kill();
    await waitFor('it knows too little', async () => tail.horizon === undefined);
    await redis.start();
    await add(1);
    await knows(1);
  });

  it('takes what it cannot read for anything', async () => {
    tail.start();
    await knows(0);
    await redis.admin.xadd(KEY, '1-0', 'event', 'not JSON');
    await knows(1);
    expect(isGood(0)).toBe(false);
  });
});
