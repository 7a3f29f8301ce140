import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMarker, writeMarker } from './marker.ts';
import { take } from './take.ts';

const marker = { members: 10, seed: 1, seededAt: '2026-11-27T09:30:00.000Z', counts: { persons: 10 } };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millepiani-seeded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the marker of a seeded community', () => {
  it('is read as it was written', async () => {
    const path = join(folder, 'seeded.json');
    expect(await readMarker(path)).toBeUndefined();
    await writeMarker(path, marker);
    expect(await readMarker(path)).toMatchObject(marker);
  });

  it.each([
    ['of an older form', JSON.stringify({ form: 0, ...marker })],
    ['cut off', '{"form":1,"mem'],
    ['empty', ''],
  ])('that is %s counts as none', async (_title, text) => {
    const path = join(folder, 'other.json');
    await writeFile(path, text);
    expect(await readMarker(path)).toBeUndefined();
  });
});

describe('a seeded folder', () => {
  it('is taken, given back, and taken again', async () => {
    const giveBack = await take(folder);
    await giveBack();
    await (await take(folder))();
  });

  it('that a process left which has gone, or is none of ours, is free', async () => {
    for (const pid of ['4194304', '1', 'nobody', '']) {
      await writeFile(join(folder, 'in-use.pid'), pid);
      await (await take(folder))();
    }
  });
});
