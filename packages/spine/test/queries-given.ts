import type { Connection } from 'mongoose';
import { formOf, type OutboxEvent } from '../src/event.ts';
import { outboxName } from '../src/outbox.ts';

/** So many events there are, of which the last hundred have no position yet. */
const many = 600;
const positioned = 500;
/** Every fourth event is of this partition. */
export const busy = 'busy';
export const eventAt = (at: number) => `evt_${String(at).padStart(6, '0')}`;
export const toldType = 'millepiani.members.thing.told';

/** Of every partition but the busy one there are a few. */
const partitionOf = (at: number) => (at % 4 === 0 ? busy : `one-of-many-${at % 97}`);

function outboxRow(at: number): OutboxEvent {
  const type = `${toldType}.v1`;
  return {
    ...{ _id: eventAt(at), ...formOf(type), source: 'urn:millepiani:members', type, subject: `sub_${at}` },
    ...{ time: new Date(), aggregateversion: 1, partitionkey: partitionOf(at), visibility: 'internal' },
    partitionversion: at % 4 === 0 ? at / 4 + 1 : Math.floor(at / 97) + 1,
    data: { personal: { name: 'Ada' } },
    ...(at < positioned ? { position: BigInt(at + 1) } : {}),
  };
}

/** Puts many rows in what the spine has. */
export async function populate(connection: Connection): Promise<void> {
  const db = connection.getClient().db();
  const rows = Array.from({ length: many }, (_, at) => at);
  const put = (name: string, row: (at: number) => object & { readonly _id: string }) =>
    db.collection<{ _id: string }>(name).insertMany(rows.map(row));
  await db.collection<OutboxEvent>(outboxName).insertMany(rows.map(outboxRow));
  await put('outbox_partitions', (at) => ({ _id: `one-of-many-${at}`, version: many }));
  await put('reader_inbox', (at) => ({ _id: `counts of-old-${at}`, at: new Date() }));
  await put('reader_partitions', (at) => ({ _id: `counts of-old-${at}`, version: 1 }));
  const held = ['relay', 'reader:counts'];
  await put('spine_leases', (at) => ({
    ...{ _id: held[at] ?? `of-old-${at}`, owner: '', epoch: 1, next: BigInt(positioned + 1) },
    ...{ expiresAt: new Date(0), sessions: [] },
  }));
  await put('reader_set_aside', (at) => ({
    ...{ _id: `row ${at}`, reader: at % 2 ? 'counts' : 'others', source: 'members', eventId: eventAt(at) },
    ...{ type: `${toldType}.v1`, subject: `sub_${at}`, position: at + 1, reason: 'cannot be', isBehind: false },
    ...{ partitionkey: at % 8 === 1 ? 'aside' : `aside-${at}`, partitionversion: at, attempts: 5, at: new Date() },
  }));
}
