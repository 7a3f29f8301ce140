import type { Binary, MongoClient } from 'mongodb';

const withinMs = 5_000;

/**
 * Ends on the server what is open in these sessions, and what is under way in it: whoever goes on writing in a transaction
 * of theirs is refused. Throws where the database does not answer within 5 s.
 */
export async function killSessions(client: MongoClient, ids: readonly Binary[]): Promise<void> {
  await client.db('admin').command({ killSessions: ids.map((id) => ({ id })) }, { timeoutMS: withinMs });
}
