import { waitFor } from '@millepiani/testing/wait-for';
import type { Db } from 'mongodb';

/** Every collection of a service with a digest of all its bytes: the documents as they are stored, by their ids. */
export type Stored = ReadonlyMap<string, string>;

/** Which process does what is said anew as time goes by, whatever anybody asks. */
const movesByItself: readonly string[] = ['spine_leases'];

/** All that lies in a service's database, as digests to hold against what they were before: MongoDB's own, by which replicas compare themselves. */
export async function allThatIsStored(db: Db): Promise<Stored> {
  const { collections } = await db.command({ dbHash: 1 });
  return new Map(Object.entries<string>(collections).filter(([name]) => !movesByItself.includes(name)));
}

/** The collections that are not, byte for byte, what they were. */
export const changedSince = (before: Stored, now: Stored): readonly string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name)).toSorted();

/** Waits until what was begun has come to rest: events have their places in the log, and nothing changes any more. Answers what is stored. */
export async function atRest(db: Db): Promise<Stored> {
  let last = await allThatIsStored(db);
  await waitFor('all to be at rest', async () => {
    // A service that has just started makes its keys and counts its first report: not yet begun is no rest.
    const hasBegun =
      (await db.collection('signing_keys').countDocuments()) > 0 &&
      (await db.collection('community_reports').countDocuments({ countedAt: { $exists: true } })) > 0;
    const unplaced = await db.collection('outbox').countDocuments({ position: { $exists: false } });
    await new Promise((wake) => setTimeout(wake, 250));
    const now = await allThatIsStored(db);
    const changed = changedSince(last, now);
    last = now;
    return hasBegun && unplaced === 0 && changed.length === 0;
  });
  return last;
}
