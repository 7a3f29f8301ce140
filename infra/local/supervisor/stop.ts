import type { Supervised } from './supervise.ts';

/** A person waits 10 s; what it takes to see that the last one is gone comes on top of this. */
const STOP_WITHIN_MS = 8_200;

/**
 * How long each may take before SIGKILL. The gateway may answer what it was asked, for which a request has 5 s; who waited
 * as long as that leaves the services less.
 */
export const graceMs = { gateway: 5_200, services: 3_500, databases: 2_200 } as const;

/** What the services may take after the gateway took `spentMs`, so that the databases still have their time. */
export function servicesGraceMs(spentMs: number): number {
  return Math.max(0, Math.min(graceMs.services, STOP_WITHIN_MS - spentMs - graceMs.databases));
}

/** All that runs, by when it has to go. */
export type Running = {
  readonly gateway: readonly Supervised[];
  readonly services: readonly Supervised[];
  readonly databases: readonly Supervised[];
};

const stopAll = async (parts: readonly Supervised[], ms: number): Promise<void> => {
  await Promise.all(parts.map((part) => part.stop(ms)));
};

/** Ends everything from the outside in: who is asked stops before those whom it asks. */
export async function stopInOrder(running: Running): Promise<void> {
  const begun = performance.now();
  await stopAll(running.gateway, graceMs.gateway);
  await stopAll(running.services, servicesGraceMs(performance.now() - begun));
  await stopAll(running.databases, graceMs.databases);
}

/** Ends everything now. */
export async function killAll(running: Running): Promise<void> {
  const all = [...running.gateway, ...running.services, ...running.databases];
  await Promise.all(all.map((part) => part.kill()));
}
