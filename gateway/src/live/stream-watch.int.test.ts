import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { StreamWatch } from './stream-watch.ts';

jest.setTimeout(60_000);

const KEY = 'test:events:{projects}';
let redis: OwnRedis;
let watch: StreamWatch;
const woken: string[] = [];

beforeAll(async () => {
  redis = await ownRedis();
});
afterAll(() => redis.close());
beforeEach(async () => {
  await redis.admin.flushall();
  woken.length = 0;
  watch = new StreamWatch({
    service: 'projects',
    place: { redisUrl: redis.url, prefix: 'test' },
    logger: createLogger({ service: 'test', level: 'silent' }),
    blockMs: 200,
  });
  for (const partition of ['com_1', 'com_2']) watch.watch(partition, () => void woken.push(partition));
});
afterEach(() => watch.stop());

const add = (position: number, partitionkey: string) =>
  redis.admin.xadd(KEY, `${position}-0`, 'id', `evt_${position}`, 'event', JSON.stringify({ partitionkey }));
const telling = async () => {
  watch.start();
  await waitFor('it tells', async () => watch.isTelling);
  // That it tells from now on is told to everybody, since nobody knows what came before.
  expect(woken.toSorted()).toEqual(['com_1', 'com_2']);
  woken.length = 0;
};
const wakes = (...expected: string[]) =>
  waitFor(`${expected} woken`, async () => JSON.stringify([...new Set(woken)].toSorted()) === JSON.stringify(expected));

describe('the watch of a stream', () => {
  it('wakes those whom a new event concerns, and nobody by what was there before', async () => {
    await add(1, 'com_2');
    await telling();
    await add(2, 'com_1');
    await wakes('com_1');
    await add(3, 'com_3');
    await add(4, 'com_2');
    await wakes('com_1', 'com_2');
    expect(woken).toEqual(['com_1', 'com_2']);
  });

  it('wakes nobody who went', async () => {
    const leave = watch.watch('com_1', () => void woken.push('gone'));
    await telling().catch(() => undefined);
    woken.length = 0;
    leave();
    leave();
    await add(1, 'com_1');
    await wakes('com_1');
    expect(woken).toEqual(['com_1']);
  });

  it('goes on when everything in Redis was wiped and the stream made anew, whatever its positions', async () => {
    await add(70, 'com_9');
    await telling();
    await redis.admin.flushall();
    await add(50, 'com_9');
    // Behind an entry that is there no more nothing would ever come.
    await wakes('com_1', 'com_2');
    woken.length = 0;
    await add(51, 'com_1');
    await wakes('com_1');
  });

  it('says that it does not tell while Redis is away or hangs, wakes everybody then and afterwards', async () => {
    await telling();
    await redis.kill();
    await waitFor('it tells no more', async () => !watch.isTelling);
    await wakes('com_1', 'com_2');
    await redis.start();
    await waitFor('it tells again', async () => watch.isTelling, 30_000);
    woken.length = 0;
    await add(1, 'com_1');
    await wakes('com_1');
    redis.hang();
    await waitFor('it tells no more', async () => !watch.isTelling, 30_000);
    redis.goOn();
    await waitFor('it tells again', async () => watch.isTelling, 30_000);
  });

  it('wakes everybody by an entry that cannot be read: it tells nothing but that there is something', async () => {
    await telling();
    await redis.admin.xadd(KEY, '1-0', 'event', 'not JSON');
    await wakes('com_1', 'com_2');
    woken.length = 0;
    await redis.admin.xadd(KEY, '2-0', 'colour', 'red');
    await wakes('com_1', 'com_2');
  });

  it('stops while it waits, and while Redis is away', async () => {
    await telling();
    const begun = performance.now();
    await watch.stop();
    expect(performance.now() - begun).toBeLessThan(8_000);
    const nowhere = new StreamWatch({
      service: 'projects',
      place: { redisUrl: 'redis://127.0.0.1:9', prefix: 'test' },
      logger: createLogger({ service: 'test', level: 'silent' }),
    });
    nowhere.start();
    await nowhere.stop();
    expect(nowhere.isTelling).toBe(false);
  });
});
