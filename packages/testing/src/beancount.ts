import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const requirements = join(import.meta.dirname, '../beancount/requirements.txt');

/** Beancount could not be had, or did not run. */
export class NoBeancount extends Error {
  constructor(why: string) {
    super(
      `Beancount could not be had: ${why}. It needs Python 3.9 to 3.14 with pip, and for the first time the network.`,
    );
  }
}

/** What Beancount says of a file. */
export interface BeancountSays {
  /** What is wrong, each with its line; nothing where the file is read and balances. */
  readonly errors: readonly string[];
  /** By kind of directive. */
  readonly directives: Readonly<Record<string, number>>;
  /** What its transactions give on each account, as decimals. */
  readonly balances: Readonly<Record<string, string>>;
  /** The transactions' `entry`, in its order. */
  readonly entries: readonly string[];
}

const script = `
import collections, json, sys
from beancount import loader
from beancount.core import data
entries, errors, _ = loader.load_file(sys.argv[1])
sums = collections.defaultdict(int)
for entry in entries:
    if isinstance(entry, data.Transaction):
        for posting in entry.postings:
            sums[posting.account] += posting.units.number
print(json.dumps({
    "errors": [f"{error.source.get('lineno')}: {error.message}" for error in errors],
    "directives": collections.Counter(type(entry).__name__ for entry in entries),
    "balances": {account: format(number, "f") for account, number in sums.items()},
    "entries": [entry.meta["entry"] for entry in entries if isinstance(entry, data.Transaction)],
}))
`;

function python(args: readonly string[], path = ''): string {
  const env = { ...process.env, PYTHONPATH: path, BEANCOUNT_DISABLE_LOAD_CACHE: '1' };
  const { stdout, stderr, status, error } = spawnSync('python3', args, { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  if (error || status !== 0) throw new NoBeancount(error?.message ?? (stderr.trim().split('\n').at(-1) || `${status}`));
  return stdout;
}

/** The folder with Beancount for this Python; got once, by the hashes of its wheels, and kept with the schemas. */
function installed(): string {
  const schemas = process.env.TEST_SCHEMAS ?? '';
  const version = python(['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']).trim();
  const folder = join(schemas === '' ? tmpdir() : dirname(schemas), `beancount-3.2.3-python-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(`${folder}.`);
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input', '--only-binary=:all:', '--require-hashes'];
  python(['-m', 'pip', 'install', ...quiet, '--target', scratch, '--requirement', requirements]);
  try {
    renameSync(scratch, folder);
  } catch (error) {
    // Another run has put the same there.
    rmSync(scratch, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Has Beancount itself read a file, and add it up. @throws NoBeancount */
export function beancountSays(text: string): BeancountSays {
  const path = installed();
  const folder = mkdtempSync(join(tmpdir(), 'books-'));
  try {
    const file = join(folder, 'books.beancount');
    writeFileSync(file, text);
    return JSON.parse(python(['-c', script, file], path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
