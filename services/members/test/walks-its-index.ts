import type { Connection } from 'mongoose';

/** A query of a list, as its store asks it. */
interface ListQuery {
  readonly query: object;
  readonly sort: Readonly<Record<string, 1 | -1>>;
}

/** Whether a list is read by an index in its order: nothing is scanned, and nothing sorted. */
export async function walksItsIndex(
  connection: Connection,
  name: string,
  { query, sort }: ListQuery,
): Promise<boolean> {
  const explained = await connection.collection(name).find(query).sort(sort).limit(21).explain('queryPlanner');
  const plan = JSON.stringify(explained.queryPlanner.winningPlan);
  return plan.includes('"IXSCAN"') && !plan.includes('"COLLSCAN"') && !plan.includes('"SORT"');
}
