import type { Handle } from '@millepiani/spine/reader/effect';
import { type Collection, type Db, MongoClient } from 'mongodb';

/** What the effects of a partition's events left, in the order in which they happened. */
export interface EffectRow {
  /** The partition. */
  _id: string;
  happened: { id: string; version: number }[];
}

/** The services whose logs are witnessed. */
export const sources = ['members', 'projects'] as const;
export type Source = (typeof sources)[number];

/** The witness's reader of a source. */
export const readerOf = (source: Source): string => `witness-${source}`;

/** Where a source's effects are left. */
export const effectsOf = (db: Db, source: Source): Collection<EffectRow> =>
  db.collection<EffectRow>(`effects_${source}`);

/** A session belongs to one client; the driver's types keep that to themselves. */
function clientOf(session: object): MongoClient {
  if ('client' in session && session.client instanceof MongoClient) return session.client;
  throw new TypeError('a session without a client');
}

/** The effect of every event: one entry more each time it happens. */
export const leaveEntry =
  (source: Source): Handle =>
  async ({ id, partitionkey, partitionversion }, { session }) => {
    const happened = { id, version: partitionversion };
    const effects = effectsOf(clientOf(session).db(), source);
    await effects.updateOne({ _id: partitionkey }, { $push: { happened } }, { session, upsert: true });
  };
