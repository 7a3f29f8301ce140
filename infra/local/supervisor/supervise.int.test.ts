import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive } from '../processes/others.ts';
import { until } from '../wait.ts';
import { stopInOrder } from './stop.ts';
import { type Supervised, supervise } from './supervise.ts';

const fixtures = join(import.meta.dirname, '../processes/fixtures');
const alive: Supervised[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supervise-'));
});
afterAll(async () => {
  await Promise.all(alive.map((one) => one.kill()));
  await rm(folder, { recursive: true, force: true });
});

function start(name: string, program: string, said: string[] = []): Supervised {
  const spec = { command: process.execPath, args: [program], env: {}, cwd: folder, log: join(folder, `${name}.log`) };
  const one = supervise({ name, spec, say: (line) => said.push(line) });
  alive.push(one);
  return one;
}

async function pidOf(one: Supervised, not?: number): Promise<number> {
  await until(() => one.pid() !== undefined && one.pid() !== not, { timeoutMs: 10_000 });
  return one.pid() ?? 0;
}

describe('a supervised process', () => {
  it('comes back after it was killed, and one line says why', async () => {
    const said: string[] = [];
    const one = start('members', join(fixtures, 'well-behaved.mjs'), said);
    const first = await pidOf(one);
    process.kill(first, 'SIGKILL');
    const second = await pidOf(one, first);
    expect(isAlive(second)).toBe(true);
    expect(said).toEqual([
      expect.stringMatching(/^members ended \(killed by SIGKILL\); restarting now\. Log: .*members\.log$/),
    ]);
  });

  it('does not come back after it was stopped', async () => {
    const said: string[] = [];
    const one = start('stopped', join(fixtures, 'well-behaved.mjs'), said);
    const pid = await pidOf(one);
    await one.stop(5000);
    expect(isAlive(pid)).toBe(false);
    expect(one.pid()).toBeUndefined();
    expect(said).toEqual([]);
  });

  it('that always fails is started again ever more slowly, and never given up', async () => {
    const said: string[] = [];
    const one = start('failing', join(fixtures, 'nowhere.mjs'), said);
    expect(await until(() => said.length >= 3, { timeoutMs: 15_000 })).toBe(true);
    expect(said[0]).toMatch(/exit code 1\); restarting now/);
    expect(said[1]).toMatch(/exit code 1, 2 times in a row\); restarting in 0\.25 s/);
    expect(said[2]).toMatch(/3 times in a row\); restarting in 0\.5 s/);
    await one.stop(1000);
  });

  it('that is being started can be stopped', async () => {
    const one = start('hasty', join(fixtures, 'well-behaved.mjs'));
    await one.stop(5000);
    expect(one.pid()).toBeUndefined();
  });
});

describe('the end of all', () => {
  it('comes from the outside in, within 10 s even when nobody listens', async () => {
    const program = join(fixtures, 'stubborn.mjs');
    const [gateway, service, database] = ['gateway', 'service', 'database'].map((name) => start(name, program));
    if (gateway === undefined || service === undefined || database === undefined) throw new RangeError('not started');
    const pids = await Promise.all([gateway, service, database].map((one) => pidOf(one)));
    const order: string[] = [];
    const watch = setInterval(() => {
      for (const [index, pid] of pids.entries()) {
        const name = ['gateway', 'service', 'database'][index] ?? '';
        if (!order.includes(name) && !isAlive(pid)) order.push(name);
      }
    }, 20);
    const startedAt = performance.now();
    await stopInOrder({ gateway: [gateway], services: [service], databases: [database] });
    clearInterval(watch);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect([...order, 'database'].slice(0, 3)).toEqual(['gateway', 'service', 'database']);
    expect(pids.some(isAlive)).toBe(false);
  });
});
