import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { EventTail } from './event-tail.ts';
import { KeptAnswers } from './kept-answers.ts';
import { logPlaces } from './log-places.ts';
import { memoryStore } from './memory-store.ts';
import type { CachePolicy } from './policy.ts';

jest.setTimeout(60_000);

const KEY = 'test:events:{members}';
let redis: OwnRedis;
let tail: EventTail;
/** What all replicas share. */
let store: ReturnType<typeof memoryStore>;
const logger = createLogger({ service: 'test', level: 'silent' });
const tailOf = () =>
  new EventTail({
    ...{ service: 'members', place: { redisUrl: redis.url, prefix: 'test' }, now: () => performance.now() },
    ...{ logger, places: logPlaces(store) },
  });

beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(() => redis.close());
beforeEach(async () => {
  await redis.admin.flushall();
  store = memoryStore(Date.now);
  tail = tailOf();
});
afterEach(() => tail.stop());

const add = (position: number, type = 'millepiani.members.course.offered.v1') =>
  redis.admin.xadd(KEY, `${position}-0`, 'id', `evt_${position}`, 'event', JSON.stringify({ type }));
/** The same event's place in a log that was restored: another event. */
const restored = (position: number, type = 'millepiani.members.session.ended.v1') =>
  redis.admin.xadd(KEY, `${position}-0`, 'id', `evt_${position}_again`, 'event', JSON.stringify({ type }));
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

const POLICY: CachePolicy = { maxAge: 60, scope: 'PUBLIC', changedBy: new Set(['members.course']) };

describe('a log that was restored from a copy', () => {
  const keeps = () => new KeptAnswers({ ...{ store, logger }, horizon: () => tail.horizon, now: Date.now });
  const read = async () => await keeps().read({ keys: ['k'], policy: POLICY, author: 'ada' });
  const isKept = async () => (await read())?.kept[0] !== undefined;
  const fill = async () => {
    const reading = await waitFor('something may be kept', read);
    keeps().keep(reading, [{ key: 'k', text: 'text' }]);
    expect(await isKept()).toBe(true);
  };
  /** As its relay does it: at one go. */
  const restore = async (...positions: number[]) => {
    const change = redis.admin.multi().del(KEY);
    for (const position of positions) {
      change.xadd(
        KEY,
        `${position}-0`,
        'id',
        `evt_${position}_again`,
        'event',
        JSON.stringify({ type: 'x.members.y.v1' }),
      );
    }
    await change.exec();
  };
  const isGivenUp = () =>
    waitFor('nothing of before is kept', async () => (await read()) !== undefined && !(await isKept()));

  it.each([
    ['ends before', [1]],
    ['ends at the same place', [1, 2]],
    ['has grown beyond it by the time it is looked at', [1, 2, 3]],
  ])('gives up what was kept, whoever kept it and by whatever place, where it %s', async (_what, positions) => {
    await add(1);
    await add(2);
    tail.start();
    await knows(2);
    await fill();
    await restore(...positions);
    await isGivenUp();
    await fill();
  });

  it('gives up what was kept while it went on from the very same event', async () => {
    await add(1);
    tail.start();
    await knows(1);
    await fill();
    await add(2, 'millepiani.members.session.ended.v1');
    await knows(2);
    // Kept by what stood at 1, and made of what came after: it stays good by what is known of events alone.
    expect(await isKept()).toBe(true);
    await redis.admin.xdel(KEY, '2-0');
    await isGivenUp();
  });

  it('gives up what was kept where nobody looked meanwhile', async () => {
    await add(1);
    await add(2);
    tail.start();
    await knows(2);
    await fill();
    await tail.stop();
    await redis.admin.del(KEY);
    await add(1);
    await restored(2);
    tail = tailOf();
    tail.start();
    await knows(2);
    expect(await isKept()).toBe(false);
  });

  it('is told from one that goes on: what was kept before a replica started is not given up for others', async () => {
    await add(1);
    tail.start();
    await knows(1);
    await fill();
    const other = tailOf();
    other.start();
    await waitFor('it looked', async () => other.horizon !== undefined, 30_000);
    expect(await isKept()).toBe(true);
    await other.stop();
  });
});
