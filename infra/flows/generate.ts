import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { contracts } from '@millepiani/events/published';
import { flowsPage } from './flows-page.ts';
import { mistakesIn } from './mistakes.ts';
import { readFlows } from './read-flows.ts';

const root = join(import.meta.dirname, '../..');
const path = 'docs/flows.md';
const file = join(root, path);

const flows = await readFlows(root);
const mistakes = mistakesIn(flows, new Set(contracts.map(({ type }) => type)));
const page = flowsPage(flows);
const isThere = existsSync(file) && readFileSync(file, 'utf8') === page;

if (mistakes.length > 0) {
  console.error(`What the services tell and react to does not fit:\n${mistakes.join('\n')}`);
  process.exitCode = 1;
} else if (isThere) console.log(`${path} is up to date.`);
else if (process.argv.includes('--check')) {
  console.error(`${path} is behind the reactions. Run \`npm run generate\` and commit what it writes.`);
  process.exitCode = 1;
} else {
  writeFileSync(file, page);
  console.log(`Wrote ${path}.`);
}
