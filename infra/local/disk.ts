import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isThere } from './files.ts';
import type { Home } from './home.ts';
import { Problem } from './problem.ts';

/** Downloads, an empty replica set with its journal, and room to work. */
const FIRST_RUN_MB = 1500;
const LATER_MB = 300;

/** How many megabytes a start of this home needs free. */
export async function neededMb(home: Home, override: number | undefined): Promise<number> {
  if (override !== undefined) return override;
  return (await isThere(join(home.data, 'mongodb', 'WiredTiger'))) ? LATER_MB : FIRST_RUN_MB;
}

/** @throws Problem when the disk has less free than a start needs */
export async function checkDisk(home: Home, override: number | undefined): Promise<void> {
  const needed = await neededMb(home, override);
  const { bavail, bsize } = await statfs(home.root);
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  if (freeMb >= needed) return;
  throw new Problem(`The disk has ${freeMb} MB free where ${home.root} lies; ${needed} MB are needed.`, {
    mend: 'Free some space, or set MILLEPIANI_HOME to a folder on another disk.',
  });
}
