import { type Collection, MongoClient } from 'mongodb';
import type { OutboxEvent } from '../src/event.ts';
import { prepareLeases } from '../src/lease-rows.ts';
import type { Handle } from '../src/reader/effect.ts';
import { Reader, type ReaderOptions } from '../src/reader/reader.ts';
import { ReaderStore } from '../src/reader/reader-store.ts';
import { type ServiceUnderTest, silent } from './service-under-test.ts';

/** What the effects of a partition's events left, in the order in which they happened. */
interface EffectRow {
  _id: string;
  happened: { id: string; version: number }[];
}

const effectsIn = (client: MongoClient): Collection<EffectRow> => client.db().collection<EffectRow>('effects');

/** A session belongs to one client; the driver's types keep that to themselves. */
function clientOf(session: object): MongoClient {
  if ('client' in session && session.client instanceof MongoClient) return session.client;
  throw new TypeError('a session without a client');
}

/** The effect of the tests: it leaves one entry more each time it happens. */
export const leaveEntry: Handle = async ({ id, partitionkey, partitionversion }, { session }) => {
  const happened = { id, version: partitionversion };
  const effects = effectsIn(clientOf(session));
  await effects.updateOne({ _id: partitionkey }, { $push: { happened } }, { session, upsert: true });
};

/** Where effects are kept, and how readers of `source` with the same name are made in `service`. */
export async function readersUnderTest(service: ServiceUnderTest, source: ServiceUnderTest) {
  const db = service.connection.getClient().db();
  const effects = effectsIn(service.connection.getClient());
  await new ReaderStore(service.connection).prepare();
  await prepareLeases(service.connection);
  await db.createCollection('effects');
  const closing: (() => Promise<void>)[] = [];
  const handle = leaveEntry;
  return {
    effects,
    handle,
    store: new ReaderStore(service.connection),
    /** Starts a replica with connections of its own. */
    reader: async (options: Partial<ReaderOptions> = {}) => {
      const connection = await service.connect('reader');
      const sourceOutbox: Collection<OutboxEvent> = connection
        .getClient()
        .db(source.database.name)
        .collection<OutboxEvent>('outbox');
      const reader = new Reader({
        ...{ name: 'counts', service: service.service, source: source.service, handle, connection, sourceOutbox },
        ...{ types: [`millepiani.${source.service}.thing.told.v1`], place: source.place, log: silent },
        ...{ leaseMs: 1_500, pollMs: 100, markMs: 50, backoffMs: 5 },
        ...options,
      });
      reader.start();
      closing.push(() => reader.stop());
      return reader;
    },
    stop: async () => {
      for (const close of closing.splice(0)) await close();
    },
    /** What is wrong with the effects of these events: none, several, or out of order. Empty when nothing is. */
    faults: async (events: readonly OutboxEvent[]) => {
      const rows = await effects.find({}).toArray();
      const times = Map.groupBy(
        rows.flatMap(({ happened }) => happened),
        ({ id }) => id,
      );
      const wrong = events.flatMap(({ _id }) => {
        const { length } = times.get(_id) ?? [];
        return length === 1 ? [] : [`${_id}: ${length} times`];
      });
      return [...wrong, ...rows.flatMap(outOfOrder)];
    },
    /** How many effects there were, of one partition or of all. */
    count: async (partition?: string) => {
      const rows = await effects.find(partition === undefined ? {} : { _id: partition }).toArray();
      return rows.reduce((sum, { happened }) => sum + happened.length, 0);
    },
  };
}

const outOfOrder = ({ _id, happened }: EffectRow): string[] =>
  happened.flatMap(({ version }, at) => {
    const before = Number(happened[at - 1]?.version ?? 0);
    return Number(version) > before ? [] : [`${_id}: ${version} behind ${before}`];
  });

/** Such readers. */
export type ReadersUnderTest = Awaited<ReturnType<typeof readersUnderTest>>;
