import { statfs } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart, describeExit, type Leashed, type LeashSpec, startLeashed } from '../processes/leashed.ts';
import { delayAfter, failuresAfter } from './backoff.ts';

/** A process that comes back when it ends. */
export type Supervised = {
  readonly name: string;
  /** The pid of the one that runs now, if one does. */
  pid(): number | undefined;
  /** SIGTERM, then SIGKILL after `graceMs`; no restart follows. */
  stop(graceMs: number): Promise<void>;
  /** SIGKILL now; no restart follows. */
  kill(): Promise<void>;
};

/** How to run it, and whom to tell of a restart. */
export type SuperviseOptions = {
  readonly name: string;
  readonly spec: LeashSpec;
  readonly say: (line: string) => void;
  /** One that runs already. */
  readonly running?: Leashed;
};

const inWords = (delayMs: number): string => (delayMs === 0 ? 'now' : `in ${delayMs / 1000} s`);

/** As one would type it here. */
const shown = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
};

const fullBelowBytes = 16 * 1024 * 1024;

/** Whether what it wrote to has no room left: the likeliest reason for anything to end. */
async function diskIsFull(path: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(dirname(path));
    return bavail * bsize < fullBelowBytes;
  } catch {
    return false;
  }
}

class Supervisor implements Supervised {
  readonly name: string;
  readonly #options: SuperviseOptions;
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;
  #current: Leashed | undefined;
  #starting: Promise<Leashed> | undefined;

  constructor(options: SuperviseOptions) {
    this.name = options.name;
    this.#options = options;
    this.#current = options.running;
    this.#done = this.#keepRunning();
  }

  pid(): number | undefined {
    return this.#current?.pid;
  }

  async stop(graceMs: number): Promise<void> {
    await this.#finish((leashed) => leashed.end(graceMs));
  }

  async kill(): Promise<void> {
    await this.#finish((leashed) => leashed.kill());
  }

  async #finish(end: (leashed: Leashed) => Promise<unknown>): Promise<void> {
    this.#stopping.abort();
    // One that is just being started is ended as soon as it can be.
    const current = this.#current ?? (await this.#starting?.catch(() => undefined));
    if (current !== undefined) await end(current);
    await this.#done;
  }

  /** Runs it once; says how it ended. */
  async #runOnce(): Promise<string> {
    try {
      this.#starting = this.#current === undefined ? startLeashed(this.#options.spec) : undefined;
      this.#current ??= await this.#starting;
      const exit = await this.#current?.exited;
      return exit === undefined ? 'gone' : describeExit(exit);
    } catch (error) {
      if (error instanceof CannotStart) return error.message;
      throw error;
    } finally {
      this.#current = undefined;
      this.#starting = undefined;
    }
  }

  async #keepRunning(): Promise<void> {
    const { signal } = this.#stopping;
    let failures = 0;
    while (!signal.aborted) {
      const startedAt = performance.now();
      const reason = await this.#runOnce();
      if (signal.aborted) return;
      failures = failuresAfter(failures, performance.now() - startedAt);
      const delayMs = delayAfter(failures);
      failures += 1;
      const often = failures > 1 ? `, ${failures} times in a row` : '';
      const full = await diskIsFull(this.#options.spec.log);
      this.#options.say(
        `${this.name} ended (${reason}${often}); restarting ${inWords(delayMs)}. ${full ? 'The disk is full: free some space.' : `Log: ${shown(this.#options.spec.log)}`}`,
      );
      await sleep(delayMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Starts a process and starts it again, with growing pauses and without end, whenever it ends by itself. */
export function supervise(options: SuperviseOptions): Supervised {
  return new Supervisor(options);
}
