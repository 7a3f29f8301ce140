import { type Job, Queue, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { DueJob, JobImplementation, JobSchedule } from './define-job.ts';

/** Where the runner says what happens. A pino logger fits. */
export interface JobLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What a service's jobs need. */
export interface JobRunnerOptions {
  readonly redisUrl: string;
  /** Begins the names of the queue's keys; two services never share one. */
  readonly prefix: string;
  readonly implementations: readonly JobImplementation[];
  readonly schedules?: readonly JobSchedule[];
  /** What the store says is due: asked at the start and every `reconcileMs`, since Redis may lose any job. */
  readonly whatIsDue: () => Promise<readonly DueJob[]>;
  readonly reconcileMs?: number;
  readonly log: JobLog;
}

// BullMQ's own defaults take 60 s to take up a killed worker's job; these take 6 s.
const lockMs = 5_000;
const stalledCheckMs = 2_000;
const closeMs = 5_000;

/** There is no connection to Redis at the moment. */
export class RedisAway extends Error {
  constructor(status: string) {
    super(`The connection to Redis is not ready: ${status}.`);
  }
}

/**
 * A service's jobs on BullMQ: the queue, its worker and the reconciler that enqueues what is due and has no job.
 * With Redis away jobs wait and `hint` says so in the log; nothing is lost, for the store says what is due.
 */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #definitions = new Map<string, JobImplementation>();
  readonly #redis: Redis;
  readonly #queue: Queue;
  readonly #worker: Worker;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();
  #reconciling = false;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    for (const implementation of options.implementations) this.#definitions.set(implementation.name, implementation);
    // The hash tag keeps a queue's keys on one node of a Redis Cluster.
    const prefix = `{${options.prefix}}`;
    const url = options.redisUrl;
    this.#redis = new Redis(url, { maxRetriesPerRequest: null });
    this.#queue = new Queue('jobs', { prefix, connection: this.#redis });
    this.#worker = new Worker('jobs', (job) => this.#run(job), {
      prefix,
      connection: { url, maxRetriesPerRequest: null },
      autorun: false,
      concurrency: 8,
      lockDuration: lockMs,
      stalledInterval: stalledCheckMs,
      removeOnComplete: { count: 0 },
      // The reconciler takes a failed job up again, which a kept one with the same id would hinder.
      removeOnFail: { count: 0 },
    });
    this.#redis.on('error', (error) => options.log.warn({ err: error }, 'Redis is away'));
    this.#queue.on('error', (error) => options.log.warn({ err: error }, 'the queue has no connection'));
    this.#worker.on('error', (error) => options.log.warn({ err: error }, 'the worker has no connection'));
    this.#worker.on('failed', (job, error) =>
      options.log.error({ job: job?.name, jobId: job?.id, err: error }, 'job failed'),
    );
  }

  /** Starts working and reconciling. */
  start(): void {
    this.#worker.run().catch((error: unknown) => this.#options.log.error({ err: error }, 'the worker ended'));
    this.#timer = setInterval(() => this.#reconcileSoon(), this.#options.reconcileMs ?? 15_000);
    this.#reconcileSoon();
  }

  /** Says that a job is due. Never fails and never waits: with Redis away the reconciler enqueues it later. */
  hint(job: DueJob): void {
    this.#add(job).catch((error: unknown) => this.#options.log.warn({ err: error, jobId: job.id }, 'hint not taken'));
  }

  /** Enqueues all that is due and re-creates the schedules. Throws when Redis or the store is away. */
  async reconcile(): Promise<void> {
    this.#assertConnected();
    for (const { name, pattern, timeZone, payload } of this.#options.schedules ?? []) {
      await this.#queue.upsertJobScheduler(name, { pattern, tz: timeZone }, { name, data: payload });
    }
    for (const job of await this.#options.whatIsDue()) await this.#add(job);
  }

  /** Answers when Redis does; throws otherwise. For health checks. */
  async ping(): Promise<void> {
    this.#assertConnected();
    await this.#redis.ping();
  }

  /** Stops taking jobs, waits some seconds for those at work, and closes the connections, be Redis there or not. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const ended = async () => {
      await this.#round;
      await this.#worker.close(this.#redis.status !== 'ready');
      await this.#queue.close();
    };
    // A job that is cut short is taken up by another worker, or by this service when it is back.
    await Promise.race([ended(), new Promise((late) => setTimeout(late, closeMs).unref())]);
    this.#redis.disconnect();
  }

  /** One round at a time: while the store hangs, the next ones do not queue up behind it. */
  #reconcileSoon(): void {
    if (this.#reconciling) return;
    this.#reconciling = true;
    this.#round = this.reconcile()
      .catch((error: unknown) => this.#options.log.warn({ err: error }, 'reconciling failed; next round soon'))
      .finally(() => {
        this.#reconciling = false;
      });
  }

  /** While Redis is away nothing is put in line for it: the line would grow, and the reconciler comes again anyway. */
  #assertConnected(): void {
    if (this.#redis.status !== 'ready') throw new RedisAway(this.#redis.status);
  }

  async #add({ name, id, payload, delayMs, attempts, backoffMs }: DueJob): Promise<void> {
    this.#assertConnected();
    const backoff = { type: 'exponential', delay: backoffMs };
    await this.#queue.add(name, payload, { jobId: id, delay: delayMs, attempts, backoff });
  }

  async #run(job: Job): Promise<void> {
    const implementation = this.#definitions.get(job.name);
    if (!implementation) throw new UnrecoverableError(`No implementation of ${job.name}.`);
    await implementation.run(job.data);
  }
}
