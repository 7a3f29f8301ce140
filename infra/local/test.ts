import type { ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ensureSchemas } from '../schemas/schemas.ts';
import { findBrowser } from './browser.ts';
import { type LocalConfig, projectRoot, readConfig } from './config.ts';
import { homeAt } from './home.ts';
import { failureLines, lastLine, type Outcome, outcomeOf, together } from './jest-outcome.ts';
import { startJest } from './jest-run.ts';
import { narrow } from './narrow.ts';
import { whenParentDies } from './parent.ts';
import type { Problem } from './problem.ts';
import { onEndRequested } from './signals.ts';
import { painter, reportProblem, tolerateClosedTerminal } from './terminal.ts';
import { startTestDatabases } from './test-databases.ts';
import { findTestFiles, findTestFolders } from './test-folders.ts';
import { takeKnobs } from './test-knobs.ts';
import { passesFor } from './test-passes.ts';

let jest: ChildProcess | undefined;
let ending = false;
/** What came between: a database of the run that ended. */
let broken: Problem | undefined;

const notRun: Outcome = { code: 1, summary: undefined, lingered: false };

/** `--watch` and `--watchAll` are to go on when the tests are done. */
const watches = (words: readonly string[]): boolean => words.some((word) => word.startsWith('--watch'));

/** Few tests need the schemas: without a way to get them, those fail and say so, and the others run. */
async function schemasOrNone({ home, path, colours }: LocalConfig, onProgress: (line: string) => void) {
  try {
    return await ensureSchemas({ cache: join(home, 'cache'), path, onProgress });
  } catch (error) {
    reportProblem(error, painter(colours));
    return undefined;
  }
}

/** Runs jest on databases of its own. */
async function test(said: readonly string[]): Promise<Outcome> {
  const config = readConfig();
  const { words, knobs } = takeKnobs(said);
  const files = await findTestFiles(projectRoot);
  const selection = narrow(words, await findTestFolders(projectRoot), files);
  if (findBrowser(config.path) === undefined) {
    console.log('No Chromium on the path: test/page is left out (Debian: apt-get install chromium).');
  }
  const passes = passesFor(selection);
  const long = files.filter((file) => file.endsWith('.long.test.ts'));
  if (passes.some(({ tier }) => tier === 'fast') && long.length > 0)
    console.log(`${long.length} test files that take minutes are left out: npm run test:long.`);
  const shown = new Set<string>();
  const tell = (part: string, line: string) => {
    const whole = `${part}: ${line.replace(/ \d+ of.*/, '')}`;
    if (line !== '' && !shown.has(whole)) console.log(whole);
    shown.add(whole);
  };
  const { compiled } = homeAt(config.home);
  const schemas = await schemasOrNone(config, (line) => tell('schemas', line));
  const databases = await startTestDatabases(config, tell, true);
  // Whatever comes after it would fail, for no reason of its own.
  let isOver = false;
  void databases.died.then((problem) => {
    if (isOver) return;
    broken = problem;
    jest?.kill('SIGTERM');
  });
  try {
    const outcomes: Outcome[] = [];
    for (const [at, pass] of passes.entries()) {
      if (ending || broken) return together([...outcomes, notRun]);
      const summary = join(dirname(databases.secretsPath), `summary-${at}`);
      const { parts, tier } = pass;
      jest = startJest(pass.words, { databases, schemas, summary, compiled, parts, tier, knobs });
      outcomes.push(await outcomeOf(jest, summary, watches(words) ? Number.POSITIVE_INFINITY : undefined));
    }
    return together(outcomes);
  } finally {
    isOver = true;
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
  let outcome = notRun;
  try {
    outcome = await test(process.argv.slice(2));
  } catch (error) {
    reportProblem(error, painter(readConfigColours()));
  }
  if (outcome.lingered) {
    console.log('The tests were done and jest did not end: something was left open (a socket, a timer, a process).');
    console.log('Find it, file by file, with: npm test -- <name> --detectOpenHandles');
  }
  for (const line of failureLines(outcome)) console.log(line);
  if (broken) reportProblem(broken, painter(readConfigColours()));
  const line = lastLine(outcome);
  if (line !== undefined) console.log(line);
  process.exitCode = outcome.lingered ? 1 : outcome.code;
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
