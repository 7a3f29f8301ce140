import { randomInt } from 'node:crypto';
import process from 'node:process';
import { readOptions, usage } from '../../test/story/options.ts';
import { playStories } from '../../test/story/run.ts';
import { readConfig } from './config.ts';
import { homeAt } from './home.ts';
import { whenParentDies } from './parent.ts';
import { Problem } from './problem.ts';
import { onEndRequested } from './signals.ts';
import { painter, reportProblem, tolerateClosedTerminal } from './terminal.ts';

/** Plays the story on the graph that is running; true when all held. */
async function story(words: readonly string[], signal: AbortSignal): Promise<boolean> {
  const options = readOptions(words, randomInt(1, 2 ** 31));
  if (options.isHelp) {
    console.log(usage);
    return true;
  }
  const config = readConfig();
  return await playStories(options, { config, home: homeAt(config.home), signal, say: (line) => console.log(line) });
}

tolerateClosedTerminal();
const end = new AbortController();
whenParentDies(
  onEndRequested(
    () => end.abort(),
    () => process.exit(1),
  ),
);
try {
  if (!(await story(process.argv.slice(2), end.signal))) process.exitCode = 1;
} catch (error) {
  reportProblem(error, painter(false));
  if (Error.isError(error) && !(error instanceof Problem)) console.error(error.stack);
  process.exitCode = 1;
}
