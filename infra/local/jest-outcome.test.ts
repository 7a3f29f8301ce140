import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failureLines, lastLine, type Outcome, outcomeOf, together } from './jest-outcome.ts';

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outcome-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A process that behaves as jest may; `summary` is the path to write to. */
function behaving(program: string) {
  count += 1;
  const summary = join(folder, `summary-${count}`);
  const write = `const write = (s) => require('fs').writeFileSync(${JSON.stringify(summary)}, JSON.stringify(s));`;
  return { summary, child: spawn(process.execPath, ['-e', `${write} ${program}`]) };
}

describe('a run of jest', () => {
  it('that ends is told by its code and its summary', async () => {
    const { child, summary } = behaving('write({ passed: 3, failed: 1 }); process.exit(1)');
    const outcome = await outcomeOf(child, summary);
    expect(outcome).toEqual({ code: 1, summary: { passed: 3, failed: 1, failures: [] }, lingered: false });
    expect(lastLine(outcome)).toBe('3 passed, 1 failed');
  });

  it('that has done its tests and does not end is ended, and that is a failure', async () => {
    const { child, summary } = behaving('write({ passed: 3, failed: 0 }); setInterval(() => 0, 1000)');
    const outcome = await outcomeOf(child, summary, 200);
    expect(outcome).toMatchObject({ lingered: true });
    expect(lastLine(outcome)).toBe('3 passed, 1 failed');
  });

  it('that breaks off without a summary is a failure', async () => {
    const { child, summary } = behaving('process.exit(7)');
    expect(lastLine(await outcomeOf(child, summary))).toBe('0 passed, 1 failed');
  });

  it('that was killed is a failure', async () => {
    const { child, summary } = behaving("process.kill(process.pid, 'SIGKILL')");
    expect(lastLine(await outcomeOf(child, summary))).toBe('0 passed, 1 failed');
  });

  it('that only lists its tests has no last line', () => {
    expect(lastLine({ code: 0, summary: undefined, lingered: false })).toBeUndefined();
  });

  it('that fails for another reason than a test is a failure', () => {
    const outcome = { code: 1, summary: { passed: 3, failed: 0, failures: [] }, lingered: false };
    expect(lastLine(outcome)).toBe('3 passed, 1 failed');
  });
});

describe('several runs of jest', () => {
  const run = (passed: number, failed: number): Outcome => ({
    code: failed === 0 ? 0 : 1,
    summary: { passed, failed, failures: Array.from({ length: failed }, (_, at) => `a.test.ts › ${at}: no`) },
    lingered: false,
  });

  it('count together', () => {
    expect(together([run(3, 0), run(4, 0)])).toEqual(run(7, 0));
    expect(together([run(3, 1), run(4, 2)]).summary).toMatchObject({ passed: 7, failed: 3 });
    expect(together([run(3, 0)])).toEqual(run(3, 0));
  });

  it('tell what failed of each, and of many that there are more', () => {
    expect(failureLines(together([run(3, 1), run(4, 1)]))).toEqual(Array(2).fill('failed: a.test.ts › 0: no'));
    const lines = failureLines(together([run(0, 20), run(0, 20)]));
    expect(lines).toHaveLength(26);
    expect(lines.at(-1)).toBe('failed: 15 more');
    expect(failureLines(run(3, 0))).toEqual([]);
  });

  it('fail when one of them did, whichever', () => {
    expect(together([run(3, 0), run(4, 1)])).toMatchObject({ code: 1 });
    expect(together([run(3, 1), run(4, 0)])).toMatchObject({ code: 1 });
  });

  it('fail when one of them broke off', () => {
    const brokenOff: Outcome = { code: 7, summary: undefined, lingered: false };
    const outcome = together([brokenOff, run(4, 0)]);
    expect(outcome).toMatchObject({ code: 7, summary: { passed: 4, failed: 1 }, lingered: false });
    expect(failureLines(outcome)).toEqual(['failed: jest did not come to an end of its tests']);
    expect(lastLine(together([run(4, 0), brokenOff]))).toBe('4 passed, 1 failed');
  });

  it('linger when one of them did', () => {
    expect(lastLine(together([{ ...run(3, 0), lingered: true }, run(4, 0)]))).toBe('7 passed, 1 failed');
  });

  it('that only list their tests have no last line', () => {
    const listing: Outcome = { code: 0, summary: undefined, lingered: false };
    expect(lastLine(together([listing, listing]))).toBeUndefined();
  });
});
