import type { CheckedEvent } from '@millepiani/events/event';
import { connectStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import { Redis } from 'ioredis';
import type { OutboxEvent } from '../src/event.ts';
import { prepareLeases } from '../src/lease-rows.ts';
import { Outbox, outboxName } from '../src/outbox.ts';
import { streamKey } from '../src/redis.ts';
import { Relay, type RelayOptions } from '../src/relay/relay.ts';
import type { SpineLog } from '../src/spine-log.ts';

/** Says nothing. */
const nothing = () => undefined;
export const silent: SpineLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** What is under test here has short leases, so that taking over is seen in seconds. */
export const fast = { leaseMs: 1_500, pollMs: 100 } as const;

/** A service with a database of its own, whose connections and relays are closed with it. */
export async function serviceUnderTest(service: string) {
  const database = freshDatabase(`spine_${service}`);
  const place = { redisUrl: testRedisUrl(), prefix: database.name };
  const redis = new Redis(place.redisUrl);
  const closing: (() => Promise<unknown>)[] = [];
  const connect = async (appName = service) => {
    const connection = await connectStore({ uri: database.uri, appName });
    closing.push(() => connection.close());
    return connection;
  };
  const connection = await connect();
  await new Outbox(connection, service).prepare();
  await prepareLeases(connection);
  const events = connection.getClient().db().collection<OutboxEvent>(outboxName);
  const emitBy = (from: typeof connection) => (news: readonly CheckedEvent[]) =>
    inTransaction(from, (session) =>
      new Outbox(from, service).append(session, news, { actor: undefined, time: new Date(), traceparent: undefined }),
    );
  return {
    ...{ service, database, place, redis, connection, connect, events, emitBy },
    key: streamKey(place, service),
    /** Commits events, in one transaction. */
    emit: emitBy(connection),
    /** Starts a relay with a connection of its own. */
    relay: async (options: Partial<RelayOptions> = {}) => {
      const own = await connect('relay');
      const relay = new Relay({
        ...{ ...place, ...fast, service, connection: own, mongodbUri: database.uri, log: silent },
        ...options,
      });
      relay.start();
      closing.push(() => relay.stop());
      return relay;
    },
    /** All events in the order of their positions, with what has none at the end. */
    log: async () => {
      const rows = await events.find({}).toArray();
      const at = ({ position }: OutboxEvent) => Number(position ?? Number.POSITIVE_INFINITY);
      return rows.toSorted((a, b) => at(a) - at(b));
    },
    /** The stream's entries: id, and the event's id. */
    stream: async () => (await redis.xrange(streamKey(place, service), '-', '+')).map(([id, f]) => [id, f[1]]),
    close: async () => {
      for (const close of closing.toReversed()) await close();
      await redis.del(streamKey(place, service));
      redis.disconnect();
      await database.drop();
    },
  };
}

/** Such a service. */
export type ServiceUnderTest = Awaited<ReturnType<typeof serviceUnderTest>>;

/** What is wrong with a log: each position once from 1 on, each partition in order. Empty when nothing is. */
export function faultsOf(log: readonly OutboxEvent[]): string[] {
  const seen = new Map<string, number>();
  return log.flatMap(({ _id, position, partitionkey, partitionversion }, at) => {
    const faults: string[] = [];
    if (Number(position) !== at + 1) faults.push(`${_id} is at ${position}, not ${at + 1}`);
    const before = seen.get(partitionkey) ?? 0;
    if (Number(partitionversion) !== before + 1) faults.push(`${partitionkey}: ${partitionversion} behind ${before}`);
    seen.set(partitionkey, Number(partitionversion));
    return faults;
  });
}
