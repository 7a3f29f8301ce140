import { constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalConfig } from '../config.ts';
import { dataFolders, type RunningDatabase, startMongodb, startRedis } from '../databases/databases.ts';
import { onFreePort } from '../databases/on-free-port.ts';
import { type Home, homeAt, prepareHome } from '../home.ts';
import { loadSecrets, type Secrets } from '../secrets.ts';
import { type Opening, type Seeded, withSeeded } from './ensure.ts';
import type { Marker } from './marker.ts';
import type { Wanted } from './options.ts';

/** A copy of a seeded community that runs: what is done to it is done to the copy alone. */
export type Copy = {
  readonly home: Home;
  readonly secrets: Secrets;
  readonly marker: Marker;
  /** An administrator's. */
  readonly mongodbUri: string;
  /** Of a Redis that was empty. */
  readonly redisUrl: string;
  /** Ends the databases and removes the copy. */
  close(): Promise<void>;
};

/** Copies a seeded community, which is made first where it is not there, and starts MongoDB on the copy, and a Redis. @throws Problem */
export async function openCopy(wanted: Wanted, opening: Opening): Promise<Copy> {
  const { home, marker } = await withSeeded(wanted, opening, copied);
  const running: RunningDatabase[] = [];
  const close = async () => {
    // Nothing of it is kept, so nothing needs to be written out.
    await Promise.all(running.map((database) => database.process?.leashed.kill()));
    await rm(home.root, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { home, marker, close, ...(await start(home, opening.config, running)) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function copied({ home, marker }: Seeded): Promise<{ home: Home; marker: Marker }> {
  const copy = homeAt(await mkdtemp(join(home.root, 'copy-')), home.cache);
  await prepareHome(copy);
  // Where the file system can, nothing is copied until it changes.
  const options = { recursive: true, mode: constants.COPYFILE_FICLONE };
  await cp(dataFolders(home).mongodb, dataFolders(copy).mongodb, options);
  await cp(home.secrets, copy.secrets);
  return { home: copy, marker };
}

async function start(home: Home, { path }: LocalConfig, running: RunningDatabase[]) {
  const secrets = await loadSecrets(home.secrets);
  const options = { home, secrets, path, sweep: home.root };
  const mongodb = await onFreePort(startMongodb, options);
  running.push(mongodb);
  const redis = await onFreePort(startRedis, options);
  running.push(redis);
  return { secrets, mongodbUri: mongodb.uri, redisUrl: redis.uri };
}
