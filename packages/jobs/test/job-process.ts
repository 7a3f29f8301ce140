import process from 'node:process';
import { MongoClient } from 'mongodb';
import { z } from 'zod';
import { defineJob, due, implementJob } from '../src/define-job.ts';
import { JobRunner } from '../src/job-runner.ts';
import { logUnderTest } from './log-under-test.ts';

/** What one process of these tests is told. */
export interface JobProcessOrder {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  readonly prefix: string;
  /** In the log of runs. */
  readonly name: string;
  /** How long a job takes. */
  readonly workMs: number;
  readonly reconcileMs: number;
}

/** Something to be done, as the store knows it. */
export interface Task {
  _id: string;
  dueAt: Date;
  /** How often it had its effect. */
  effects: number;
}

/** Somebody began with a job. */
export interface Run {
  task: string;
  by: string;
}

// A service's jobs in a process of its own; the store says what is due, and the effect is guarded by it.
const order: JobProcessOrder = JSON.parse(process.argv[2] ?? '{}');
const client = await MongoClient.connect(order.mongodbUri);
const tasks = client.db().collection<Task>('tasks');
const runs = client.db().collection<Run>('runs');
const doTask = defineJob({ name: 'do-task', payload: z.object({ task: z.string() }), attempts: 5, backoffMs: 100 });
const tick = defineJob({ name: 'tick', payload: z.object({}), attempts: 1, backoffMs: 100 });

const runner = new JobRunner({
  redisUrl: order.redisUrl,
  prefix: order.prefix,
  reconcileMs: order.reconcileMs,
  log: logUnderTest().log,
  implementations: [
    implementJob(doTask, async ({ task }) => {
      await runs.insertOne({ task, by: order.name });
      await new Promise((done) => setTimeout(done, order.workMs));
      await tasks.updateOne({ _id: task, effects: 0 }, { $inc: { effects: 1 } });
    }),
    implementJob(tick, async () => void (await runs.insertOne({ task: 'tick', by: order.name }))),
  ],
  schedules: [{ name: 'tick', pattern: '* * * * * *', timeZone: 'Europe/Rome', payload: {} }],
  whatIsDue: {
    tasks: async () => {
      const open = await tasks.find({ effects: 0 }).toArray();
      return open.map(({ _id, dueAt }) => due(doTask, _id, { task: _id }, dueAt.getTime() - Date.now()));
    },
  },
});
runner.start();
process.on('SIGTERM', () => void runner.close().then(() => process.exit(0)));
process.stdout.write('started\n');
