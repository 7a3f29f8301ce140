import { availableParallelism, cpus, totalmem } from 'node:os';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the figures were measured on. */
export const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
} as const;

/** Processor time that everybody used so far, in milliseconds. */
export const busyMs = (): number =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);

const idleEnough = 0.12;

/** Waits until others use little of the machine, for some seconds at most. */
export async function untilQuiet(seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const before = busyMs();
    const begin = performance.now();
    await sleep(1_000);
    const share = (busyMs() - before) / ((performance.now() - begin) * machine.cores);
    if (share < idleEnough) return;
  }
}
