import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where everything generated lives; git ignores it. */
export type Home = {
  readonly root: string;
  /** Downloads, shared by all runs. */
  readonly cache: string;
  /** The databases' files. */
  readonly data: string;
  /** One `<part>.log` each. */
  readonly logs: string;
  readonly secrets: string;
  readonly state: string;
};

/** The layout of a home folder. `cache` may be another home's, so that test runs share its downloads. */
export function homeAt(root: string, cache = join(root, 'cache')): Home {
  return {
    root,
    cache,
    data: join(root, 'data'),
    logs: join(root, 'logs'),
    secrets: join(root, 'secrets.json'),
    state: join(root, 'state.json'),
  };
}

/** Makes the folders, readable by their owner alone. */
export async function prepareHome(home: Home): Promise<void> {
  for (const folder of [home.root, home.cache, home.data, home.logs]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}

/** The log file of a part. */
export const logOf = (home: Home, part: string): string => join(home.logs, `${part}.log`);
