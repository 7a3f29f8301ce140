import { execFile } from 'node:child_process';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Leashed, type LeashSpec, startLeashed } from '../../../infra/local/processes/leashed.ts';
import type { Group, ReplicaNumber } from '../schedule/fault.ts';

const run = promisify(execFile);

/** What a replica is. */
export interface ReplicaOptions {
  readonly group: Group;
  readonly number: ReplicaNumber;
  readonly port: number;
  readonly spec: LeashSpec;
  /** Told of an end that nobody asked for. */
  readonly onUnexpected: (what: string) => void;
}

const restartMs = 200;

/** One of a group's two processes. Whoever is killed comes back, as under a supervisor. */
export class Replica {
  readonly group: Group;
  readonly number: ReplicaNumber;
  readonly url: string;
  readonly #options: ReplicaOptions;
  #process: Leashed | undefined;
  #hasEnded = false;
  #isOver = false;
  /** Whether its end is the driver's doing. */
  #isMeant = false;

  constructor(options: ReplicaOptions) {
    this.group = options.group;
    this.number = options.number;
    this.url = `http://127.0.0.1:${options.port}`;
    this.#options = options;
  }

  get name(): string {
    return `${this.group}-${this.number}`;
  }

  /** Starts it, and waits until it answers. `crashAt` as the services' configuration has it. */
  async start(crashAt?: string): Promise<void> {
    await this.#spawn(crashAt);
    await this.untilAnswers();
  }

  /** Resolves when the process that runs now has ended: whether it was killed. */
  async ended(): Promise<boolean> {
    const exit = await this.#process?.exited;
    return exit?.signal === 'SIGKILL';
  }

  /** Waits until it answers. */
  untilAnswers(): Promise<true> {
    return waitFor(`${this.name} answering`, () => this.#answers(), 120_000);
  }

  /** Kills it; it stays away until it is revived. */
  async die(): Promise<void> {
    this.#isMeant = true;
    // The number of one that has ended may be another's by now.
    if (!this.#hasEnded) await this.#process?.kill();
  }

  /** Starts it anew, maybe armed; it may not answer yet. */
  async revive(crashAt?: string): Promise<void> {
    await this.#spawn(crashAt);
  }

  /** Kills it and starts it anew. */
  async kill(crashAt?: string): Promise<void> {
    await this.die();
    await this.revive(crashAt);
  }

  /** Waits for it to die of its own `crashAt`; false where it did not come to the step in time. It is to be `kill`ed then. */
  async diesWithin(ms: number): Promise<boolean> {
    this.#isMeant = true;
    // One that could not start, since there was no primary, ends by itself.
    const died = this.#process?.exited.then(({ signal }) => signal === 'SIGKILL');
    const { promise: late, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), ms);
    const isDead = await Promise.race([died, late]);
    clearTimeout(timer);
    return isDead === true;
  }

  /** Waits until it has stopped itself; false where it did not in time. */
  async stopsWithin(ms: number): Promise<boolean> {
    return waitFor(`${this.name} stopped`, () => this.#isStopped(), ms).catch(() => false);
  }

  /** SIGSTOP or SIGCONT. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    try {
      if (this.#process && !this.#hasEnded) process.kill(this.#process.pid, signal);
    } catch {
      // It has just ended.
    }
  }

  /** Ends it for good; answers whether it ended by itself, in time and well. */
  async end(): Promise<boolean> {
    this.#isOver = true;
    this.signal('SIGCONT');
    if (this.#hasEnded) return true;
    const exit = await this.#process?.end(10_000);
    return exit?.code === 0;
  }

  async #spawn(crashAt?: string): Promise<void> {
    if (this.#isOver) return;
    const { spec } = this.#options;
    const env = crashAt === undefined ? spec.env : { ...spec.env, CRASH_AT: crashAt };
    const started = await startLeashed({ ...spec, env });
    this.#process = started;
    this.#hasEnded = false;
    started.exited
      .then(() => {
        if (this.#process === started) this.#hasEnded = true;
      })
      .catch(() => undefined);
    this.#isMeant = false;
    if (crashAt === undefined) this.#watch();
  }

  /** Brings it back where it ends by itself, which is a fault that nobody planned. */
  #watch(): void {
    const watched = this.#process;
    this.#isMeant = false;
    watched?.exited
      .then(async ({ code, signal }) => {
        if (this.#isOver || this.#isMeant || watched !== this.#process) return;
        this.#options.onUnexpected(`${this.name} ended by itself (${signal ?? `code ${code}`})`);
        await sleep(restartMs);
        if (watched === this.#process) await this.#spawn();
      })
      .catch(() => undefined);
  }

  async #answers(): Promise<true | undefined> {
    const response = await fetch(`${this.url}/health/live`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok || undefined;
  }

  async #isStopped(): Promise<boolean> {
    const { stdout } = await run('ps', ['-o', 'state=', '-p', String(this.#process?.pid)]);
    return stdout.trim().startsWith('T');
  }
}
