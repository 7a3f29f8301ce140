import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readIfThere, writeWhole } from '../files.ts';
import { Problem } from '../problem.ts';
import { commandOf, isAlive } from '../processes/others.ts';

/** Of the runs that open what is seeded. */
const marks = ['seed.ts', 'bench'];

const pathIn = (folder: string): string => join(folder, 'in-use.pid');

async function userOf(folder: string): Promise<number | undefined> {
  const pid = Number((await readIfThere(pathIn(folder)))?.trim());
  if (!Number.isInteger(pid) || pid <= 1 || pid === process.pid || !isAlive(pid)) return undefined;
  // The number may have gone to another process since.
  const command = await commandOf(pid);
  return marks.some((mark) => command?.includes(mark)) ? pid : undefined;
}

/** Takes a folder for this process alone; answers with what gives it back. @throws Problem where another run has it */
export async function take(folder: string): Promise<() => Promise<void>> {
  const user = await userOf(folder);
  if (user !== undefined) {
    throw new Problem(`${folder} is in use by process ${user}.`, {
      mend: 'Wait until it has ended, or take another --seed.',
    });
  }
  await writeWhole(pathIn(folder), `${process.pid}\n`);
  return () => rm(pathIn(folder), { force: true });
}
