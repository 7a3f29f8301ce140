import type { Db } from 'mongodb';
import { type Community, personBy, type Random } from './workload.ts';

const batch = 2_000;
const names = ['pool_skills', 'pool_availability', 'pool_holds', 'pool_outcomes', 'pool_hours'] as const;

/** Fills the service's own copy with so many people, as members' events would have; answers with how many documents it is by now. */
export async function seed(db: Db, members: number, { random, ...community }: Community & { random: Random }) {
  let [documents, minutes] = [0, 0];
  for (let done = 0; done < members; done += batch) {
    const people = Array.from({ length: Math.min(batch, members - done) }, () => personBy(random, community));
    for (const name of names) {
      const rows: { readonly _id: string }[] = [];
      for (const person of people) rows.push(...person[name]);
      if (rows.length > 0) await db.collection<{ _id: string }>(name).insertMany(rows, { ordered: false });
      documents += rows.length;
    }
    minutes += people.flatMap((person) => person.pool_hours).reduce((sum, row) => sum + row.minutes, 0);
  }
  const month = community.today.slice(0, 7);
  const all = { _id: `${month} everybody`, month, whose: 'everybody', minutes };
  await db.collection<{ _id: string }>('pool_hours').insertOne(all);
  return documents;
}
