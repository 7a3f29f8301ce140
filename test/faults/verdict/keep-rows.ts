import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BSON, type MongoClient } from 'mongodb';

const databases = ['members', 'projects', 'witness'];

/**
 * Leaves all that the services' databases hold, a file for each collection with a row a line: whoever reads of a finding
 * wants to see what led to it, and the databases are gone with the run.
 */
export async function keepRows(client: MongoClient, folder: string): Promise<void> {
  for (const name of databases) {
    const home = join(folder, name);
    await mkdir(home, { recursive: true });
    for (const { collectionName } of await client.db(name).collections()) {
      const rows = await client.db(name).collection(collectionName).find().toArray();
      const lines = rows.map((row) => BSON.EJSON.stringify(row, { relaxed: true }));
      await writeFile(join(home, `${collectionName}.jsonl`), lines.join('\n'));
    }
  }
}
