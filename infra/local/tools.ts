import { type ChildProcess, execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const tools = new Set<ChildProcess>();
const scratches = new Set<string>();

// A start that is interrupted leaves neither a tool at work nor half a download.
process.on('exit', () => {
  for (const tool of tools) tool.kill('SIGKILL');
  for (const scratch of scratches) rmSync(scratch, { recursive: true, force: true });
});

/** Runs a tool to its end and returns what it printed. It does not outlive this process. */
export async function runTool(
  command: string,
  args: readonly string[],
  options: { timeoutMs: number; env?: Record<string, string> },
): Promise<string> {
  const { timeoutMs: timeout, env } = options;
  const running = run(command, args, { timeout, ...(env && { env }) });
  tools.add(running.child);
  try {
    return (await running).stdout;
  } finally {
    tools.delete(running.child);
  }
}

/** What a failed tool printed. */
export const outputOf = (error: unknown): string =>
  Error.isError(error) && 'stderr' in error && 'stdout' in error ? `${error.stdout}\n${error.stderr}` : String(error);

/** Whether that is because the disk is full. */
export const saysDiskFull = (output: string): boolean => /No space left on device|Disk quota exceeded/i.test(output);

/** Gives `work` an empty folder on the same disk as `target`, and removes it afterwards. */
export async function withScratchBeside<T>(target: string, work: (scratch: string) => Promise<T>): Promise<T> {
  await mkdir(dirname(target), { recursive: true });
  const scratch = await mkdtemp(`${target}.`);
  scratches.add(scratch);
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
    scratches.delete(scratch);
  }
}
