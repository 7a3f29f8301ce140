import process from 'node:process';

/** Where a measurement's databases are. */
export interface BenchConfig {
  /** Of an administrator. */
  readonly mongodbUri: string;
  readonly redisUrl: string;
}

class NoDatabases extends Error {
  constructor() {
    super('No databases: measurements run by `npm run bench`, which starts MongoDB and Redis.');
  }
}

/** @throws NoDatabases */
export function readBenchConfig(): BenchConfig {
  const { BENCH_MONGODB_URI: mongodbUri, BENCH_REDIS_URL: redisUrl } = process.env;
  if (!(mongodbUri && redisUrl)) throw new NoDatabases();
  return { mongodbUri, redisUrl };
}
