import { join } from 'node:path';
import process from 'node:process';
import { type Home, logOf } from '../home.ts';
import type { LeashSpec } from '../processes/leashed.ts';
import type { PartName } from '../services.ts';
import type { Environment } from './environment.ts';

/** The file that runs as a part. */
export function entryOf(part: PartName): string {
  if (part === 'gateway') return join('gateway', 'src', 'main.ts');
  // Of this set-up itself, whatever it runs.
  if (part === 'mail') return join(import.meta.dirname, '../mail/main.ts');
  return join('services', part, 'src', 'main.ts');
}

const heaps: Readonly<Partial<Record<PartName, number>>> = { gateway: 768, mail: 128 };

/** How much a process may keep alive, in MiB: a runaway dies early and comes back, instead of taking the machine. */
export const heapMb = (part: PartName): number => heaps[part] ?? 512;

/** How one of the processes is run. */
export function partSpec(part: PartName, env: Environment, at: { root: string; home: Home }): LeashSpec {
  return {
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${heapMb(part)}`, entryOf(part)],
    env,
    cwd: at.root,
    log: logOf(at.home, part),
  };
}
