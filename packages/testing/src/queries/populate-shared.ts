import type { Db } from 'mongodb';
import { her, idAt, inMinutes, many } from './many.ts';

/** What a service's own log is about. */
export interface LogRows {
  /** The service's name, as events' types have it. */
  readonly service: string;
  /** The partition of a row, by its number. */
  readonly partitionOf: (at: number) => string;
}

/** Puts many rows in what every service has, which no model declares. */
export async function populateShared(db: Db, { service, partitionOf }: LogRows): Promise<void> {
  const rows = Array.from({ length: many }, (_, at) => at);
  await db
    .collection<{ _id: string }>('idempotency_keys')
    .insertMany(rows.map((at) => ({ _id: `key ${at}`, inputHash: 'hash', answer: {}, at: inMinutes(at) })));
  await db
    .collection<{ _id: string }>('outbox_partitions')
    .insertMany(rows.map((at) => ({ _id: idAt('per', at), version: many })));
  await db.collection<{ _id: string }>('outbox').insertMany(
    rows.map((at) => ({
      ...{ _id: idAt('evt', at), subject: `${partitionOf(at)}#${at}`, aggregateversion: 1 },
      ...{ partitionkey: partitionOf(at), partitionversion: at, position: BigInt(at + 1) },
      ...{ type: `millepiani.${service}.x.y.v1`, time: inMinutes(at), actor: her, visibility: 'community', data: {} },
    })),
  );
}
