import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CommunityOptions, nothingRunning, startCommunity } from '../../infra/local/community.ts';
import { readConfig } from '../../infra/local/config.ts';
import type { DemoOptions } from '../../infra/local/demo.ts';
import { homeAt, prepareHome } from '../../infra/local/home.ts';
import { findFreePort, isFree, portsFrom } from '../../infra/local/ports.ts';
import { isAlive } from '../../infra/local/processes/others.ts';
import { Progress } from '../../infra/local/progress.ts';
import { generateSecrets } from '../../infra/local/secrets.ts';
import { serviceNames } from '../../infra/local/services.ts';
import { entryOf } from '../../infra/local/supervisor/parts.ts';
import { isReady } from '../../infra/local/supervisor/readiness.ts';
import { killAll, stopInOrder } from '../../infra/local/supervisor/stop.ts';
import { painter } from '../../infra/local/terminal.ts';
import { until } from '../../infra/local/wait.ts';

const running = nothingRunning();
const signIns = [{ name: 'Ada', email: 'ada@example.org', role: 'owner' }];
const demoCalls: DemoOptions[] = [];
let demoIsThere = false;
let root: string;
let options: CommunityOptions;

/** A base from which every part's port is free. */
async function freeBase(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const base = (await findFreePort()) ?? 0;
    const free = await Promise.all(Object.values(portsFrom(base)).map(isFree));
    if (free.every(Boolean)) return base;
  }
  throw new RangeError('No base has all its ports free.');
}

const allReady = async (): Promise<boolean> => {
  const ports = portsFrom(options.config.portBase);
  const answers = await Promise.all([...serviceNames, 'gateway' as const].map((part) => isReady(ports[part])));
  return answers.every(Boolean);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'community-'));
  for (const part of [...serviceNames, 'gateway'] as const) {
    await cp(join(import.meta.dirname, 'fixtures/stand-in.ts'), join(root, entryOf(part)));
  }
  const home = homeAt(join(root, 'home'), join(readConfig().home, 'cache'));
  await prepareHome(home);
  options = {
    config: { ...readConfig({ PATH: readConfig().path }), portBase: await freeBase() },
    root,
    home,
    secrets: generateSecrets(),
    progress: new Progress({ paint: painter(false), live: false, write: () => undefined }),
    signal: new AbortController().signal,
    demo: {
      loadDemo: (call) => {
        demoCalls.push(call);
        demoIsThere = true;
        return Promise.resolve(signIns);
      },
      isDemoLoaded: () => Promise.resolve(demoIsThere),
    },
  };
});

afterAll(async () => {
  await killAll(running);
  await rm(root, { recursive: true, force: true });
});

describe('the start of the community', () => {
  it('brings up databases, services, gateway and demo', async () => {
    expect(await startCommunity(options, running)).toEqual(signIns);
    expect(await allReady()).toBe(true);
    expect(demoCalls).toEqual([
      expect.objectContaining({
        endpoint: `http://127.0.0.1:${options.config.portBase}/graphql`,
        setupToken: options.secrets.setupToken,
        password: options.secrets.demoPassword,
      }),
    ]);
  }, 120_000);

  it('gives each process an environment of its own', async () => {
    const { projects } = portsFrom(options.config.portBase);
    const response = await fetch(`http://127.0.0.1:${projects}/environment`);
    const environment = await response.text();
    expect(environment).toContain(options.secrets.mongoPasswords.projects);
    expect(environment).not.toContain(options.secrets.mongoPasswords.members);
    expect(environment).not.toContain(options.secrets.setupToken);
    expect(environment).not.toContain('TEST_MONGODB_URI');
  });

  it('brings back whichever process is killed, databases too', async () => {
    for (const part of [...running.services, ...running.gateway, ...running.databases]) {
      const before = part.pid() ?? 0;
      process.kill(before, 'SIGKILL');
      const back = (): boolean => part.pid() !== undefined && part.pid() !== before;
      expect(await until(back, { timeoutMs: 20_000 })).toBe(true);
    }
    expect(await until(allReady, { timeoutMs: 20_000 })).toBe(true);
  }, 60_000);

  it('keeps a log of each part', async () => {
    const logs = await readdir(options.home.logs);
    const expected = [...serviceNames, 'mail', 'gateway', 'mongodb', 'redis'].map((part) => `${part}.log`);
    expect(logs.toSorted()).toEqual(expected.toSorted());
  });

  it('ends within 10 s and leaves nothing', async () => {
    const all = [...running.services, ...running.gateway, ...running.databases];
    const pids = all.map((part) => part.pid() ?? 0);
    const startedAt = performance.now();
    await stopInOrder(running);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(pids.some(isAlive)).toBe(false);
    for (const port of Object.values(portsFrom(options.config.portBase))) expect(await isFree(port)).toBe(true);
  }, 20_000);

  it('takes up its data the next time, without loading the demo again', async () => {
    const again = nothingRunning();
    try {
      expect(await startCommunity(options, again)).toEqual(signIns);
      expect(demoCalls).toHaveLength(1);
    } finally {
      await stopInOrder(again);
    }
  }, 60_000);

  it('loads the demo again where the data are gone and the mark is not', async () => {
    const again = nothingRunning();
    demoIsThere = false;
    try {
      expect(await startCommunity(options, again)).toEqual(signIns);
      expect(demoCalls).toHaveLength(2);
    } finally {
      await stopInOrder(again);
    }
  }, 60_000);

  it('can be broken off at any time', async () => {
    const broken = nothingRunning();
    const ending = new AbortController();
    ending.abort();
    try {
      await expect(startCommunity({ ...options, signal: ending.signal }, broken)).rejects.toThrow('interrupted');
    } finally {
      await stopInOrder(broken);
    }
  }, 60_000);
});

describe('what is written down', () => {
  it('is the demo, and no secret', async () => {
    const state = await readFile(options.home.state, 'utf8');
    expect(JSON.parse(state)).toEqual({ demo: { signIns } });
    expect(state).not.toContain(options.secrets.demoPassword);
  });
});
