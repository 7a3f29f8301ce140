import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Which core a gateway has for itself, and which ones all else has; in taskset's words. Undefined: whatever the system gives. */
export interface Cores {
  readonly gateway: string | undefined;
  readonly rest: string | undefined;
}

/** One core for the gateway, the others for who asks and for the subgraphs; where there is one core, or no taskset, all on all. */
export function shareCores(): Cores {
  const cores = availableParallelism();
  const canPin = cores > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
  return canPin ? { gateway: '0', rest: `1-${cores - 1}` } : { gateway: undefined, rest: undefined };
}

/** A command on these cores. */
export const onCores = (cores: string | undefined, command: readonly [string, ...string[]]): [string, ...string[]] =>
  cores === undefined ? [...command] : ['taskset', '-c', cores, ...command];

/** Puts processes that run already on these cores, with all their threads. */
export function moveTo(cores: string | undefined, pids: readonly number[]): void {
  if (cores === undefined) return;
  // What has ended meanwhile need not be moved.
  for (const pid of pids) spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)]);
}
