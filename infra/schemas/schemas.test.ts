import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { schemaPins } from './pins.ts';
import { ensureSchemas } from './schemas.ts';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'schemas-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

/** A machine that has no Python, and so no way to get anything. */
const alone = () => ({ cache, path: cache, onProgress: () => undefined });

async function keep(names: readonly string[]): Promise<void> {
  for (const pin of schemaPins) {
    if (!names.includes(pin.name)) continue;
    const file = join(cache, 'schemas', pin.name, pin.main);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, '<schema/>');
  }
}

describe('schemas', () => {
  it('that are in the cache are not got again', async () => {
    await keep(schemaPins.map(({ name }) => name));
    expect(await ensureSchemas(alone())).toBe(join(cache, 'schemas'));
  });

  it('that cannot be had are named, with a mend, and nothing half is left behind', async () => {
    await keep(['fatturapa-1.2.3']);
    await expect(ensureSchemas(alone())).rejects.toMatchObject({
      name: 'Problem',
      message: 'The schema ubl-2.1 could not be had: Python 3 is not on PATH.',
      mend: expect.stringContaining('Install Python 3'),
    });
    expect(await readdir(join(cache, 'schemas'))).toEqual(['fatturapa-1.2.3']);
  });

  it('are each known by the hash of what carries them', () => {
    for (const { wheel } of schemaPins) expect(wheel.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(schemaPins.map(({ name }) => name)).size).toBe(schemaPins.length);
  });
});
