import process from 'node:process';
import { readConfig } from './config.ts';
import { whenParentDies } from './parent.ts';
import { endAllLeashed } from './processes/leashed.ts';
import { withSeeded } from './seeded/ensure.ts';
import { readOptions, usage } from './seeded/options.ts';
import { onEndRequested } from './signals.ts';
import { painter, reportProblem, tolerateClosedTerminal } from './terminal.ts';

/** Makes a community unless it is there. */
async function seed(words: readonly string[], signal: AbortSignal): Promise<void> {
  const options = readOptions(words);
  if (options.isHelp) {
    console.log(usage);
    return;
  }
  const begun = performance.now();
  const opening = {
    ...{ config: readConfig(), isAgain: options.isAgain, signal },
    say: (line: string) => console.log(line),
  };
  const { marker, home, isNew } = await withSeeded(options, opening, async (seeded) => seeded);
  const took = ((performance.now() - begun) / 1_000).toFixed(1);
  const all = Object.values(marker.counts).reduce((sum, count) => sum + count, 0);
  console.log(
    isNew
      ? `Seeded in ${took} s: ${all.toLocaleString('en')} documents in ${home.root}.`
      : `It is there, seeded on ${marker.seededAt.slice(0, 10)}, in ${home.root}. --again makes it anew.`,
  );
  console.log(
    'Only the members service’s store is filled and no event is told: to the other services these people are unknown.\n`npm run bench -- members` measures on it.',
  );
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
  await seed(process.argv.slice(2), end.signal);
} catch (error) {
  reportProblem(error, painter(false));
  process.exitCode = 1;
} finally {
  await endAllLeashed(2_000);
}
