import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { testRedisUrl } from '@millepiani/testing/databases';
import { ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { type DueJob, defineJob, due, implementJob, PayloadRefused } from './define-job.ts';
import { JobRunner, type JobRunnerOptions, PartsFailed, RedisAway } from './job-runner.ts';

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
    whatIsDue: {},
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
      { whatIsDue: { notes: async () => [...missing].map((about) => due(note, about, { text: about })) } },
    );
    runner.start();
    await waitFor('success', async () => missing.size === 0);
    expect(tries).toBe(6);
  });

  it('are found again after Redis lost everything', async () => {
    const done: string[] = [];
    const waiting: DueJob[] = [];
    const { runner, prefix } = runnerOf((text) => void done.push(text), { whatIsDue: { notes: async () => waiting } });
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

  it('with a payload that would fail them are not enqueued, and said once', async () => {
    const done: string[] = [];
    const failed: string[] = [];
    let rounds = 0;
    const log = { ...silent, error: (fields: object) => void failed.push(JSON.stringify(fields)) };
    const odd = [{ text: 1 }, { text: 'x'.repeat(20_000) }, { text: 1n }, undefined].map((payload, at) => ({
      ...due(note, `odd-${at}`, { text: '' }),
      payload,
    }));
    const notes = async () => {
      rounds += 1;
      return [...odd, { ...due(note, 'unknown', { text: '' }), name: 'unknown' }, due(note, 'fine', { text: 'fine' })];
    };
    const { runner, prefix } = runnerOf((text) => void done.push(text), { log, whatIsDue: { notes }, reconcileMs: 50 });
    runner.start();
    await waitFor('some rounds', async () => rounds > 4 && done.length > 0);
    expect(failed).toHaveLength(odd.length + 1);
    const redis = new Redis(testRedisUrl());
    const keys = await redis.keys(`{${prefix}}:jobs:note-odd*`);
    await redis.quit();
    expect(keys).toEqual([]);
  });

  it('of another version, with a payload that is refused here, fail for good without reaching what does them', async () => {
    const done: string[] = [];
    const failed: string[] = [];
    const log = { ...silent, error: (fields: object) => void failed.push(JSON.stringify(fields)) };
    const other = defineJob({ ...note, payload: z.object({ text: z.number() }) });
    const { prefix, runner: older } = runnerOf((text) => void done.push(text), { log });
    const newer = runnerOf(() => undefined, { implementations: [implementJob(other, async () => undefined)], prefix });
    older.start();
    await waitFor('a connection', async () => newer.runner.ping().then(() => true));
    newer.runner.hint(due(other, 'odd', { text: 1 }));
    await waitFor('the failure', async () => failed.length > 0);
    newer.runner.hint(due(other, 'odd', { text: 1 }));
    newer.runner.hint(due(other, 'even', { text: 2 }));
    await waitFor('the other failure', async () => failed.length > 1);
    expect(failed.map((line) => JSON.parse(line).jobId)).toEqual(['note-odd', 'note-even']);
    expect(done).toEqual([]);
  });

  it('of one part that fails keep none of the others, and the failure is said once and the round has failed', async () => {
    const done: string[] = [];
    const said: string[] = [];
    const say = (_: object, message: string) => void said.push(message);
    let isBroken = true;
    const broken = async () => {
      if (isBroken) throw new RangeError('cannot be asked');
      return [];
    };
    // Its pattern is none, which only BullMQ says.
    const schedules = [{ name: 'note', pattern: 'never', timeZone: 'Europe/Rome', payload: { text: 'x' } }];
    const { runner } = runnerOf((text) => void done.push(text), {
      ...{ log: { ...silent, warn: say, info: say }, schedules, reconcileMs: 60_000 },
      whatIsDue: { broken, notes: async () => [due(note, 'fine', { text: 'fine' })] },
    });
    await waitFor('a connection', async () => runner.ping().then(() => true));
    await expect(runner.reconcile()).rejects.toThrow('Failed: schedule of note, broken.');
    await expect(runner.reconcile()).rejects.toThrow(PartsFailed);
    isBroken = false;
    await expect(runner.reconcile()).rejects.toThrow('Failed: schedule of note.');
    runner.start();
    await waitFor('the other job', async () => done.includes('fine'));
    await waitFor('the round', async () => said.includes('reconciling jobs: failing'));
    expect(said).toEqual([
      ...['reconciling jobs: schedule of note: failing', 'reconciling jobs: broken: failing'],
      ...['reconciling jobs: broken: working again', 'reconciling jobs: failing'],
    ]);
  });

  it('by the clock with a payload that would fail them are a mistake that is told at the start', () => {
    const schedules = [{ name: 'note', pattern: '* * * * *', timeZone: 'Europe/Rome', payload: { text: 1 } }];
    expect(() => runnerOf(() => undefined, { schedules })).toThrow(PayloadRefused);
  });

  it('do not make anybody wait while Redis hangs, and are said once', async () => {
    const redis = await ownRedis();
    const warned: string[] = [];
    const log = { ...silent, warn: (_: object, message: string) => void warned.push(message) };
    const options = { redisUrl: redis.url, log, whatIsDue: { notes: async () => [due(note, 'due', { text: 'due' })] } };
    const { runner } = runnerOf(() => undefined, { ...options, reconcileMs: 60_000 });
    try {
      await waitFor('a connection', async () => runner.ping().then(() => true));
      redis.hang();
      for (let at = 0; at < 100; at += 1) runner.hint(due(note, `hint-${at}`, { text: 'x' }));
      await expect(runner.reconcile()).rejects.toThrow('timed out');
      await expect(runner.ping()).rejects.toThrow('timed out');
      expect(warned).toEqual(['hints at jobs: failing']);
      redis.goOn();
      await waitFor('an answer', async () => runner.reconcile().then(() => true));
    } finally {
      await runner.close();
      open.splice(0);
      await redis.close();
    }
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
