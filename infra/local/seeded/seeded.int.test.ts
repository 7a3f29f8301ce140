import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { type LocalConfig, readConfig } from '../config.ts';
import { openCopy } from './copy.ts';
import { withSeeded } from './ensure.ts';

let config: LocalConfig;
beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'millepiani-seed-'));
  config = { ...readConfig(), home };
  // The servers that are there already.
  await symlink(join(readConfig().home, 'cache'), join(home, 'cache'));
});
afterAll(() => rm(config.home, { recursive: true, force: true }));

const said: string[] = [];
const wanted = { members: 20, seed: 3 };
const opening = (more: { isAgain?: boolean; signal?: AbortSignal } = {}) => ({
  ...{ config, say: (line: string) => void said.push(line), signal: new AbortController().signal },
  ...more,
});
const seeded = (more = {}) => withSeeded(wanted, opening(more), async (found) => found);

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
    await expect(seeded({ signal: end.signal })).rejects.toThrow('ended half-way');
    expect(existsSync(join(config.home, 'seeded', '20-3', 'seeded.json'))).toBe(false);
  }, 120_000);

  it('is made, and kept as it is', async () => {
    const made = await seeded();
    expect(made.isNew).toBe(true);
    expect(made.marker.counts.persons).toBe(20);
    expect(said.some((line) => line.includes('20 persons'))).toBe(true);
    expect(await seeded()).toEqual({ ...made, isNew: false });
  }, 180_000);

  it('is worked with in copies that do nothing to it, each apart from the others', async () => {
    const [one, other] = [await openCopy(wanted, opening()), await openCopy(wanted, opening())];
    const client = await MongoClient.connect(one.mongodbUri);
    await client.db('members').collection('persons').deleteMany({});
    await client.close();
    expect([await persons(one.mongodbUri), await persons(other.mongodbUri)]).toEqual([0, 20]);
    await Promise.all([one.close(), other.close()]);
    expect(existsSync(one.home.root)).toBe(false);
    const again = await openCopy(wanted, opening());
    expect(await persons(again.mongodbUri)).toBe(20);
    await again.close();
  }, 180_000);

  it('is made anew where that is asked for', async () => {
    expect((await seeded({ isAgain: true })).isNew).toBe(true);
  }, 180_000);
});
