import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { LocalConfig } from '../config.ts';
import { dataFolders, type RunningDatabase, startMongodb, startRedis } from '../databases/databases.ts';
import { waitForLeftovers } from '../databases/leftovers.ts';
import { uriFor } from '../databases/mongodb-uri.ts';
import { onFreePort } from '../databases/on-free-port.ts';
import { checkDisk } from '../disk.ts';
import { type Home, homeAt, prepareHome } from '../home.ts';
import { loadSecrets, type Secrets } from '../secrets.ts';
import { fill } from './fill.ts';
import { take } from './in-use.ts';
import { type Marker, readMarker, writeMarker } from './marker.ts';
import type { Wanted } from './options.ts';
import { partLine, total } from './part-line.ts';

/** How a seeded community is opened. */
export type Opening = {
  readonly config: LocalConfig;
  /** Whether to make it anew where it is there. */
  readonly isAgain?: boolean;
  /** Whether a Redis is wanted beside it: an empty one. */
  readonly withRedis?: boolean;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
};

/** A seeded community whose MongoDB runs. */
export type Seeded = {
  readonly home: Home;
  readonly secrets: Secrets;
  readonly marker: Marker;
  /** Whether it was made now. */
  readonly isNew: boolean;
  /** An administrator's. */
  readonly mongodbUri: string;
  /** Where one was wanted. */
  readonly redisUrl: string | undefined;
  close(): Promise<void>;
};

/** Writes out what is in the journal alone. */
const graceMs = 60_000;
/** What so many people take, on disk. */
const kbEach = 12;
const number = new Intl.NumberFormat('en');

/** The folder of a seeded community. */
const seededHome = ({ home }: Pick<LocalConfig, 'home'>, { members, seed }: Wanted): Home =>
  homeAt(join(home, 'seeded', `${members}-${seed}`), join(home, 'cache'));

const markerOf = (home: Home): string => join(home.root, 'seeded.json');

/** Opens a community; makes it first where it is not there whole. @throws Problem */
export async function openSeeded(wanted: Wanted, opening: Opening): Promise<Seeded> {
  const home = seededHome(opening.config, wanted);
  await prepareHome(home);
  const giveBack = await take(home.root);
  const running: RunningDatabase[] = [];
  const close = async () => {
    await Promise.all(running.map((database) => database.process?.leashed.end(graceMs)));
    await giveBack();
  };
  try {
    const opened = await openAt(home, wanted, { ...opening, running });
    return { ...opened, home, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openAt(home: Home, wanted: Wanted, opening: Opening & { readonly running: RunningDatabase[] }) {
  const { config, running, say } = opening;
  await waitForLeftovers(dataFolders(home));
  const found = opening.isAgain === true ? undefined : await readMarker(markerOf(home));
  if (found === undefined) await clear(home, wanted, config);
  await rm(dataFolders(home).redis, { recursive: true, force: true });
  const secrets = await loadSecrets(home.secrets);
  const onProgress = (part: string, line: string) => (line === '' ? undefined : say(`${part}: ${line}`));
  const options = { home, secrets, path: config.path, onProgress };
  const mongodb = await onFreePort(startMongodb, options);
  running.push(mongodb);
  const redis = opening.withRedis === true ? await onFreePort(startRedis, options) : undefined;
  if (redis) running.push(redis);
  const marker = found ?? (await make(home, { wanted, mongodbUri: mongodb.uri, secrets, opening }));
  return { secrets, marker, isNew: found === undefined, mongodbUri: mongodb.uri, redisUrl: redis?.uri };
}

/** Nothing of what was begun is left. */
async function clear(home: Home, { members }: Wanted, config: LocalConfig): Promise<void> {
  await rm(markerOf(home), { force: true });
  await rm(home.data, { recursive: true, force: true, maxRetries: 3 });
  await prepareHome(home);
  await checkDisk(home, config.minFreeMb ?? 1_500 + Math.ceil((members * kbEach) / 1_000));
}

type Making = {
  readonly wanted: Wanted;
  readonly mongodbUri: string;
  readonly secrets: Secrets;
  readonly opening: Opening;
};

async function make(home: Home, { wanted, mongodbUri, secrets, opening }: Making): Promise<Marker> {
  const { say, signal } = opening;
  say(`Seeding ${number.format(wanted.members)} people, seed ${wanted.seed}, in ${home.root}:`);
  const seededAt = new Date().toISOString();
  const user = { name: 'members', password: secrets.mongoPasswords.members, database: 'members' };
  const onPart = (part: Parameters<typeof partLine>[0]) => say(partLine(part));
  const parts = await fill({ ...wanted, mongodbUri: uriFor(mongodbUri, user), onPart, signal });
  await writeOut(mongodbUri);
  await writeMarker(markerOf(home), { ...wanted, seededAt, counts: total(parts) });
  const marker = await readMarker(markerOf(home));
  if (!marker) throw new TypeError('The marker that was written cannot be read.');
  return marker;
}

/** The marker is not to be there before the data are. */
async function writeOut(mongodbUri: string): Promise<void> {
  const client = await MongoClient.connect(mongodbUri);
  try {
    await client.db('admin').command({ fsync: 1 });
  } finally {
    await client.close();
  }
}
