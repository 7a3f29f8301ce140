import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../../infra/local/config.ts';
import { whyNotApply } from './plant-tree.ts';
import { patchOf, plants } from './plants.ts';

describe('the planted faults', () => {
  it.each(plants)('$name: its patch still applies to the code', async (plant) => {
    expect(await whyNotApply(projectRoot, patchOf(plant))).toBeUndefined();
  });

  it('are all that there are patches of', async () => {
    const files = await readdir(join(projectRoot, 'test/faults/plants'));
    const patches = files.filter((file) => file.endsWith('.patch'));
    expect(patches.toSorted()).toEqual(plants.map(({ name }) => `${name}.patch`).toSorted());
  });
});
