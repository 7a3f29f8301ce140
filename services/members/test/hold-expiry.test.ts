import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { JobRunner } from '@millepiani/jobs/job-runner';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import { waitFor } from '@millepiani/testing/wait-for';
import { Redis } from 'ioredis';
import { offerAvailability } from '../src/availability/availability.commands.ts';
import { holdExpiryWorker } from '../src/holds/hold-expiry.worker.ts';
import { hintHoldExpiry, placeHold } from '../src/holds/holds.commands.ts';
import { aText } from './holds-given.ts';
import { BadFixture, type OpenMembers, openMembers } from './members-in-process.ts';
import { startMembersUnderTest } from './members-under-test.ts';

// Real clocks and several services a test: a busy machine takes its time, and no assertion depends on it.
jest.setTimeout(90_000);

const database = freshDatabase('members_expiry');
let inside: OpenMembers;
beforeAll(async () => {
  inside = await openMembers(database.uri);
});
afterAll(async () => {
  await inside.close();
  await database.drop();
});

const start = (prefix: string, every: string) =>
  startMembersUnderTest({ MONGODB_URI: database.uri, JOBS_PREFIX: prefix, JOBS_RECONCILE_EVERY: every });
const soon = (ms: number) => new Date(Date.now() + ms);

/** Holds an hour of each of as many people, as a reaction does: without a word to Redis. */
async function hold(count: number, expiresAt: Date) {
  const placed = Array.from({ length: count }, async () => {
    const personId = await inside.somebody();
    const window = { start: soon(3_600_000), end: soon(7_200_000) };
    const actor = { id: personId, scopes: new Set(['members:write']), sessionId: undefined };
    const input = { idempotencyKey: newId('evt'), ...window, hours: '1', firmness: 'FIRM' as const };
    const offered = await offerAvailability(inside.members, { actor, mutation: 'offerAvailability', input });
    if (!offered.ok) throw new BadFixture(offered.error);
    const text = aText({ personId, from: window.start, to: window.end, minutes: 60, expiresAt });
    const result = await inside.react((transaction) => placeHold(inside.members, transaction, text));
    if (!result.ok) throw new BadFixture(result.error);
    expect(result.value.refusal).toBeNull();
    return result.value.holdId;
  });
  return Promise.all(placed);
}

const rows = () => inside.connection.collection<{ _id: string; state: string; expiredAt: Date }>('capacity_holds');
const expired = (ids: readonly string[]) =>
  waitFor(
    'the holds expired',
    async () => {
      const found = await rows()
        .find({ _id: { $in: [...ids] }, state: 'EXPIRED' })
        .toArray();
      return found.length === ids.length && found;
    },
    40_000,
  );
/** Of which holds the outbox says that they expired, as often as it says so. */
async function told(ids: readonly string[]) {
  const events = inside.connection.collection<{ subject: string }>('outbox');
  const found = await events.find({ subject: { $in: [...ids] }, type: /hold\.expired\.v1$/ }).toArray();
  return found.map(({ subject }) => subject).toSorted();
}

/** What FLUSHALL does, to this queue alone: other tests run on the same Redis. */
async function loseEverything(prefix: string): Promise<number> {
  const redis = new Redis(testRedisUrl());
  // All in one step, as FLUSHALL does: a job that is added in between would be left in no list.
  const script = `local keys = redis.call('KEYS', ARGV[1])
    for _, key in ipairs(keys) do redis.call('DEL', key) end
    return #keys`;
  const count = await redis.eval(script, 0, `{${prefix}}:*`);
  await redis.quit();
  return Number(count);
}

describe('a hold that nobody confirms', () => {
  it('expires when its time is up, by the hint alone', async () => {
    const prefix = newId('evt');
    // No round of the reconciler but the first, before there is a hold.
    const service = await start(prefix, '1h');
    const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const redis = { redisUrl: testRedisUrl(), prefix };
    // Never started: it puts jobs in the service's queue, and does none.
    const implementations = [holdExpiryWorker(() => inside.members)];
    const queue = new JobRunner({ ...redis, implementations, whatIsDue: {}, log: silent });
    try {
      await waitFor('Redis', () => queue.ping().then(() => true));
      await waitFor(
        'the first report',
        async () => (await service.ask('{ communityReport { day } }')).data.communityReport,
      );
      const expiresAt = soon(2_000);
      const [id] = await hold(1, expiresAt);
      inside.hinted.length = 0;
      if (id) hintHoldExpiry(inside.members, id, expiresAt);
      for (const job of inside.hinted) queue.hint(job);
      const [found] = await expired([id ?? '']);
      expect(found?.expiredAt.getTime()).toBeGreaterThanOrEqual(expiresAt.getTime());
      expect(await told([id ?? ''])).toEqual([id]);
    } finally {
      await queue.close();
      await service.close();
    }
  });

  it('expires though Redis was never told, or lost all that it had', async () => {
    const prefix = newId('evt');
    const service = await start(prefix, '300ms');
    try {
      const ids = await hold(1, soon(3_000));
      expect(await waitFor('something to lose', () => loseEverything(prefix))).toBeGreaterThan(0);
      await expired(ids);
      expect(await told(ids)).toEqual(ids);
    } finally {
      await service.close();
    }
  });

  it('expires whose time was up while the service was down', async () => {
    const expiresAt = soon(500);
    const ids = await hold(1, expiresAt);
    await waitFor('the time to be up', async () => Date.now() > expiresAt.getTime());
    const service = await start(newId('evt'), '1h');
    try {
      await expired(ids);
      expect(await told(ids)).toEqual(ids);
    } finally {
      await service.close();
    }
  });

  it('expires once, with many others and two replicas at work', async () => {
    const prefix = newId('evt');
    const replicas = await Promise.all([start(prefix, '100ms'), start(prefix, '100ms')]);
    try {
      // Placing them is not to take as long on a busy machine.
      const ids = await hold(25, soon(12_000));
      await loseEverything(prefix);
      await expired(ids);
      expect(await told(ids)).toEqual(ids.toSorted());
    } finally {
      for (const replica of replicas) await replica.close();
    }
  });
});
