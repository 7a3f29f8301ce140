import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { testRedisUrl } from '@millepiani/testing/databases';
import { waitFor } from '@millepiani/testing/wait-for';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { type DueJob, defineJob, due, implementJob } from './define-job.ts';
import { JobRunner, type JobRunnerOptions, RedisAway } from './job-runner.ts';

const note = defineJob({ name: 'note', payload: z.object({ text: z.string() }), attempts: 3, backoffMs: 10 });
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const open: JobRunner[] = [];
afterEach(async () => {
  for (const runner of open.splice(0)) await runner.close();
});

function runnerOf(handler: (text: string) => void, options: Partial<JobRunnerOptions> = {}) {
  const prefix = options.prefix ?? `jobs_${randomBytes(6).toString('hex')}`;
  const implementations = [implementJob(note, async ({ text }) => handler(text))];
  const runner = new JobRunner({
    redisUrl: testRedisUrl(),
    implementations,
    whatIsDue: async () => [],
    reconcileMs: 200,
    log: silent,
    ...options,
    prefix,
  });
  open.push(runner);
  return { runner, prefix };
}

describe('jobs', () => {
  it('run after a hint, after their delay, and once for one id', async () => {
    const done: string[] = [];
    const { runner } = runnerOf((text) => void done.push(text));
    runner.start();
    await waitFor('a connection', async () => runner.ping().then(() => true));
    runner.hint(due(note, 'later', { text: 'later' }, 600));
    runner.hint(due(note, 'later', { text: 'twin' }, 600));
    runner.hint(due(note, 'now', { text: 'now' }));
    await waitFor('both', async () => done.length === 2);
    expect(done).toEqual(['now', 'later']);
  });

  it('are tried again, and found by the reconciler when all tries failed', async () => {
    let tries = 0;
    const missing = new Set(['first']);
    const { runner } = runnerOf(
      () => {
        tries += 1;
        if (tries < 6) throw new RangeError('not yet');
        missing.clear();
      },
      { whatIsDue: async () => [...missing].map((about) => due(note, about, { text: about })) },
    );
    runner.start();
    await waitFor('success', async () => missing.size === 0);
    expect(tries).toBe(6);
  });

  it('are found again after Redis lost everything', async () => {
    const done: string[] = [];
    const waiting: DueJob[] = [];
    const { runner, prefix } = runnerOf((text) => void done.push(text), { whatIsDue: async () => waiting });
    runner.start();
    await waitFor('a connection', async () => runner.ping().then(() => true));
    const delayed = due(note, 'lost', { text: 'found' }, 60_000);
    runner.hint(delayed);
    const redis = new Redis(testRedisUrl());
    const keys = await waitFor('the job in Redis', async () => {
      const found = await redis.keys(`{${prefix}}:*`);
      return found.some((key) => key.endsWith('note-lost')) && found;
    });
    await redis.del(...keys);
    await redis.quit();
    waiting.push({ ...delayed, delayMs: 0 });
    await waitFor('the lost job', async () => done.includes('found'));
  });

  it('with a payload of another form fail for good, without reaching what does them', async () => {
    const done: string[] = [];
    const failed: string[] = [];
    const log = { ...silent, error: (fields: object) => void failed.push(JSON.stringify(fields)) };
    const { runner } = runnerOf((text) => void done.push(text), { log });
    runner.start();
    await waitFor('a connection', async () => runner.ping().then(() => true));
    runner.hint({ ...due(note, 'odd', { text: 'x' }), payload: { text: 1 } });
    await waitFor('the failure', async () => failed.length > 0);
    expect(done).toEqual([]);
  });

  it('wait while Redis is away: a hint neither fails nor waits, and closing ends', async () => {
    const { runner } = runnerOf(() => undefined, { redisUrl: 'redis://127.0.0.1:9' });
    runner.start();
    runner.hint(due(note, 'unheard', { text: 'unheard' }));
    await expect(runner.ping()).rejects.toThrow(RedisAway);
    await runner.close();
    open.splice(0);
  });
});
