import type { Supervised } from './supervise.ts';

/** How long each may take before SIGKILL; together less than the 10 s that a person waits. */
export const graceMs = { gateway: 2500, services: 3500, databases: 3000 } as const;

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
  await stopAll(running.gateway, graceMs.gateway);
  await stopAll(running.services, graceMs.services);
  await stopAll(running.databases, graceMs.databases);
}

/** Ends everything now. */
export async function killAll(running: Running): Promise<void> {
  const all = [...running.gateway, ...running.services, ...running.databases];
  await Promise.all(all.map((part) => part.kill()));
}
