import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';
import { codeOf } from '../problem.ts';

const run = promisify(execFile);

/** Whether a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The process that started it, or that took it over; undefined where it cannot be told. */
export async function parentOf(pid: number): Promise<number | undefined> {
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'ppid=']).catch(() => ({ stdout: '' }));
  const asked = Number.parseInt(stdout, 10);
  if (!Number.isNaN(asked)) return asked;
  // `<pid> (<name>) <state> <ppid> …`, for a Linux without ps.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const parent = Number(/^.*\) \S+ (\d+)/.exec(stat)?.[1]);
  return Number.isNaN(parent) ? undefined : parent;
}

/** The command line of a process, or undefined where it cannot be told. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return raw === '' ? undefined : raw.replaceAll('\0', ' ').trim();
  }
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ stdout: '' }));
  return stdout.trim() === '' ? undefined : stdout.trim();
}
