// Holds the graph that the services compose to against what was published: it changes only compatibly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { git, publishedCommits } from '../checks/published-commits.ts';
import { allowedBreaks } from './allowed-breaks.ts';
import { apiOf, breakingChanges } from './breaking-changes.ts';

const root = join(import.meta.dirname, '../..');
const path = 'gateway/supergraph.graphql';

const text = readFileSync(join(root, path), 'utf8');
const published = publishedCommits(root).flatMap((commit) => {
  const before = git(root, 'show', `${commit}:${path}`);
  return before === undefined || before === text.trimEnd() ? [] : [{ commit, before }];
});
const after = published.length === 0 ? undefined : apiOf(text);
const breaks = published.flatMap(({ commit, before }) =>
  after === undefined
    ? []
    : breakingChanges(apiOf(before), after, new Set(allowedBreaks.keys())).map(
        (line) => `${line} (since ${commit.slice(0, 10)})`,
      ),
);
if (breaks.length > 0) {
  console.error(
    `The graph changes only compatibly. Keep it and mark it @deprecated with what to use instead; what was deprecated before may go. What is right all the same goes into infra/graph/allowed-breaks.ts, with why:\n${[...new Set(breaks)].join('\n')}`,
  );
  process.exitCode = 1;
} else {
  console.log('Nothing that clients may ask for was taken from them.');
}
