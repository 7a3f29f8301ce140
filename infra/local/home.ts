import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, Problem } from './problem.ts';

/** Where everything generated lives; git ignores it. */
export type Home = {
  readonly root: string;
  /** Downloads, shared by all runs. */
  readonly cache: string;
  /** What Node made of the source: without it, each start makes it anew. Node itself tells when it is stale. */
  readonly compiled: string;
  /** The databases' files. */
  readonly data: string;
  /** One `<part>.log` each. */
  readonly logs: string;
  /** Issued documents, for whoever takes them to the exchange and to clients. */
  readonly outgoing: string;
  readonly secrets: string;
  readonly state: string;
};

/** The layout of a home folder. `cache` may be another home's, so that test runs share its downloads. */
export function homeAt(root: string, cache = join(root, 'cache')): Home {
  return {
    root,
    cache,
    compiled: join(cache, 'compiled'),
    data: join(root, 'data'),
    logs: join(root, 'logs'),
    outgoing: join(root, 'outgoing'),
    secrets: join(root, 'secrets.json'),
    state: join(root, 'state.json'),
  };
}

async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    // `recursive` only where it is needed: it never returns where folders cannot be made at all (/proc).
    if (codeOf(error) === 'ENOENT') await makeParents(folder, error);
    else if (codeOf(error) !== 'EEXIST') throw error;
  }
}

async function makeParents(folder: string, error: unknown): Promise<void> {
  if (existsSync(dirname(folder))) {
    throw new Problem(`Cannot make ${folder}.`, { mend: 'Set MILLEPIANI_HOME to a folder of yours.', cause: error });
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Makes the folders, readable by their owner alone. @throws Problem */
export async function prepareHome(home: Home): Promise<void> {
  for (const folder of [home.root, home.cache, home.data, home.logs]) await make(folder);
}

/** The log file of a part. */
export const logOf = (home: Home, part: string): string => join(home.logs, `${part}.log`);
