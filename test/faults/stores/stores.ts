import { ensureUsers } from '../../../infra/local/databases/replica-set.ts';
import { findMongodb, findRedis, thisPlatform } from '../../../infra/local/databases/servers.ts';
import type { Secrets } from '../../../infra/local/secrets.ts';
import { serviceNames } from '../../../infra/local/services.ts';
import { MongoSet } from './mongo-set.ts';
import { RedisStore } from './redis-store.ts';

/** What all run on. */
export interface Stores {
  readonly mongodb: MongoSet;
  readonly redis: RedisStore;
  close(): Promise<void>;
}

/** The witness's user and database. */
export const witnessUser = { name: 'witness', database: 'witness' } as const;

/** Where they are made, and by which servers. */
export interface StoresOptions {
  readonly folder: string;
  readonly cache: string;
  readonly path: string;
  readonly secrets: Secrets;
  readonly witnessPassword: string;
}

/** Starts MongoDB and Redis, with each service's user, and the witness's, who have but their own rights. */
export async function startStores({ folder, cache, path, secrets, witnessPassword }: StoresOptions): Promise<Stores> {
  const search = { cache, path, platform: thisPlatform, onProgress: () => undefined };
  const [mongod, redisServer] = await Promise.all([findMongodb(search), findRedis(search)]);
  const mongodb = await MongoSet.start({
    ...{ binary: mongod.path, folder, keyfile: secrets.mongoKeyfile, rootPassword: secrets.mongoRootPassword },
  });
  try {
    const redis = await RedisStore.start({ binary: redisServer.path, folder, password: secrets.redisPassword });
    const close = async () => {
      await Promise.all([mongodb.close(), redis.close()]);
    };
    try {
      const services = serviceNames.map((name) => ({ name, database: name, password: secrets.mongoPasswords[name] }));
      await ensureUsers(mongodb.uri, [...services, { ...witnessUser, password: witnessPassword }]);
      return { mongodb, redis, close };
    } catch (error) {
      await redis.close();
      throw error;
    }
  } catch (error) {
    await mongodb.close();
    throw error;
  }
}
