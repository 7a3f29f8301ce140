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

interface Offer {
  timeZone: string;
  durationMs: number;
  rule: string | null;
  exceptions: string[];
  minutes: number;
  firmness: string;
}

const told = ({ personId, level, skillUri, skill }: Claim): string => `${personId} ${skillUri ?? skill} ${level}`;
/** Members keep the start by the clock beside the instant; projects have nothing else. */
const offersTold = (offers: readonly (readonly [start: string, offer: Offer])[]): string =>
  offers
    .map(([start, { timeZone, durationMs, rule, exceptions, minutes, firmness }]) =>
      [start, timeZone, durationMs, rule, exceptions, minutes, firmness].join(' '),
    )
    .toSorted()
    .join(', ');

const claimsIn = async (client: MongoClient, database: string, collection: string) => {
  const rows = await client.db(database).collection<Claim>(collection).find().toArray();
  return rows.map((row) => [row._id, told(row)] as const);
};

/** What members have of skills and of offered time, and what projects copied of it. */
export async function readCopy(client: MongoClient): Promise<CopyFacts> {
  type Offered = Offer & { _id: string; personId: string; local: string };
  const offers = client.db('members').collection<Offered>('availability_offers');
  const pool = client
    .db('projects')
    .collection<{ _id: string; offers: (Offer & { start: string })[] }>('pool_availability');
  const [claims, copied, offered, kept] = await Promise.all([
    claimsIn(client, 'members', 'skill_claims'),
    claimsIn(client, 'projects', 'pool_skills'),
    offers.find().toArray(),
    pool.find().toArray(),
  ]);
  const times = [...Map.groupBy(offered, ({ personId }) => personId)].map(
    ([personId, own]) => [personId, offersTold(own.map((one) => [one.local, one]))] as const,
  );
  const copies = kept.map((row) => [row._id, offersTold(row.offers.map((one) => [one.start, one]))] as const);
  return { original: Object.fromEntries([...claims, ...times]), copy: Object.fromEntries([...copied, ...copies]) };
}
