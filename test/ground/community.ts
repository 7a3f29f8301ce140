import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '@millepiani/testing/wait-for';
import { inheritedEnvironment, projectRoot, readConfig } from '../../infra/local/config.ts';
import { findFreePort, isFree, portsFrom } from '../../infra/local/ports.ts';
import type { Secrets } from '../../infra/local/secrets.ts';
import { descendantsOf, type RunningProcess } from './process-tree.ts';

/** A folder for one installation's data, secrets and logs; downloads are the machine's own. */
export async function freshHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'millepiani-ground-'));
  const cache = join(readConfig().home, 'cache');
  await mkdir(cache, { recursive: true });
  await symlink(cache, join(home, 'cache'));
  return home;
}

/** A base from which every part's port is free. */
export async function freeBase(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const base = (await findFreePort()) ?? 0;
    const free = await Promise.all(Object.values(portsFrom(base)).map(isFree));
    if (free.every(Boolean)) return base;
  }
  throw new RangeError('No base has all its ports free.');
}

/** How a start is made: the command, and whether it leads a process group, as in a terminal. */
export interface StartOptions {
  readonly home: string;
  readonly base: number;
  readonly command?: readonly [string, ...string[]];
}

/** One `npm start`, as a newcomer types it. */
export class Community {
  readonly base: number;
  readonly home: string;
  readonly process: ChildProcess;
  #output = '';

  constructor({ home, base, command = ['npm', 'start'] }: StartOptions) {
    this.base = base;
    this.home = home;
    const [file, ...args] = command;
    // What this test run was given is not for the community that it starts.
    const inherited = Object.entries(inheritedEnvironment()).filter(
      ([name]) => !/^(npm_|TEST_|NODE_OPTIONS|NODE_ENV)/.test(name),
    );
    this.process = spawn(file, args, {
      cwd: projectRoot,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...Object.fromEntries(inherited), PORT_BASE: String(base), MILLEPIANI_HOME: home },
    });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
  }

  /** All that the terminal showed. */
  get output(): string {
    return this.#output;
  }

  get address(): string {
    return `http://127.0.0.1:${this.base}`;
  }

  /** Waits until the whole is up and the screen shows it. */
  async ready(): Promise<void> {
    await waitFor(`the screen (${this.home})`, async () => this.#output.includes('Ctrl-C ends everything'), 120_000);
    const { status } = await fetch(`${this.address}/health/ready`);
    if (status !== 200) throw new RangeError(`/health/ready answers ${status}`);
  }

  /** Everything that runs because of this start. */
  processes(): Promise<readonly RunningProcess[]> {
    return descendantsOf(this.process.pid ?? 0);
  }

  async secrets(): Promise<Secrets> {
    return JSON.parse(await readFile(join(this.home, 'secrets.json'), 'utf8'));
  }

  /** Ends it as a supervisor of services would; for afterAll, whatever state it is in. */
  async end(): Promise<void> {
    if (this.process.exitCode === null) this.process.kill('SIGTERM');
    await waitFor('the end', async () => this.process.exitCode !== null || this.process.signalCode !== null, 30_000);
  }
}

/** Removes an installation. */
export const removeHome = (home: string) => rm(home, { recursive: true, force: true, maxRetries: 5 });
