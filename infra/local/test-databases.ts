import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalConfig } from './config.ts';
import {
  type DatabaseName,
  type RunningDatabase,
  startMongodb,
  startRedis,
  useMongodb,
  useRedis,
} from './databases/databases.ts';
import { explainDeath } from './databases/explain-end.ts';
import { onFreePort } from './databases/on-free-port.ts';
import { type Home, homeAt, logOf, prepareHome } from './home.ts';
import type { Problem } from './problem.ts';
import { describeExit } from './processes/leashed.ts';
import { loadSecrets } from './secrets.ts';

/** Databases of one test run, with what the tests need to reach them. */
export type TestDatabases = {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  /** Path of that run's secrets.json. */
  readonly secretsPath: string;
  /** Why one of them ended by itself, when it does. */
  readonly died: Promise<Problem>;
  /** Ends the databases and removes everything of the run. */
  close(): Promise<void>;
};

async function endAll(databases: readonly RunningDatabase[], home: Home): Promise<void> {
  // Nothing of it is kept, so nothing needs to be written out.
  await Promise.all(databases.map((database) => database.process?.leashed.kill()));
  await rm(home.root, { recursive: true, force: true, maxRetries: 3 });
}

/** Resolves when the database ends, with what its log says; never for one that was given. */
async function deathOf(part: DatabaseName, { process }: RunningDatabase, home: Home): Promise<Problem> {
  if (process === undefined) return await Promise.withResolvers<never>().promise;
  return await explainDeath(part, logOf(home, part), describeExit(await process.leashed.exited));
}

/** Starts what a test run needs in a temporary folder, or prepares what it was given. @throws Problem */
export async function startTestDatabases(
  config: LocalConfig,
  onProgress: (part: string, line: string) => void,
  /** Whether databases come and go in it by the hundred. */
  isPassing: boolean,
): Promise<TestDatabases> {
  const root = await mkdtemp(join(tmpdir(), 'millepiani-test-'));
  const home = homeAt(root, join(config.home, 'cache'));
  await prepareHome(home);
  const secrets = await loadSecrets(home.secrets);
  const options = { home, secrets, path: config.path, sweep: root, isPassing, onProgress };
  const starting = [
    config.testMongodbUri === undefined
      ? onFreePort(startMongodb, options)
      : useMongodb(config.testMongodbUri, secrets),
    config.testRedisUrl === undefined
      ? onFreePort(startRedis, options)
      : Promise.resolve(useRedis(config.testRedisUrl)),
  ];
  const settled = await Promise.allSettled(starting);
  const running = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const [mongodb, redis] = running;
  if (mongodb === undefined || redis === undefined) {
    await endAll(running, home);
    throw settled.find((result) => result.status === 'rejected')?.reason;
  }
  return {
    mongodbUri: mongodb.uri,
    redisUrl: redis.uri,
    secretsPath: home.secrets,
    died: Promise.race([deathOf('mongodb', mongodb, home), deathOf('redis', redis, home)]),
    close: () => endAll(running, home),
  };
}
