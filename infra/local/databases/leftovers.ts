import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readIfThere } from '../files.ts';
import { Problem } from '../problem.ts';
import { commandOf, isAlive, parentOf } from '../processes/others.ts';
import { until } from '../wait.ts';

/** A file in which a server writes its own pid while it runs, and what its command line then contains. */
type Trace = { readonly pidFile: string; readonly mark: string };

/** A leash gives its database 8 s, then kills it. */
const LEASH_MS = 12_000;

async function pidOf(trace: Trace): Promise<number | undefined> {
  const pid = Number((await readIfThere(trace.pidFile))?.trim());
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
  // The number may have gone to another process since.
  return (await commandOf(pid))?.includes(trace.mark) ? pid : undefined;
}

/** Whether a leash still holds it, and so will end it. */
async function isHeld(pid: number | undefined): Promise<boolean> {
  const parent = pid === undefined ? undefined : await parentOf(pid);
  return parent !== undefined && ((await commandOf(parent))?.includes('leash.mjs') ?? false);
}

async function waitForEnd(trace: Trace): Promise<void> {
  const gone = async (): Promise<boolean> => (await pidOf(trace)) === undefined;
  const unheld = async (): Promise<boolean> => !(await isHeld(await pidOf(trace)));
  await until(unheld, { timeoutMs: LEASH_MS });
  const pid = await pidOf(trace);
  // Its leash was killed too, so nobody else ends it.
  if (pid !== undefined) process.kill(pid, 'SIGTERM');
  if (await until(gone, { timeoutMs: LEASH_MS })) return;
  throw new Problem(`A database of an earlier run does not end (process ${pid}).`, {
    mend: `End it by hand: kill -9 ${pid}. Then start again.`,
  });
}

/** Waits until the databases of an earlier, killed run on the same folders have ended. */
export async function waitForLeftovers(folders: { mongodb: string; redis: string }): Promise<void> {
  const redisPid = join(folders.redis, 'redis.pid');
  await Promise.all([
    waitForEnd({ pidFile: join(folders.mongodb, 'mongod.lock'), mark: folders.mongodb }),
    waitForEnd({ pidFile: redisPid, mark: 'redis-server' }),
  ]);
  await rm(redisPid, { force: true });
}
