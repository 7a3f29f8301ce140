import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../faults/schedule/random.ts';
import type { Replica } from '../community/replica.ts';

/** How often both die at the same time. */
const bothShare = 0.2;

/** Kills processes by chance, one or all at once, and starts them again at once, until it is over; answers how many were killed. */
export async function killAtRandom(
  replicas: readonly Replica[],
  random: Random,
  [from, to]: readonly [number, number],
  signal: AbortSignal,
): Promise<number> {
  let killed = 0;
  while (!signal.aborted) {
    await sleep(random.int(from, to), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    const victims = random.chance(bothShare) ? replicas : [random.pick(replicas)];
    await Promise.all(victims.map((replica) => replica.kill()));
    killed += victims.length;
    for (const replica of victims) await replica.start();
  }
  return killed;
}

/** Wipes Redis as soon as these parts of all there is to come have come; answers how often it was. */
export async function wipeOnTheWay(
  parts: readonly number[],
  { done, wipe, signal }: { done: () => Promise<number>; wipe: () => Promise<unknown>; signal: AbortSignal },
): Promise<number> {
  let wiped = 0;
  for (const part of parts) {
    while (!signal.aborted && (await done()) < part) await sleep(250, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    await wipe();
    wiped += 1;
  }
  return wiped;
}
