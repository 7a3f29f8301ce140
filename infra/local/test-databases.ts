import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalConfig } from './config.ts';
import {
  type DatabaseOptions,
  type RunningDatabase,
  startMongodb,
  startRedis,
  useMongodb,
  useRedis,
} from './databases/databases.ts';
import { AddressTaken } from './databases/explain-end.ts';
import { type Home, homeAt, prepareHome } from './home.ts';
import { findFreePort } from './ports.ts';
import { Problem } from './problem.ts';
import { loadSecrets } from './secrets.ts';

/** Databases of one test run, with what the tests need to reach them. */
export type TestDatabases = {
  readonly mongodbUri: string;
  readonly redisUrl: string;
  /** Path of that run's secrets.json. */
  readonly secretsPath: string;
  /** Ends the databases and removes everything of the run. */
  close(): Promise<void>;
};

const ATTEMPTS = 5;

async function freePort(taken: Set<number>): Promise<number> {
  const port = await findFreePort(taken);
  if (port === undefined) throw new Problem('No port from 21000 to 32000 is free.', { mend: 'End what uses them.' });
  taken.add(port);
  return port;
}

type Start = (options: DatabaseOptions) => Promise<RunningDatabase>;

/** Another run may take a port between the look and the start; then another port is tried. */
async function onFreePort(start: Start, options: Omit<DatabaseOptions, 'ports'>): Promise<RunningDatabase> {
  const taken = new Set<number>();
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(taken);
    try {
      return await start({ ...options, ports: { mongodb: port, redis: port } });
    } catch (error) {
      if (!(error instanceof AddressTaken) || attempt === ATTEMPTS) throw error;
    }
  }
}

async function endAll(databases: readonly RunningDatabase[], home: Home): Promise<void> {
  // Nothing of it is kept, so nothing needs to be written out.
  await Promise.all(databases.map((database) => database.process?.leashed.kill()));
  await rm(home.root, { recursive: true, force: true, maxRetries: 3 });
}

/** Starts what a test run needs in a temporary folder, or prepares what it was given. @throws Problem */
export async function startTestDatabases(
  config: LocalConfig,
  onProgress: (part: string, line: string) => void,
): Promise<TestDatabases> {
  const root = await mkdtemp(join(tmpdir(), 'millepiani-test-'));
  const home = homeAt(root, join(config.home, 'cache'));
  await prepareHome(home);
  const secrets = await loadSecrets(home.secrets);
  const options = { home, secrets, path: config.path, sweep: root, onProgress };
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
    close: () => endAll(running, home),
  };
}
