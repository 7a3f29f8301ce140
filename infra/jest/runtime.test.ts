import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Result {
  readonly name: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly title: string;
    readonly status: string;
    readonly failureMessages: string[];
  }[];
}

const here = import.meta.dirname;
const config = {
  rootDir: join(here, 'fixtures'),
  testMatch: ['**/*.case.ts'],
  transform: {},
  testEnvironment: join(here, 'environment.js'),
  runtime: join(here, 'runtime.js'),
};

let folder: string;
let results: readonly Result[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jest-runtime-'));
  const output = join(folder, 'results.json');
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const words = ['--config', JSON.stringify(config), '--runInBand', '--json', `--outputFile=${output}`];
  // One after the other, by their names.
  const sequencer = `--testSequencer=${join(here, 'fixtures/by-name.cjs')}`;
  const child = spawn(process.execPath, [jest, ...words, sequencer], { cwd: here, stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  results = JSON.parse(await readFile(output, 'utf8')).testResults;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const outcomes = (file: string) =>
  Object.fromEntries(
    results
      .find(({ name }) => name.endsWith(file))
      ?.assertionResults.map(({ title, status, failureMessages }) => [title, [status, ...failureMessages].join(' ')]) ??
      [],
  );

describe('modules that are Node’s own', () => {
  it('leave every way to fail', () => {
    expect(outcomes('a-first.case.ts')).toEqual({
      'leaves the process other than it was': 'passed',
      'fails by itself': expect.stringMatching(/^failed .*toBe/s),
      'takes longer than it may': expect.stringMatching(/^failed .*Exceeded timeout of 50 ms/s),
      'has a rejection that nobody catches': expect.stringMatching(/^failed .*uncaught/s),
    });
  });

  it('leave a file nothing of the one before but what is loaded', () => {
    expect(outcomes('b-second.case.ts')).toEqual({
      'finds the process as that one did': 'passed',
      'has modules that were loaded already': 'passed',
      'has time of its own': 'passed',
      'watches what it is given': 'passed',
    });
  });
});
