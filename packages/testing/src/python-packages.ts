import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Something in Python could not be had, or did not run. */
export class NoPythonPackages extends Error {
  constructor(what: string, why: string) {
    super(
      `${what} could not be had: ${why}. It needs Python 3.9 to 3.14 with pip, and for the first time the network.`,
    );
  }
}

/** Runs Python, and answers with what it printed. `path`: where its packages are. @throws NoPythonPackages */
export function python(what: string, args: readonly string[], path = ''): string {
  const env = { ...process.env, PYTHONPATH: path, BEANCOUNT_DISABLE_LOAD_CACHE: '1' };
  const { stdout, stderr, status, error } = spawnSync('python3', args, { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  if (!error && status === 0) return stdout;
  throw new NoPythonPackages(what, error?.message ?? (stderr.trim().split('\n').at(-1) || `${status}`));
}

/**
 * The folder with the packages of a file of requirements for this Python; got once, by the hashes of their wheels, and kept with the
 * schemas. `name` says which, with a version: another version lies beside it. @throws NoPythonPackages
 */
export function pythonPackages(name: string, requirements: string): string {
  const schemas = process.env.TEST_SCHEMAS ?? '';
  const version = python(name, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']).trim();
  const folder = join(schemas === '' ? tmpdir() : dirname(schemas), `${name}-python-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(`${folder}.`);
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input', '--only-binary=:all:', '--require-hashes'];
  python(name, ['-m', 'pip', 'install', ...quiet, '--target', scratch, '--requirement', requirements]);
  try {
    renameSync(scratch, folder);
  } catch (error) {
    // Another run has put the same there.
    rmSync(scratch, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
