import { join } from 'node:path';
import process from 'node:process';
import { type Home, logOf } from '../home.ts';
import type { LeashSpec } from '../processes/leashed.ts';
import type { PartName } from '../services.ts';
import type { Environment } from './environment.ts';

/** The file that runs as a part. */
export const entryOf = (part: PartName): string =>
  part === 'gateway' ? join('gateway', 'src', 'main.ts') : join('services', part, 'src', 'main.ts');

/** How much a process may keep alive, in MiB: a runaway dies early and comes back, instead of taking the machine. */
export const heapMb = (part: PartName): number => (part === 'gateway' ? 768 : 512);

/** How one of the five processes is run. */
export function partSpec(part: PartName, env: Environment, at: { root: string; home: Home }): LeashSpec {
  return {
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${heapMb(part)}`, entryOf(part)],
    env,
    cwd: at.root,
    log: logOf(at.home, part),
  };
}
