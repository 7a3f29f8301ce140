import { freshDatabase } from '@millepiani/testing/databases';
import { MongoClient } from 'mongodb';

/** Databases whose names begin alike, on the test run's MongoDB. */
export function testDatabases(label: string) {
  const { name, uri } = freshDatabase(label);
  const used = new Set<string>();
  return {
    name,
    /** The address of one of them, by its whole name. */
    uriOf: (database: string): string => {
      used.add(database);
      const url = new URL(uri);
      url.pathname = `/${database}`;
      return url.href;
    },
    /** Removes those whose address was asked for. */
    drop: async (): Promise<void> => {
      const client = await MongoClient.connect(uri);
      for (const database of used) await client.db(database).dropDatabase();
      await client.close();
    },
  };
}
