import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { readOptions, usage } from '../../test/faults/options.ts';
import { runPlants } from '../../test/faults/plants/run-plants.ts';
import { runFaults } from '../../test/faults/run.ts';
import { readConfig } from './config.ts';
import { whenParentDies } from './parent.ts';
import { Problem } from './problem.ts';
import { endAllLeashed } from './processes/leashed.ts';
import { onEndRequested } from './signals.ts';
import { painter, reportProblem, tolerateClosedTerminal } from './terminal.ts';

/** Runs the fault driver; true when nothing is wrong. */
async function faults(words: readonly string[], signal: AbortSignal): Promise<boolean> {
  const options = readOptions(words, randomInt(1, 2 ** 31));
  if (options.isHelp) {
    console.log(usage);
    return true;
  }
  const { home, path } = readConfig();
  const folders = { cache: join(home, 'cache'), logs: join(home, 'logs', 'faults') };
  const place = { ...folders, path, signal, say: (line: string) => console.log(line) };
  return options.plants ? await runPlants(options.names, place) : await runFaults(options, place);
}

tolerateClosedTerminal();
const end = new AbortController();
whenParentDies(
  onEndRequested(
    () => end.abort(),
    () => void endAllLeashed(0).then(() => process.exit(1)),
  ),
);
try {
  if (!(await faults(process.argv.slice(2), end.signal))) process.exitCode = 1;
} catch (error) {
  reportProblem(error, painter(false));
  if (Error.isError(error) && !(error instanceof Problem)) console.error(error.stack);
  process.exitCode = 1;
} finally {
  await endAllLeashed(2_000);
}
// What broke off may have left connections and timers, which are to keep nobody waiting.
process.exit();
