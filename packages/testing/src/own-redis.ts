import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { testRedisUrl } from './databases.ts';
import { waitFor } from './wait-for.ts';

/** A Redis that a test may stop, kill, wipe and set otherwise without anybody else noticing. It keeps nothing on disk. */
export interface OwnRedis {
  readonly url: string;
  /** A connection of the test's own. */
  readonly admin: Redis;
  /** SIGSTOP: it takes connections and answers nothing. */
  hang(): void;
  /** SIGCONT. */
  goOn(): void;
  /** SIGKILL; answers when it is gone. What it held is lost. */
  kill(): Promise<void>;
  /** Starts it again at the same address, empty. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The run's Redis does not say which program it is, or there is no free port to run it on. */
export class NoOwnRedis extends Error {}

/** The program that the run's Redis is: found or fetched already, and surely of a version that will do. */
async function redisProgram(): Promise<string> {
  const redis = new Redis(testRedisUrl());
  try {
    const program = /^executable:(\S+)/m.exec(await redis.info('server'))?.[1];
    if (program === undefined) throw new NoOwnRedis('The Redis of this run does not say which program it is.');
    return program;
  } finally {
    redis.disconnect();
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

/** Below the range from which systems give out ports to outgoing connections. */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(21_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new NoOwnRedis('No port from 21000 to 32000 seems to be free.');
}

/** Starts a Redis of the test's own; `settings` are lines of redis.conf: `['--maxmemory-policy', 'noeviction']`. */
export async function ownRedis(...settings: readonly string[]): Promise<OwnRedis> {
  const program = await redisProgram();
  const folder = await mkdtemp(join(tmpdir(), 'millepiani-redis-'));
  const port = await freePort();
  const admin = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => 50 });
  admin.on('error', () => undefined);
  let child: ChildProcess;
  const end = () => void child.kill('SIGKILL');

  const start = async () => {
    const fixed = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', '', '--appendonly', 'no'];
    child = spawn(program, [...fixed, ...settings], { stdio: 'ignore' });
    process.once('exit', end);
    if (admin.status === 'wait') await admin.connect().catch(() => undefined);
    await waitFor('a Redis of the test’s own', async () => (await admin.ping()) === 'PONG');
  };
  const kill = async () => {
    process.off('exit', end);
    const gone = once(child, 'exit');
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await gone;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    admin,
    hang: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    kill,
    start,
    close: async () => {
      admin.disconnect();
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
