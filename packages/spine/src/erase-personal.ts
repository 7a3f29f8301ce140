import type { Collection } from 'mongodb';
import type { OutboxEvent } from './event.ts';

/**
 * Overwrites the personal data of a partition's events in a log by null, which is what readers are told that erasure leaves. All else of
 * them stays: ids, versions, positions. Safe twice. Answers whether the partition has events at all.
 */
export async function erasePersonal(events: Collection<OutboxEvent>, partitionkey: string): Promise<boolean> {
  await events.updateMany(
    { partitionkey, 'data.personal': { $type: 'object' } },
    { $set: { 'data.personal': null } },
    { writeConcern: { w: 'majority' } },
  );
  return (await events.findOne({ partitionkey }, { projection: { _id: 1 } })) !== null;
}
