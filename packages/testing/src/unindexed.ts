import type { Db, Document, Filter } from 'mongodb';

/** A question to a collection. */
export interface Asked<Row extends Document> {
  readonly name: string;
  readonly collection: string;
  readonly filter: Filter<Row>;
}

/** The names of those questions of which the answer would have all rows be read. */
export async function unindexed<Row extends Document>(
  db: Db,
  asked: readonly Asked<Row>[],
): Promise<readonly string[]> {
  const scanned = await Promise.all(
    asked.map(async ({ name, collection, filter }) => {
      const explained = await db.collection<Row>(collection).find(filter).explain('queryPlanner');
      return JSON.stringify(explained.queryPlanner.winningPlan).includes('COLLSCAN') ? [name] : [];
    }),
  );
  return scanned.flat();
}
