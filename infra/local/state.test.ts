import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDisk, neededMb } from './disk.ts';
import { homeAt, prepareHome } from './home.ts';
import { isRunning, readState, updateState } from './state.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'state-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what one start tells the next', () => {
  it('is kept, change by change', async () => {
    const path = join(folder, 'state.json');
    await updateState(path, (state) => ({ ...state, running: { pid: 1, address: 'http://127.0.0.1:4000' } }));
    await updateState(path, (state) => ({ ...state, demo: { signIns: [] } }));
    expect(await readState(path)).toEqual({
      running: { pid: 1, address: 'http://127.0.0.1:4000' },
      demo: { signIns: [] },
    });
  });

  it('is nothing when it cannot be read', async () => {
    await writeFile(join(folder, 'broken.json'), '{"running":');
    expect(await readState(join(folder, 'broken.json'))).toEqual({});
    expect(await readState(join(folder, 'missing.json'))).toEqual({});
  });

  it('does not take a dead process, or another one of that number, for a run', async () => {
    const address = 'http://127.0.0.1:4000';
    expect(await isRunning({})).toBe(false);
    expect(await isRunning({ running: { pid: 2 ** 30, address } })).toBe(false);
    expect(await isRunning({ running: { pid: process.ppid, address } })).toBe(false);
  });
});

describe('the disk', () => {
  it('must have room for a first run, and less for a later one', async () => {
    const home = homeAt(join(folder, 'home'));
    await prepareHome(home);
    expect(await neededMb(home, undefined)).toBe(1500);
    const later = homeAt(folder);
    await prepareHome({ ...later, data: join(later.data, 'mongodb') });
    await writeFile(join(later.data, 'mongodb', 'WiredTiger'), '');
    expect(await neededMb(later, undefined)).toBe(300);
  });

  it('is refused in one line when it has not', async () => {
    const home = homeAt(folder);
    await expect(checkDisk(home, Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({
      name: 'Problem',
      message: expect.stringMatching(/^The disk has \d+ MB free where .* lies; 9007199254740991 MB are needed\.$/),
    });
    await checkDisk(home, 0);
  });
});
