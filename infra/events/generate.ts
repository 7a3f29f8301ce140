import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { contracts } from '@millepiani/events/published';
import { breaksOf } from './breaks.ts';
import { documents, fixtures } from './documents.ts';
import { documentsFolder } from './paths.ts';
import { filesHere, published } from './published-files.ts';

const root = join(import.meta.dirname, '../..');
const isCheck = process.argv.includes('--check');

const made = documents(contracts);
const here = filesHere(root);
/** A fixture that lies here stays as it is. */
const missing = [...fixtures(contracts)].filter(([path]) => !here.has(path));

/** Of the published files, as they are to be after this run. */
const after = new Map([...here, ...missing, ...made]);
for (const path of here.keys()) if (path.startsWith(documentsFolder) && !made.has(path)) after.delete(path);
const breaks = new Set(
  published(root).flatMap(({ name, files }) => breaksOf(files, after).map((line) => `${line} (since ${name})`)),
);

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Paths that are not as the contracts say. */
async function behind(): Promise<readonly (readonly [string, string])[]> {
  const all = await Promise.all(
    [...made, ...missing].map(async ([path, text]) => {
      const file = join(root, path);
      return existsSync(file) && (await readFile(file, 'utf8')) === text ? [] : [[path, text] as const];
    }),
  );
  return all.flat();
}

const toWrite = await behind();
const orphans = [...here.keys()].filter((path) => path.startsWith(documentsFolder) && !made.has(path));
if (breaks.size > 0) {
  console.error(`A published event changes only compatibly; make it another version:\n${[...breaks].join('\n')}`);
  process.exitCode = 1;
} else if (orphans.length > 0) {
  console.error(`No contract says this: ${orphans.join(', ')}. Remove it.`);
  process.exitCode = 1;
} else if (isCheck && toWrite.length > 0) {
  const paths = toWrite.map(([path]) => path);
  console.error(`Behind the contracts: ${paths.join(', ')}. Run \`npm run generate\` and commit what it writes.`);
  process.exitCode = 1;
} else {
  for (const [path, text] of toWrite) await write(path, text);
  console.log(
    toWrite.length > 0 ? `Wrote ${toWrite.length} documents of events.` : "The events' documents are up to date.",
  );
}
