import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { explainDeath } from './explain-end.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'explain-end-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(log: string): Promise<string> {
  const path = join(folder, 'mongodb.log');
  await writeFile(path, log);
  const problem = await explainDeath('mongodb', path, 'killed by SIGABRT');
  expect(problem.message).toBe('mongodb ended while it was needed (killed by SIGABRT).');
  return problem.mend;
}

const line = (severity: string, msg: string) =>
  JSON.stringify({ t: { $date: '2026-11-27' }, s: severity, c: '-', msg });

describe('a database that ended while it was needed', () => {
  it('is explained by what its log calls an error or fatal, not by the backtrace behind it', async () => {
    const log = [line('I', 'Connection accepted'), line('E', 'Too many open files'), line('F', 'Fatal assertion')];
    const said = await told([...log, line('I', 'BACKTRACE'), ''].join('\n'));
    expect(said.split('\n').map((words) => words.trim())).toEqual(['Its log says:', log[1], log[2]]);
  });

  it('is explained by the end of its log where that calls nothing an error', async () => {
    expect(await told(['one', 'two', 'three', 'four', 'five'].join('\n'))).toBe(
      'Its log says:\n  two\n  three\n  four\n  five',
    );
  });

  it('is told of without a log, too', async () => {
    await rm(join(folder, 'mongodb.log'), { force: true });
    const problem = await explainDeath('redis', join(folder, 'none.log'), 'exit code 1');
    expect(problem.message).toBe('redis ended while it was needed (exit code 1).');
  });
});
