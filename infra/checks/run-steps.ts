import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import type { Step } from './steps.ts';

/** How a step went. */
export type Outcome = { readonly name: string; readonly ok: boolean; readonly output: string; readonly ms: number };

/** Runs one step to its end; its output is kept, in the order in which it came. */
export function runStep(step: Step, at: { root: string; env: Record<string, string> }): Promise<Outcome> {
  const [tool, ...args] = step.command;
  const startedAt = performance.now();
  const command = tool === 'node' ? process.execPath : join(at.root, 'node_modules', '.bin', tool);
  const child = spawn(command, args, { cwd: at.root, env: at.env, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const finish = (ok: boolean): void =>
      resolve({ name: step.name, ok, output: Buffer.concat(chunks).toString(), ms: performance.now() - startedAt });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** `ok lint 0.3 s`, or `FAILED lint 0.3 s` and all that the step had to say. */
export function describe(outcome: Outcome): string {
  const line = `${outcome.ok ? 'ok' : 'FAILED'} ${outcome.name} ${(outcome.ms / 1000).toFixed(1)} s`;
  return outcome.ok ? line : `${line}\n${outcome.output.trimEnd()}\n`;
}

/** The steps that were named, or all. Undefined for a name that there is not. */
export function chooseSteps(steps: readonly Step[], names: readonly string[]): readonly Step[] | undefined {
  if (names.length === 0) return steps;
  const chosen = steps.filter((step) => names.includes(step.name));
  return chosen.length === new Set(names).size ? chosen : undefined;
}
