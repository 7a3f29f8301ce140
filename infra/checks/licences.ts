import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { type Manifest, refusals } from './licence-policy.ts';
import { type Locked, lockedPackages } from './lockfile.ts';

const root = join(import.meta.dirname, '../..');

const named = z.object({ type: z.string() }).transform((licence) => licence.type);
/** The forms of old manifests are understood too; a list means a choice. */
const manifestSchema = z.object({
  license: z.union([z.string(), named]).optional(),
  licenses: z.array(named).optional(),
});

const store = join(root, 'node_modules', '.pnpm');

/** pnpm keeps a package in a folder of this name, or of one that goes on with the peers' names. */
function folderOf({ name, version }: Locked, folders: readonly string[]): string | undefined {
  const plain = `${name.replace('/', '+')}@${version}`;
  return folders.find((folder) => folder === plain || folder.startsWith(`${plain}_`));
}

async function manifestOf(locked: Locked, folders: readonly string[]): Promise<Manifest | undefined> {
  const folder = folderOf(locked, folders);
  if (folder === undefined) return undefined;
  const file = join(store, folder, 'node_modules', locked.name, 'package.json');
  const { license, licenses } = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return { name: locked.name, version: locked.version, licence: license ?? licenses?.join(' OR ') };
}

async function check(): Promise<string[]> {
  const locked = lockedPackages(await readFile(join(root, 'pnpm-lock.yaml'), 'utf8'));
  const folders = await readdir(store);
  const manifests: Manifest[] = [];
  const missing: string[] = [];
  for (const one of locked) {
    const manifest = await manifestOf(one, folders);
    if (manifest !== undefined) manifests.push(manifest);
    else if (!one.optional) missing.push(`${one.name} ${one.version} is in the lockfile but not installed`);
  }
  console.log(`${manifests.length} packages looked at`);
  return [...missing, ...refusals(manifests)];
}

const problems = await check();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
