import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { LocalConfig } from '../config.ts';
import { dataFolders, startMongodb } from '../databases/databases.ts';
import { waitForLeftovers } from '../databases/leftovers.ts';
import { uriFor } from '../databases/mongodb-uri.ts';
import { onFreePort } from '../databases/on-free-port.ts';
import { checkDisk } from '../disk.ts';
import { type Home, homeAt, prepareHome } from '../home.ts';
import { loadSecrets } from '../secrets.ts';
import { fill } from './fill.ts';
import { type Marker, readMarker, writeMarker } from './marker.ts';
import type { Wanted } from './options.ts';
import { partLine, total } from './part-line.ts';
import { take } from './take.ts';

/** How a seeded community is come by. */
export type Opening = {
  readonly config: LocalConfig;
  /** Whether to make it anew where it is there. */
  readonly isAgain?: boolean;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
};

/** A seeded community, whole, whose MongoDB does not run. */
export type Seeded = {
  readonly home: Home;
  readonly marker: Marker;
  /** Whether it was made now. */
  readonly isNew: boolean;
};

/** Writes out what is in the journal alone. */
const graceMs = 60_000;
/** What a person with all that is theirs takes, on disk and while it is made. */
const kbEach = 20;
const number = new Intl.NumberFormat('en');

const markerOf = (home: Home): string => join(home.root, 'seeded.json');

/** Does something with a community that is there whole, or is made first; nobody else has it meanwhile. @throws Problem */
export async function withSeeded<T>(
  wanted: Wanted,
  opening: Opening,
  work: (seeded: Seeded) => Promise<T>,
): Promise<T> {
  const root = join(opening.config.home, 'seeded', `${wanted.members}-${wanted.seed}`);
  const home = homeAt(root, join(opening.config.home, 'cache'));
  await prepareHome(home);
  const giveBack = await take(home.root);
  try {
    return await work(await ensure(home, wanted, opening));
  } finally {
    await giveBack();
  }
}

async function ensure(home: Home, wanted: Wanted, opening: Opening): Promise<Seeded> {
  await waitForLeftovers(dataFolders(home));
  const found = opening.isAgain === true ? undefined : await readMarker(markerOf(home));
  if (found) return { home, marker: found, isNew: false };
  await clear(home, wanted, opening.config);
  return { home, marker: await make(home, wanted, opening), isNew: true };
}

/** Nothing of what was begun is left. */
async function clear(home: Home, { members }: Wanted, config: LocalConfig): Promise<void> {
  await rm(markerOf(home), { force: true });
  await rm(home.data, { recursive: true, force: true, maxRetries: 3 });
  await prepareHome(home);
  await checkDisk(home, config.minFreeMb ?? 1_500 + Math.ceil((members * kbEach) / 1_000));
}

async function make(home: Home, wanted: Wanted, { config, say, signal }: Opening): Promise<Marker> {
  say(`Seeding ${number.format(wanted.members)} people, seed ${wanted.seed}, in ${home.root}:`);
  const secrets = await loadSecrets(home.secrets);
  const onProgress = (part: string, line: string) => (line === '' ? undefined : say(`${part}: ${line}`));
  const mongodb = await onFreePort(startMongodb, { home, secrets, path: config.path, onProgress });
  try {
    const seededAt = new Date().toISOString();
    const user = { name: 'members', password: secrets.mongoPasswords.members, database: 'members' };
    const onPart = (part: Parameters<typeof partLine>[0]) => say(partLine(part));
    const parts = await fill({ ...wanted, mongodbUri: uriFor(mongodb.uri, user), onPart, signal });
    await writeOut(mongodb.uri);
    return await writeMarker(markerOf(home), { ...wanted, seededAt, counts: total(parts) });
  } finally {
    await mongodb.process?.leashed.end(graceMs);
  }
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
