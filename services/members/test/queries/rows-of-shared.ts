import type { Connection } from 'mongoose';
import { her, idAt, inMinutes, many, whose } from './many.ts';

/** Puts many rows in what every service has, which no model declares. */
export async function populateShared(connection: Connection): Promise<void> {
  const db = connection.getClient().db();
  const rows = Array.from({ length: many }, (_, at) => at);
  await db
    .collection<{ _id: string }>('idempotency_keys')
    .insertMany(rows.map((at) => ({ _id: `key ${at}`, inputHash: 'hash', answer: {}, at: inMinutes(at) })));
  await db
    .collection<{ _id: string }>('outbox_partitions')
    .insertMany(rows.map((at) => ({ _id: idAt('per', at), version: many })));
  await db.collection<{ _id: string }>('outbox').insertMany(
    rows.map((at) => ({
      ...{ _id: idAt('evt', at), subject: `${whose(at)}#${at}`, aggregateversion: 1, partitionkey: whose(at) },
      ...{ partitionversion: at, position: BigInt(at + 1), type: 'millepiani.members.x.y.v1', time: inMinutes(at) },
      ...{ actor: her, visibility: 'community', data: {} },
    })),
  );
}
