import { setTimeout as sleep } from 'node:timers/promises';
import { streamKey } from '@millepiani/spine/redis';
import { Redis } from 'ioredis';
import type { MongoClient } from 'mongodb';
import { everyHandler, type Handler } from './verdict/handlers.ts';
import { type Source, sources } from './witness/effects.ts';

/** How far one log and its stream are. */
async function progressOf(database: MongoClient, redis: Redis, source: Source) {
  const outbox = database.db(source).collection('outbox');
  const [waiting, newest, [entry]] = await Promise.all([
    outbox.countDocuments({ position: null }),
    outbox.findOne({ position: { $gt: 0 } }, { sort: { position: -1 } }),
    redis.xrevrange(streamKey({ redisUrl: '', prefix: 'millepiani' }, source), '+', '-', 'COUNT', 1),
  ]);
  const last = Number(newest?.position ?? 0);
  return { source, waiting, last, streamed: Number.parseInt(entry?.[0] ?? '0', 10) };
}

/** How far a reader is. */
async function markOf(database: MongoClient, { service, reader, source }: Handler) {
  const leases = database.db(service).collection<{ _id: string; position?: number }>('spine_leases');
  const lease = await leases.findOne({ _id: `reader:${reader}` });
  return { source, mark: Number(lease?.position ?? 0) };
}

async function look(database: MongoClient, redis: Redis, handlers: readonly Handler[]) {
  const logs = await Promise.all(sources.map((source) => progressOf(database, redis, source)));
  const marks = await Promise.all(handlers.map((handler) => markOf(database, handler)));
  const isDone =
    logs.every(({ waiting, last, streamed }) => waiting === 0 && streamed === last) &&
    marks.every(({ source, mark }) => logs.some((log) => log.source === source && log.last === mark));
  return { isDone, now: JSON.stringify([logs, marks]) };
}

/** Waits until all have caught up, as long as there is progress; false when there is none for `patienceMs`. */
export async function settle(database: MongoClient, redisUrl: string, patienceMs: number): Promise<boolean> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 3 });
  redis.on('error', () => undefined);
  const handlers = await everyHandler();
  try {
    let [before, since] = ['', performance.now()];
    let isDoneOnce = false;
    while (performance.now() - since < patienceMs) {
      const { isDone, now } = await look(database, redis, handlers).catch(() => ({ isDone: false, now: '' }));
      // Twice: what one reaction causes, another has yet to be told of.
      if (isDone && isDoneOnce && now === before) return true;
      isDoneOnce = isDone;
      if (now !== before) [before, since] = [now, performance.now()];
      await sleep(500);
    }
    return false;
  } finally {
    redis.disconnect();
  }
}
