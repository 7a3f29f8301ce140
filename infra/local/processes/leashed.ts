import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** What to run, and where its output goes. Nothing of it shows on a command line but `command` and `args`. */
export type LeashSpec = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** File to which stdout and stderr are appended. */
  readonly log: string;
  /** Folder to remove when the owner died without doing so. */
  readonly sweep?: string;
};

/** How a process ended: one of the two is set. */
export type Exit = { readonly code: number | null; readonly signal: string | null };

/** A running process on its leash. */
export type Leashed = {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** SIGTERM, then SIGKILL after `graceMs`; resolves when it is gone. */
  end(graceMs: number): Promise<Exit>;
  /** SIGKILL now. */
  kill(): Promise<Exit>;
};

/** The process could not be started at all. */
export class CannotStart extends Error {
  constructor(command: string, reason: string) {
    super(`${command} does not start: ${reason}`);
    this.name = 'CannotStart';
  }
}

type Told = { pid?: number; exit?: Exit; error?: string };

const leashFile = join(import.meta.dirname, 'leash.mjs');
/** A leash does next to nothing: it needs no more memory than this. */
const leashFlags = ['--max-old-space-size=16', '--max-semi-space-size=1'];

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** Follows what a leash says: its process's pid, then its end. */
class Reports {
  readonly started = Promise.withResolvers<number>();
  readonly exited = Promise.withResolvers<Exit>();
  #pid: number | undefined;
  #ended = false;

  constructor(command: string, leash: ChildProcess) {
    this.started.promise.catch(() => undefined);
    if (leash.stdout) createInterface({ input: leash.stdout }).on('line', (line) => this.#hear(command, line));
    leash.on('close', () => this.#leashGone(command));
    leash.on('error', (error) => this.started.reject(new CannotStart(command, error.message)));
  }

  #hear(command: string, line: string): void {
    const told: Told = JSON.parse(line);
    if (told.pid !== undefined) {
      this.#pid = told.pid;
      this.started.resolve(told.pid);
    }
    if (told.error !== undefined) this.started.reject(new CannotStart(command, told.error));
    if (told.exit !== undefined) this.#end(told.exit);
  }

  #end(exit: Exit): void {
    this.#ended = true;
    this.exited.resolve(exit);
  }

  /** Somebody killed the leash itself: what it held must not stay behind. */
  #leashGone(command: string): void {
    this.started.reject(new CannotStart(command, 'its leash ended'));
    if (this.#ended) return;
    if (this.#pid !== undefined) killGroup(this.#pid);
    this.#end({ code: null, signal: 'SIGKILL' });
  }
}

const running = new Set<Leashed>();

/** Ends whatever was started here and still runs, however far its owner had come with it. */
export async function endAllLeashed(graceMs: number): Promise<void> {
  await Promise.all([...running].map((leashed) => leashed.end(graceMs)));
}

/** Starts a process that ends when this one does, however this one ends. @throws CannotStart */
export async function startLeashed(spec: LeashSpec): Promise<Leashed> {
  const leash = spawn(process.execPath, [...leashFlags, leashFile], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    cwd: spec.cwd,
  });
  const { stdin } = leash;
  stdin.on('error', () => undefined);
  const reports = new Reports(spec.command, leash);
  const closed = new Promise<void>((resolve) => leash.once('close', () => resolve()));
  stdin.write(`${JSON.stringify(spec)}\n`);
  const pid = await reports.started.promise;

  const exited = Promise.all([reports.exited.promise, closed]).then(([exit]) => exit);
  const leashed: Leashed = {
    pid,
    exited,
    end(graceMs) {
      stdin.write(`end ${graceMs}\n`);
      return exited;
    },
    kill() {
      stdin.write('kill\n');
      killGroup(pid);
      return exited;
    },
  };
  running.add(leashed);
  void exited.then(() => running.delete(leashed));
  return leashed;
}

/** `exit code 1`, `killed by SIGKILL`. */
export function describeExit(exit: Exit): string {
  return exit.signal === null ? `exit code ${exit.code}` : `killed by ${exit.signal}`;
}
