import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** What a process and those of its group took so far; not a number where the system does not tell (only Linux does). */
export interface Usage {
  /** Processor time in milliseconds. */
  readonly cpuMs: number;
  /** The most memory that it held, in MiB. */
  readonly peakMb: number;
}

/** Linux tells times in hundredths of a second, whatever its own clock is. */
const msPerTick = 10;

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Of /proc/<pid>/stat: its group, and its time. What stands before the last bracket is the process's name, which may be anything. */
export function readStat(stat: string): { readonly group: number; readonly ticks: number } | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [group, user, system] = [fields[2], fields[11], fields[12]].map(Number);
  return group === undefined || user === undefined || system === undefined || Number.isNaN(system)
    ? undefined
    : { group, ticks: user + system };
}

/** What a process took so far, with those of the group that it leads. */
export function usageOf(pid: number): Usage {
  if (process.platform !== 'linux') return { cpuMs: Number.NaN, peakMb: Number.NaN };
  let [cpuMs, peakMb] = [0, 0];
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = readStat(read(`/proc/${name}/stat`));
    if (!stat || (stat.group !== pid && name !== String(pid))) continue;
    cpuMs += stat.ticks * msPerTick;
    peakMb += Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${name}/status`))?.[1] ?? 0) / 1_024;
  }
  return { cpuMs, peakMb };
}
