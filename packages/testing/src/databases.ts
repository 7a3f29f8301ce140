import { randomBytes } from 'node:crypto';
import { MongoClient } from 'mongodb';

/** The test run was not given its databases: tests run by `npm test`, which starts them. */
export class NoTestDatabases extends Error {
  constructor(name: string) {
    super(`${name} is not set: run the tests by \`npm test\`, which starts MongoDB and Redis.`);
  }
}

function given(name: 'TEST_MONGODB_URI' | 'TEST_REDIS_URL'): string {
  const value = process.env[name];
  if (!value) throw new NoTestDatabases(name);
  return value;
}

/** A database of one test file's own. */
export interface FreshDatabase {
  /** With the run's administrator; the database's name is in it. */
  readonly uri: string;
  readonly name: string;
  /** Removes it with all that it holds. */
  drop(): Promise<void>;
}

/** Names a database that nobody else uses. It comes to be with the first write. */
export function freshDatabase(label: string): FreshDatabase {
  const url = new URL(given('TEST_MONGODB_URI'));
  const name = `${label}_${randomBytes(6).toString('hex')}`;
  url.pathname = `/${name}`;
  if (!url.searchParams.has('authSource')) url.searchParams.set('authSource', 'admin');
  // As the services do: else a test sees what they do not see yet.
  url.searchParams.set('readConcernLevel', 'majority');
  url.searchParams.set('w', 'majority');
  const uri = url.toString();
  const drop = async () => {
    const client = await MongoClient.connect(uri);
    await client.db().dropDatabase();
    await client.close();
  };
  return { uri, name, drop };
}

/** The run's Redis. Services keep apart by their keys' prefix: give each test a service name of its own. */
export const testRedisUrl = (): string => given('TEST_REDIS_URL');
