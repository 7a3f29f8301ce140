import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FreshDatabase, freshDatabase } from '@millepiani/testing/databases';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { MongoClient } from 'mongodb';
import type { JobProcessOrder, Run, Task } from './job-process.ts';

let database: FreshDatabase;
let client: MongoClient;
let redis: OwnRedis;
let prefix: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  database = freshDatabase('jobs');
  prefix = database.name;
  [client, redis] = await Promise.all([
    MongoClient.connect(database.uri),
    ownRedis('--maxmemory-policy', 'noeviction'),
  ]);
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  await client.close();
  await database.drop();
  await redis.close();
});

const tasks = () => client.db().collection<Task>('tasks');
const runs = () => client.db().collection<Run>('runs');
const ticks = () => runs().countDocuments({ task: 'tick' });

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Starts a process with a service's jobs; answers when it is at work. */
async function start(name: string, more: Partial<JobProcessOrder> = {}): Promise<ChildProcess> {
  const order: JobProcessOrder = {
    ...{ mongodbUri: database.uri, redisUrl: redis.url, prefix, name, workMs: 0, reconcileMs: 500 },
    ...more,
  };
  const script = fileURLToPath(new URL('./job-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout ?? child, 'data');
  return child;
}

const add = (task: string, dueInMs = 0) =>
  tasks().insertOne({ _id: task, dueAt: new Date(Date.now() + dueInMs), effects: 0 });
const begun = (task: string, by: string) =>
  waitFor(`${task} begun by ${by}`, async () => (await runs().countDocuments({ task, by })) > 0);
const done = (task: string, withinMs?: number) =>
  waitFor(`the effect of ${task}`, async () => (await tasks().findOne({ _id: task }))?.effects === 1, withinMs);

describe('a process that is killed in the middle of a job', () => {
  it('leaves it to another, which has done it within ten seconds', async () => {
    const first = await start('first', { workMs: 600_000 });
    await add('task');
    await begun('task', 'first');
    await start('second');
    await kill(first);
    await done('task', 10_000);
    expect(await runs().distinct('by', { task: 'task' })).toEqual(['first', 'second']);
  }, 60_000);

  it('may be killed more than once', async () => {
    await add('task');
    for (const name of ['first', 'second']) {
      const child = await start(name, { workMs: 600_000 });
      await begun('task', name);
      await kill(child);
    }
    await start('last');
    await done('task', 10_000);
  }, 60_000);
});

describe('Redis that lost everything', () => {
  it.each([
    ['by FLUSHALL', async () => void (await redis.admin.flushall())],
    [
      'killed without persistence',
      async () => {
        await redis.kill();
        await redis.start();
      },
    ],
  ])(
    '%s: what is due, what is delayed and what is scheduled are there again',
    async (_, lose) => {
      await start('one');
      await start('two');
      await add('delayed', 4_000);
      await waitFor(
        'the delayed job',
        async () => (await redis.admin.exists(`{${prefix}}:jobs:do-task-delayed`)) === 1,
      );
      await waitFor('some ticks', async () => (await ticks()) > 1);
      await lose();
      const before = await ticks();
      await add('due');
      await done('due');
      await waitFor('more ticks', async () => (await ticks()) > before + 2);
      await done('delayed');
      expect(Date.now()).toBeGreaterThanOrEqual((await tasks().findOne({ _id: 'delayed' }))?.dueAt.getTime() ?? 0);
    },
    60_000,
  );
});

describe('Redis that hangs', () => {
  it('for longer than any lock and any silent connection: once it goes on each job is done, with one effect', async () => {
    await start('one', { workMs: 3_000 });
    await start('two', { workMs: 3_000 });
    await add('at work');
    await waitFor('a beginning', async () => (await runs().countDocuments({ task: 'at work' })) > 0);
    redis.hang();
    await add('meanwhile');
    await done('at work');
    // Locks last 5 s, and a connection is given up after 12.
    await new Promise((over) => setTimeout(over, 12_000));
    redis.goOn();
    await done('meanwhile', 15_000);
    const before = await ticks();
    await waitFor('more ticks', async () => (await ticks()) > before + 1);
    expect(await tasks().distinct('effects')).toEqual([1]);
  }, 60_000);

  it('does not keep a process from ending', async () => {
    const child = await start('one');
    await waitFor('a tick', async () => (await ticks()) > 0);
    redis.hang();
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const late = new Promise((over) => setTimeout(over, 9_000, ['late']).unref());
    expect(await Promise.race([ended, late])).toEqual([0, null]);
  }, 60_000);
});
