import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process of this machine. */
export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

async function allProcesses(): Promise<readonly RunningProcess[]> {
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,ppid=,command='], { maxBuffer: 32 * 1024 * 1024 });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** All that a process started, and what those started, and so on; itself included. */
export async function descendantsOf(root: number): Promise<readonly RunningProcess[]> {
  const all = await allProcesses();
  const found = new Set([root]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid));
}

/** Those of `pids` that still run. */
export async function stillRunning(pids: readonly number[]): Promise<readonly RunningProcess[]> {
  const asked = new Set(pids);
  return (await allProcesses()).filter(({ pid, command }) => asked.has(pid) && !command.includes('<defunct>'));
}
