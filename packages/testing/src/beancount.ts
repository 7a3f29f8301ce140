import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { python, pythonPackages } from './python-packages.ts';

const name = 'beancount-3.2.3';
const requirements = join(import.meta.dirname, '../beancount/requirements.txt');

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

/** Has Beancount itself read a file, and add it up. @throws NoPythonPackages */
export function beancountSays(text: string): BeancountSays {
  const path = pythonPackages(name, requirements);
  const folder = mkdtempSync(join(tmpdir(), 'books-'));
  try {
    const file = join(folder, 'books.beancount');
    writeFileSync(file, text);
    return JSON.parse(python(name, ['-c', script, file], path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
