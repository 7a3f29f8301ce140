import { execFile } from 'node:child_process';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { minimalEnvironment } from '../../../infra/local/config.ts';

const run = promisify(execFile);
const maxBuffer = 64 * 1024 * 1024;

const list = async (root: string, ...flags: string[]): Promise<string[]> => {
  const { stdout } = await run('git', ['ls-files', '-z', '--deduplicate', ...flags], { cwd: root, maxBuffer });
  return stdout.split('\0').filter(Boolean);
};

/** The project's own files, as they are now. */
async function filesOf(root: string): Promise<string[]> {
  const there = new Set(await list(root, '--cached', '--others', '--exclude-standard'));
  return [...there.difference(new Set(await list(root, '--deleted')))];
}

/** The folders that a package manager links the packages in: `packages/spine/node_modules`. */
const linksOf = (files: readonly string[]): string[] =>
  files.flatMap((file) => (file.endsWith('/package.json') ? [join(dirname(file), 'node_modules')] : []));

/**
 * Copies the project to `folder`, without what is installed: packages find each other by the same relative links, and the
 * rest through one link to what is installed here.
 */
export async function copyTree(root: string, folder: string): Promise<void> {
  const files = await filesOf(root);
  for (const name of new Set(files.map((file) => dirname(file)))) await mkdir(join(folder, name), { recursive: true });
  for (const file of files) await cp(join(root, file), join(folder, file), { verbatimSymlinks: true });
  for (const links of linksOf(files)) {
    const copied = cp(join(root, links), join(folder, links), { recursive: true, verbatimSymlinks: true });
    // A package that needs nothing has none.
    await copied.catch(() => undefined);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Applies a patch in a copy. Throws where it does not apply. */
export async function applyPatch(folder: string, patch: string): Promise<void> {
  // Outside of any repository `git apply` takes the folder for the root.
  await run('git', ['apply', patch], {
    cwd: folder,
    env: { ...minimalEnvironment(), GIT_CEILING_DIRECTORIES: dirname(folder) },
  });
}

/** Whether a patch still applies to the project; why not, otherwise. */
export async function whyNotApply(root: string, patch: string): Promise<string | undefined> {
  try {
    await run('git', ['apply', '--check', patch], { cwd: root });
    return undefined;
  } catch (error) {
    return Error.isError(error) ? error.message : String(error);
  }
}
