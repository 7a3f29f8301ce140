import type { OutboxEvent } from '@millepiani/spine/event';
import { streamKey } from '@millepiani/spine/redis';
import { Redis } from 'ioredis';
import type { Db, MongoClient } from 'mongodb';
import type { Command } from '../load/ledger.ts';
import { effectsOf, type Source, sources } from '../witness/effects.ts';
import type { Facts, LogEvent, ReaderFacts, SourceFacts } from './facts.ts';
import { everyHandler, type Handler } from './handlers.ts';
import { readOutside } from './outside.ts';
import { readCopy } from './read-copy.ts';

/** Where to look. */
export interface FactsOptions {
  /** An administrator's, that reads what a majority has. */
  readonly client: MongoClient;
  readonly redisUrl: string;
  readonly commands: readonly Command[];
  /** The logs of the databases' processes. */
  readonly logs: readonly string[];
}

/** An event as it lies in an outbox. */
export const toEvent = ({ _id: id, position, ...event }: OutboxEvent): LogEvent => ({
  ...{ id, type: event.type, subject: event.subject, aggregateversion: Number(event.aggregateversion) },
  ...{ partitionkey: event.partitionkey, partitionversion: Number(event.partitionversion), data: event.data },
  position: position === undefined || position === null ? undefined : Number(position),
});

async function readSource({
  client,
  redis,
  source,
}: {
  client: MongoClient;
  redis: Redis;
  source: Source;
}): Promise<SourceFacts> {
  const [rows, effects, entries] = await Promise.all([
    client.db(source).collection<OutboxEvent>('outbox').find().toArray(),
    effectsOf(client.db('witness'), source).find().toArray(),
    redis.xrange(streamKey({ redisUrl: '', prefix: 'millepiani' }, source), '-', '+'),
  ]);
  return { source, log: rows.map(toEvent), effects, stream: entries.map(([id, fields]) => [id, fields[1]]) };
}

/** Rows whose keys begin with the reader's name and a blank. */
const idsOf = async (db: Db, collection: string, reader: string): Promise<string[]> => {
  const rows = await db
    .collection<{ _id: string }>(collection)
    .find({ _id: { $gte: `${reader} `, $lt: `${reader}!` } }, { projection: { _id: 1 } })
    .toArray();
  return rows.map(({ _id }) => _id.slice(reader.length + 1));
};

async function readReader(client: MongoClient, { service, reader, source, types }: Handler): Promise<ReaderFacts> {
  const db = client.db(service);
  const [lease, inbox, setAside] = await Promise.all([
    db.collection<{ _id: string; position?: number }>('spine_leases').findOne({ _id: `reader:${reader}` }),
    idsOf(db, 'reader_inbox', reader),
    idsOf(db, 'reader_set_aside', reader),
  ]);
  return { reader, source, types, mark: Number(lease?.position ?? 0), inbox, setAside };
}

/** Looks at everything, from the outside. */
export async function readFacts({ client, redisUrl, commands, logs }: FactsOptions): Promise<Facts> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 5 });
  redis.on('error', () => undefined);
  try {
    const handlers = await everyHandler();
    return {
      copy: await readCopy(client),
      sources: await Promise.all(sources.map((source) => readSource({ client, redis, source }))),
      readers: await Promise.all(handlers.map((handler) => readReader(client, handler))),
      commands,
      outside: await readOutside(logs),
    };
  } finally {
    redis.disconnect();
  }
}
