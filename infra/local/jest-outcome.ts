import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { readIfThere } from './files.ts';
import { until } from './wait.ts';

const summarySchema = z.object({ passed: z.number(), failed: z.number(), failures: z.array(z.string()).default([]) });

/** What a run of jest came to. */
export type Outcome = {
  readonly code: number;
  /** Undefined when jest did not come to an end of its tests. */
  readonly summary: z.infer<typeof summarySchema> | undefined;
  /** All tests were done, and jest did not end: something was left open. */
  readonly lingered: boolean;
};

/** How long jest may take to end once its tests have. */
const LINGER_MS = 15_000;

async function readSummary(path: string): Promise<Outcome['summary']> {
  const text = await readIfThere(path);
  return text === undefined ? undefined : summarySchema.parse(JSON.parse(text));
}

/** Waits until jest ends. One that has done its tests and does not end is ended, so that a leak fails instead of hanging. */
export async function outcomeOf(jest: ChildProcess, summaryPath: string, lingerMs = LINGER_MS): Promise<Outcome> {
  const ended = jest.exitCode === null && jest.signalCode === null ? once(jest, 'exit') : Promise.resolve();
  const over = new AbortController();
  const isOver = (): boolean => over.signal.aborted;
  void ended.then(() => over.abort());
  const forever = { timeoutMs: Number.POSITIVE_INFINITY, everyMs: 250, signal: over.signal };
  await until(async () => isOver() || (await readSummary(summaryPath)) !== undefined, forever);
  const lingered = !(await until(isOver, { timeoutMs: lingerMs }));
  if (lingered) jest.kill('SIGKILL');
  await ended;
  return { code: jest.exitCode ?? 1, summary: await readSummary(summaryPath), lingered };
}

/** What several runs come to together: the first code that is not 0, all that was counted. One that broke off is a failure. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const code = outcomes.find((outcome) => outcome.code !== 0)?.code ?? 0;
  const lingered = outcomes.some((outcome) => outcome.lingered);
  // Where jest was asked for something else than to run tests, none of them counted any.
  if (code === 0 && outcomes.every(({ summary }) => summary === undefined))
    return { code, summary: undefined, lingered };
  const counts = outcomes.map(
    ({ summary }) => summary ?? { passed: 0, failed: 1, failures: ['jest did not come to an end of its tests'] },
  );
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const failures = counts.flatMap((count) => count.failures);
  return { code, summary: { passed, failed, failures }, lingered };
}

/** So many failures are told in a line each; jest has told of all. */
const mostTold = 25;

/** What failed, a line each: jest's own account of it is far above, or cut off. */
export function failureLines({ summary }: Outcome): readonly string[] {
  const failures = summary?.failures ?? [];
  const more = failures.length - mostTold;
  return [
    ...failures.slice(0, mostTold).map((line) => `failed: ${line}`),
    ...(more > 0 ? [`failed: ${more} more`] : []),
  ];
}

/** The last line, or none where jest was asked for something else than to run tests. */
export function lastLine({ code, summary, lingered }: Outcome): string | undefined {
  if (summary === undefined) return code === 0 ? undefined : '0 passed, 1 failed';
  const counted = summary.failed + (lingered ? 1 : 0);
  const failed = code !== 0 && counted === 0 ? 1 : counted;
  return `${summary.passed} passed, ${failed} failed`;
}
