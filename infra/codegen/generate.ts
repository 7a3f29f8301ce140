import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { serviceNames } from '../local/services.ts';
import { resolverTypes } from './resolver-types.ts';

const root = join(import.meta.dirname, '../..');

async function isCurrent(path: string, text: string): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => '')) === text;
}

/** Writes what is generated; with `--check` only compares, and exits with 1 where a file is behind its source. */
const behind: string[] = [];
for (const service of serviceNames) {
  const folder = join(root, 'services', service);
  if (!existsSync(join(folder, 'codegen.json'))) continue;
  const path = join(folder, 'src/__generated__/resolvers.ts');
  const text = await resolverTypes(folder);
  if (await isCurrent(path, text)) continue;
  behind.push(relative(root, path));
  if (process.argv.includes('--check')) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
if (process.argv.includes('--check') && behind.length > 0) {
  console.error(`Behind the schema: ${behind.join(', ')}. Run \`npm run generate\` and commit what it writes.`);
  process.exitCode = 1;
} else {
  console.log(behind.length > 0 ? `Wrote ${behind.join(', ')}.` : 'Generated code is up to date.');
}
