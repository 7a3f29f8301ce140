import { glob } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import type { TestFolders } from './narrow.ts';

const parents = ['services', 'packages', 'clients', 'test'];
const single = ['gateway', 'infra', 'bench'];
/** In these every folder is a package; in `test` one is, which is no test. */
const packaged = parents.filter((parent) => parent !== 'test');

/** The folders at the root that hold tests. */
export const testParts = [...single, ...parents].sort();

const skip = (name: string): boolean => name === 'node_modules' || name === 'fixtures';

/** Every test file, as a path from the root. */
export async function findTestFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(`{${[...parents, ...single].join(',')}}/**/*.test.ts`, { cwd: root, exclude: skip })) {
    files.push(file.replaceAll(sep, '/'));
  }
  return files.sort();
}

/** Every folder that can be named to `npm test`. */
export async function findTestFolders(root: string): Promise<TestFolders> {
  const folders: string[] = [...single];
  for await (const file of glob(`{${packaged.join(',')}}/*/package.json`, { cwd: root })) folders.push(dirname(file));
  for await (const file of glob('test/*/*.ts', { cwd: root })) folders.push(dirname(file));
  return [...new Set(folders.map((folder) => folder.replaceAll(sep, '/')))].sort();
}
