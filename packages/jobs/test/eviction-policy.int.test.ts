import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { defineJob, due, implementJob } from '../src/define-job.ts';
import { EvictionPolicy, JobsMayBeEvicted } from '../src/eviction-policy.ts';
import { JobRunner } from '../src/job-runner.ts';
import { logUnderTest } from './log-under-test.ts';

let redis: OwnRedis;
const connections: Redis[] = [];
beforeAll(async () => {
  redis = await ownRedis('--maxmemory-policy', 'allkeys-lru');
});
afterEach(() => {
  for (const connection of connections.splice(0)) connection.disconnect();
});
afterAll(() => redis.close());

const set = (policy: string) => redis.admin.config('SET', 'maxmemory-policy', policy);
/** A connection of a user that may not do these. */
async function without(...commands: readonly string[]): Promise<Redis> {
  const name = `user_${randomBytes(4).toString('hex')}`;
  await redis.admin.acl('SETUSER', name, 'on', '>secret', '~*', '+@all', ...commands.map((command) => `-${command}`));
  const url = new URL(redis.url);
  [url.username, url.password] = [name, 'secret'];
  const connection = new Redis(url.toString());
  connections.push(connection);
  return connection;
}

describe('the eviction policy', () => {
  it('is said when it is another than noeviction, and again only when it changes', async () => {
    const { said, log } = logUnderTest();
    const policy = new EvictionPolicy(log);
    await set('allkeys-lru');
    await policy.look(redis.admin);
    await policy.look(redis.admin);
    expect(said).toEqual([expect.stringMatching(/^error: .*set its maxmemory-policy to noeviction/)]);
    expect(() => policy.assertKeepsJobs()).toThrow(JobsMayBeEvicted);
    await set('volatile-ttl');
    await policy.look(redis.admin);
    expect(said).toHaveLength(2);
    await set('noeviction');
    await policy.look(redis.admin);
    expect(said[2]).toBe('info: Redis keeps jobs now');
    policy.assertKeepsJobs();
  });

  it('is nothing to talk about when it is right from the start', async () => {
    const { said, log } = logUnderTest();
    const policy = new EvictionPolicy(log);
    await set('noeviction');
    await policy.look(redis.admin);
    expect(said).toEqual([]);
  });

  it('is known where CONFIG is refused', async () => {
    const { said, log } = logUnderTest();
    const policy = new EvictionPolicy(log);
    await set('allkeys-random');
    await policy.look(await without('config'));
    expect(said).toHaveLength(1);
    expect(() => policy.assertKeepsJobs()).toThrow('allkeys-random');
  });

  it('is said once to be unknown where INFO is refused too', async () => {
    const { said, log } = logUnderTest();
    const policy = new EvictionPolicy(log);
    const connection = await without('config', 'info');
    await policy.look(connection);
    await policy.look(connection);
    expect(said).toEqual([expect.stringMatching(/^warn: Redis does not say/)]);
    policy.assertKeepsJobs();
  });

  it('is not judged while Redis is away', async () => {
    const { said, log } = logUnderTest();
    const policy = new EvictionPolicy(log);
    const nowhere = new Redis('redis://127.0.0.1:9', { maxRetriesPerRequest: 0, retryStrategy: () => null });
    nowhere.on('error', () => undefined);
    await expect(policy.look(nowhere)).rejects.toThrow();
    expect(said).toEqual([]);
  });
});

describe('jobs on a Redis that may drop them', () => {
  it('are done all the same, and the service says that it is not as it should be', async () => {
    const { said, log } = logUnderTest();
    await set('allkeys-lru');
    const done: string[] = [];
    const note = defineJob({ name: 'note', payload: z.string(), attempts: 1, backoffMs: 10 });
    const runner = new JobRunner({
      redisUrl: redis.url,
      prefix: `policy_${randomBytes(4).toString('hex')}`,
      implementations: [implementJob(note, async (text) => void done.push(text))],
      whatIsDue: { notes: async () => (done.length === 0 ? [due(note, 'one', 'one')] : []) },
      reconcileMs: 100,
      log,
    });
    runner.start();
    try {
      await waitFor('the job', async () => done.length > 0);
      await expect(runner.keepsJobs()).rejects.toThrow(JobsMayBeEvicted);
      await set('noeviction');
      await waitFor('the change', async () => runner.keepsJobs().then(() => true));
      expect(said.filter((line) => !line.startsWith('warn'))).toEqual([
        expect.stringMatching(/^error: Redis may drop jobs/),
        'info: Redis keeps jobs now',
      ]);
    } finally {
      await runner.close();
    }
  });
});
