import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { type LocalConfig, readConfig } from '../config.ts';
import { openSeeded } from './open.ts';

let config: LocalConfig;
beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'millepiani-seed-'));
  config = { ...readConfig(), home };
  // The servers that are there already.
  await symlink(join(readConfig().home, 'cache'), join(home, 'cache'));
});
afterAll(() => rm(config.home, { recursive: true, force: true }));

const said: string[] = [];
const open = (more: { isAgain?: boolean; signal?: AbortSignal } = {}) =>
  openSeeded(
    { members: 20, seed: 3 },
    { config, say: (line) => void said.push(line), signal: new AbortController().signal, ...more },
  );

/** How many people there are. */
async function persons(mongodbUri: string): Promise<number> {
  const client = await MongoClient.connect(mongodbUri);
  try {
    return await client.db('members').collection('persons').countDocuments();
  } finally {
    await client.close();
  }
}

describe('a seeded community', () => {
  it('that was ended half-way is no community: the next run begins anew', async () => {
    const end = new AbortController();
    end.abort();
    await expect(open({ signal: end.signal })).rejects.toThrow('ended half-way');
    expect(existsSync(join(config.home, 'seeded', '20-3', 'seeded.json'))).toBe(false);
  }, 120_000);

  it('is made, kept, and opened again as it is', async () => {
    const made = await open();
    expect(made.isNew).toBe(true);
    expect(await persons(made.mongodbUri)).toBe(20);
    expect(said.some((line) => line.includes('20 persons'))).toBe(true);
    await made.close();
    const opened = await open();
    expect(opened.isNew).toBe(false);
    expect(opened.marker).toEqual(made.marker);
    expect(opened.marker.counts.persons).toBe(20);
    expect(await persons(opened.mongodbUri)).toBe(20);
    await opened.close();
  }, 180_000);

  it('is made anew where that is asked for', async () => {
    const made = await open({ isAgain: true });
    await made.close();
    expect(made.isNew).toBe(true);
  }, 180_000);
});
