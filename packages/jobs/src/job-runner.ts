import { Outage } from '@millepiani/telemetry/outage';
import { type Job, Queue, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { askingOptions, workingOptions } from './connections.ts';
import { type DueJob, type JobImplementation, type JobSchedule, PayloadRefused } from './define-job.ts';
import { EvictionPolicy } from './eviction-policy.ts';
import type { JobLog } from './job-log.ts';
import { SaidOnce } from './said-once.ts';

/** What a service's jobs need. */
export interface JobRunnerOptions {
  readonly redisUrl: string;
  /** Begins the names of the queue's keys; two services never share one. */
  readonly prefix: string;
  readonly implementations: readonly JobImplementation[];
  readonly schedules?: readonly JobSchedule[];
  /**
   * What the store says is due, by what it is about: asked at the start, every `reconcileMs` and when Redis is back, which
   * may lose any job. One that fails hinders none of the others.
   */
  readonly whatIsDue: Readonly<Record<string, () => Promise<readonly DueJob[]>>>;
  readonly reconcileMs?: number;
  /** Jobs at once: 8. More where they mostly wait for others. */
  readonly concurrency?: number;
  readonly log: JobLog;
}

// BullMQ's own defaults take 60 s to take up a killed worker's job; these take 6 s.
const lockMs = 5_000;
const stalledCheckMs = 2_000;
// One whose workers are killed again and again is taken up as soon; more often, it may be what kills them.
const maxStalls = 5;
// After Redis was away: 15 s by default.
const retryFetchMs = 1_000;
const closeMs = 5_000;

/** There is no connection to Redis at the moment. */
export class RedisAway extends Error {
  constructor(status: string) {
    super(`The connection to Redis is not ready: ${status}.`);
  }
}

/** There is nothing here that does this kind of job. */
class NotImplemented extends UnrecoverableError {
  constructor(name: string) {
    super(`No implementation of ${name}.`);
  }
}

/** Parts of a round of the reconciler failed; the others were done. */
export class PartsFailed extends AggregateError {
  constructor(failures: ReadonlyMap<string, unknown>) {
    super([...failures.values()], `Failed: ${[...failures.keys()].join(', ')}.`);
  }
}

/**
 * A service's jobs on BullMQ: the queue, its worker and the reconciler that enqueues what is due and has no job.
 * With Redis away jobs wait and `hint` says so in the log; nothing is lost, for the store says what is due.
 */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #implementations: ReadonlyMap<string, JobImplementation>;
  readonly #redis: Redis;
  readonly #queue: Queue;
  readonly #worker: Worker;
  readonly #policy: EvictionPolicy;
  readonly #hints: Outage;
  readonly #rounds: Outage;
  readonly #parts = new Map<string, Outage>();
  readonly #refused = new SaidOnce();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();
  #isReconciling = false;
  #isClosing = false;

  /** @throws PayloadRefused for a schedule whose payload its kind of job does not take */
  constructor(options: JobRunnerOptions) {
    const { log, implementations, schedules = [], redisUrl: url } = options;
    this.#options = options;
    this.#implementations = new Map(implementations.map((implementation) => [implementation.name, implementation]));
    for (const { name, payload } of schedules) this.#implementationOf(name).check(payload);
    this.#policy = new EvictionPolicy(log);
    this.#hints = new Outage(log, 'hints at jobs');
    this.#rounds = new Outage(log, 'reconciling jobs');
    const connection = new Outage(log, 'the connection of jobs to Redis');
    // The hash tag keeps a queue's keys on one node of a Redis Cluster.
    const prefix = `{${options.prefix}}`;
    this.#redis = new Redis(url, askingOptions);
    // Without the check of the version, nothing is asked at the start: what failed there would fail for ever.
    this.#queue = new Queue('jobs', { prefix, connection: this.#redis, skipVersionCheck: true });
    this.#worker = new Worker('jobs', (job) => this.#run(job), {
      prefix,
      connection: { url, ...workingOptions },
      autorun: false,
      concurrency: options.concurrency ?? 8,
      lockDuration: lockMs,
      stalledInterval: stalledCheckMs,
      maxStalledCount: maxStalls,
      runRetryDelay: retryFetchMs,
      removeOnComplete: { count: 0 },
      // The reconciler takes a failed job up again, which a kept one with the same id would hinder.
      removeOnFail: { count: 0 },
    });
    this.#redis.on('error', (error) => connection.failed(error));
    this.#queue.on('error', (error) => connection.failed(error));
    this.#redis.on('ready', () => {
      connection.worked();
      // It may have lost everything meanwhile, or be another one.
      if (this.#timer !== undefined) this.#reconcileSoon();
    });
    this.#worker.on('error', (error) => {
      if (this.#redis.status === 'ready') log.warn({ err: error }, 'the worker met an error');
      else connection.failed(error);
    });
    this.#worker.on('failed', (job, error) => {
      if (error instanceof PayloadRefused) this.#sayRefused(job?.id ?? '', error);
      else log.error({ job: job?.name, jobId: job?.id, err: error }, 'job failed');
    });
  }

  /** Starts working and reconciling. */
  start(): void {
    this.#worker.run().catch((error: unknown) => this.#options.log.error({ err: error }, 'the worker ended'));
    this.#timer = setInterval(() => this.#reconcileSoon(), this.#options.reconcileMs ?? 15_000);
    if (this.#redis.status === 'ready') this.#reconcileSoon();
  }

  /** Says that a job is due. Never fails and never waits: with Redis away the reconciler enqueues it later. */
  hint(job: DueJob): void {
    this.#add(job).then(
      () => this.#hints.worked(),
      (error: unknown) => this.#hints.failed(error, { jobId: job.id }),
    );
  }

  /**
   * Enqueues all that is due and re-creates the schedules. Throws when Redis or the store is away, or Redis hangs.
   * @throws PartsFailed after the other parts were done
   */
  async reconcile(): Promise<void> {
    this.#assertConnected();
    await this.#policy.look(this.#redis);
    const { schedules = [], whatIsDue } = this.#options;
    const parts = [
      ...schedules.map((schedule) => [`schedule of ${schedule.name}`, () => this.#schedule(schedule)] as const),
      ...Object.entries(whatIsDue).map(([about, ask]) => [about, () => this.#addAll(ask)] as const),
    ];
    const failures = new Map<string, unknown>();
    for (const [part, work] of parts) {
      const failure = await this.#try(part, work);
      if (failure) failures.set(part, failure.error);
    }
    if (failures.size > 0) throw new PartsFailed(failures);
  }

  /** Answers when Redis does; throws otherwise. For health checks. */
  async ping(): Promise<void> {
    this.#assertConnected();
    await this.#redis.ping();
  }

  /** Throws where Redis is set to drop jobs when its memory is full. For health checks. @throws JobsMayBeEvicted */
  async keepsJobs(): Promise<void> {
    this.#policy.assertKeepsJobs();
  }

  /** Stops taking jobs, waits some seconds for those at work, and closes the connections, be Redis there or not. */
  async close(): Promise<void> {
    this.#isClosing = true;
    clearInterval(this.#timer);
    const ended = async () => {
      await this.#round;
      await this.#worker.close(this.#redis.status !== 'ready');
      await this.#queue.close();
    };
    // A job that is cut short is taken up by another worker, or by this service when it is back.
    await Promise.race([ended(), new Promise((late) => setTimeout(late, closeMs).unref())]);
    this.#worker.disconnect().catch(() => undefined);
    this.#redis.disconnect();
  }

  async #schedule({ name, pattern, timeZone, payload }: JobSchedule): Promise<void> {
    await this.#queue.upsertJobScheduler(name, { pattern, tz: timeZone }, { name, data: payload });
  }

  async #addAll(ask: () => Promise<readonly DueJob[]>): Promise<void> {
    for (const job of await ask()) await this.#add(job);
  }

  /** Does a part of a round, and says when it begins to fail: the round itself may fail already. With Redis away it throws. */
  async #try(part: string, work: () => Promise<void>): Promise<{ readonly error: unknown } | undefined> {
    const outage = this.#parts.get(part) ?? new Outage(this.#options.log, `reconciling jobs: ${part}`);
    this.#parts.set(part, outage);
    try {
      await work();
      outage.worked();
      return undefined;
    } catch (error) {
      this.#assertConnected();
      outage.failed(error);
      return { error };
    }
  }

  /** One round at a time: while the store hangs, the next ones do not queue up behind it. */
  #reconcileSoon(): void {
    if (this.#isReconciling || this.#isClosing) return;
    this.#isReconciling = true;
    this.#round = this.reconcile()
      .then(() => this.#rounds.worked())
      .catch((error: unknown) => this.#rounds.failed(error))
      .finally(() => {
        this.#isReconciling = false;
      });
  }

  /** While Redis is away nothing is put in line for it: the line would grow, and the reconciler comes again anyway. */
  #assertConnected(): void {
    if (this.#redis.status !== 'ready') throw new RedisAway(this.#redis.status);
  }

  /** @throws NotImplemented */
  #implementationOf(name: string): JobImplementation {
    const implementation = this.#implementations.get(name);
    if (!implementation) throw new NotImplemented(name);
    return implementation;
  }

  /** Enqueues a job unless it is there, or would fail for good: the reconciler would make it again and again. */
  async #add(job: DueJob): Promise<void> {
    const { name, id, payload, delayMs, attempts, backoffMs } = job;
    try {
      this.#implementationOf(name).check(payload);
    } catch (error) {
      this.#sayRefused(id, error);
      return;
    }
    this.#assertConnected();
    const backoff = { type: 'exponential', delay: backoffMs };
    await this.#queue.add(name, payload, { jobId: id, delay: delayMs, attempts, backoff });
  }

  #sayRefused(jobId: string, error: unknown): void {
    if (this.#refused.isNew(jobId)) this.#options.log.error({ err: error, jobId }, 'a job that can never be done');
  }

  async #run(job: Job): Promise<void> {
    await this.#implementationOf(job.name).run(job.data);
  }
}
