import type { ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { projectRoot, readConfig } from './config.ts';
import { readIfThere } from './files.ts';
import { exitOf, startJest } from './jest-run.ts';
import { narrow } from './narrow.ts';
import { whenParentDies } from './parent.ts';
import { onEndRequested } from './signals.ts';
import { painter, reportProblem, tolerateClosedTerminal } from './terminal.ts';
import { startTestDatabases } from './test-databases.ts';
import { findTestFiles, findTestFolders } from './test-folders.ts';

let jest: ChildProcess | undefined;
let ending = false;
let summarised = false;

/** Runs jest on databases of its own; resolves with its exit code. */
async function test(words: readonly string[]): Promise<number> {
  const config = readConfig();
  const selection = narrow(words, await findTestFolders(projectRoot), await findTestFiles(projectRoot));
  const said = new Set<string>();
  const databases = await startTestDatabases(config, (part, line) => {
    const whole = `${part}: ${line.replace(/ \d+ of.*/, '')}`;
    if (line !== '' && !said.has(whole)) console.log(whole);
    said.add(whole);
  });
  try {
    if (ending) return 1;
    const summary = join(dirname(databases.secretsPath), 'summary');
    jest = startJest(selection, databases, summary);
    const code = await exitOf(jest);
    summarised = (await readIfThere(summary)) !== undefined;
    return code;
  } finally {
    await databases.close();
  }
}

async function main(): Promise<void> {
  tolerateClosedTerminal();
  const request = onEndRequested(
    () => {
      ending = true;
      jest?.kill('SIGTERM');
    },
    () => jest?.kill('SIGKILL'),
  );
  whenParentDies(request);
  try {
    process.exitCode = await test(process.argv.slice(2));
  } catch (error) {
    reportProblem(error, painter(readConfigColours()));
    process.exitCode = 1;
  }
  // Whoever reads the last line shall find one even when jest did not come to print it.
  if (process.exitCode !== 0 && !summarised) console.log('0 passed, 1 failed');
}

/** The configuration itself may be what is wrong. */
function readConfigColours(): boolean {
  try {
    return readConfig().colours;
  } catch {
    return false;
  }
}

await main();
