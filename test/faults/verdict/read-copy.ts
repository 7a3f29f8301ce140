import type { MongoClient } from 'mongodb';
import type { CopyFacts } from './facts.ts';

interface Claim {
  _id: string;
  personId: string;
  level: number;
  /** At members, and at projects. */
  skillUri?: string;
  skill?: string;
}

interface Window {
  start: Date;
  end: Date;
  minutes: number;
  firmness: string;
}

const told = ({ personId, level, skillUri, skill }: Claim): string => `${personId} ${skillUri ?? skill} ${level}`;
const windowsTold = (windows: readonly Window[]): string =>
  windows
    .map(({ start, end, minutes, firmness }) => `${start.toISOString()}/${end.toISOString()} ${minutes} ${firmness}`)
    .toSorted()
    .join(', ');

const claimsIn = async (client: MongoClient, database: string, collection: string) => {
  const rows = await client.db(database).collection<Claim>(collection).find().toArray();
  return rows.map((row) => [row._id, told(row)] as const);
};

/** What members have of skills and windows, and what projects copied of it. */
export async function readCopy(client: MongoClient): Promise<CopyFacts> {
  const offers = client.db('members').collection<Window & { _id: string; personId: string }>('availability_offers');
  const pool = client.db('projects').collection<{ _id: string; windows: Window[] }>('pool_availability');
  const [claims, copied, offered, kept] = await Promise.all([
    claimsIn(client, 'members', 'skill_claims'),
    claimsIn(client, 'projects', 'pool_skills'),
    offers.find().toArray(),
    pool.find().toArray(),
  ]);
  const windows = [...Map.groupBy(offered, ({ personId }) => personId)].map(
    ([personId, own]) => [personId, windowsTold(own)] as const,
  );
  return {
    original: Object.fromEntries([...claims, ...windows]),
    copy: Object.fromEntries([...copied, ...kept.map((row) => [row._id, windowsTold(row.windows)] as const)]),
  };
}
