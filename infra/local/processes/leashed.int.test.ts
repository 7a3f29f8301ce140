import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../wait.ts';
import { type Leashed, type LeashSpec, startLeashed } from './leashed.ts';
import { isAlive, parentOf } from './others.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const wellBehaved = join(fixtures, 'well-behaved.mjs');
const stubborn = join(fixtures, 'stubborn.mjs');
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leash-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function specOf(program: string): LeashSpec {
  count += 1;
  const log = join(folder, `${count}.log`);
  return { command: process.execPath, args: [program], env: { SECRET: 'hush' }, cwd: folder, log };
}

const logged = (spec: { log: string }, text: string): Promise<boolean> =>
  until(async () => (await readFile(spec.log, 'utf8').catch(() => '')).includes(text), { timeoutMs: 10_000 });

async function running(program: string): Promise<{ spec: LeashSpec; leashed: Leashed }> {
  const spec = specOf(program);
  const leashed = await startLeashed(spec);
  expect(await logged(spec, 'running')).toBe(true);
  return { spec, leashed };
}

const gone = (pid: number): Promise<boolean> => until(() => !isAlive(pid), { timeoutMs: 15_000 });

describe('a process on a leash', () => {
  it('ends when asked to, and says how', async () => {
    const { spec, leashed } = await running(wellBehaved);
    expect(await leashed.end(5000)).toEqual({ code: 0, signal: null });
    expect(await readFile(spec.log, 'utf8')).toBe('running\nasked to end\n');
    expect(isAlive(leashed.pid)).toBe(false);
  });

  it('is killed with all its children when it does not', async () => {
    const { spec, leashed } = await running(stubborn);
    expect(await logged(spec, 'child')).toBe(true);
    const child = Number(/child (\d+)/.exec(await readFile(spec.log, 'utf8'))?.[1]);
    expect(await leashed.end(300)).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await gone(child)).toBe(true);
  });

  it('is killed at once when that is what is wanted', async () => {
    const { leashed } = await running(stubborn);
    expect(await leashed.kill()).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('ends when its owner is killed, and sweeps up after it', async () => {
    const { log } = specOf(wellBehaved);
    const swept = join(folder, 'swept');
    await mkdir(swept);
    const owner = spawn(process.execPath, [join(fixtures, 'owner.ts'), log, wellBehaved, swept]);
    const [line] = await once(owner.stdout, 'data');
    const pid = Number(String(line));
    expect(await logged({ log }, 'running')).toBe(true);
    owner.kill('SIGKILL');
    expect(await gone(pid)).toBe(true);
    expect(await readFile(log, 'utf8')).toContain('asked to end');
    expect(
      await until(
        () =>
          stat(swept).then(
            () => false,
            () => true,
          ),
        { timeoutMs: 5000 },
      ),
    ).toBe(true);
  });

  it('is not left behind when the leash itself is killed', async () => {
    const { leashed } = await running(wellBehaved);
    const leash = await parentOf(leashed.pid);
    process.kill(leash ?? 0, 'SIGKILL');
    expect(await leashed.exited).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await gone(leashed.pid)).toBe(true);
  });

  it('says so when it cannot start', async () => {
    await expect(startLeashed({ ...specOf(wellBehaved), command: '/nowhere/program' })).rejects.toThrow(
      /^\/nowhere\/program does not start: .*ENOENT/,
    );
  });
});
