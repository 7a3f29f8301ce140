import { setTimeout as sleep } from 'node:timers/promises';
import { streamKey } from '@millepiani/spine/redis';
import { Redis } from 'ioredis';
import type { MongoClient } from 'mongodb';
import { readerOf, type Source, sources } from './witness/effects.ts';

/** How far one log, and what follows it, is. */
async function progressOf(database: MongoClient, redis: Redis, source: Source) {
  const outbox = database.db(source).collection('outbox');
  const leases = database.db('witness').collection<{ _id: string; position?: number }>('spine_leases');
  const [waiting, newest, reader, [entry]] = await Promise.all([
    outbox.countDocuments({ position: null }),
    outbox.findOne({ position: { $gt: 0 } }, { sort: { position: -1 } }),
    leases.findOne({ _id: `reader:${readerOf(source)}` }),
    redis.xrevrange(streamKey({ redisUrl: '', prefix: 'millepiani' }, source), '+', '-', 'COUNT', 1),
  ]);
  const last = Number(newest?.position ?? 0);
  const streamed = Number.parseInt(entry?.[0] ?? '0', 10);
  return { waiting, last, mark: Number(reader?.position ?? 0), streamed };
}

/** Waits until all have caught up, as long as there is progress; false when there is none for `patienceMs`. */
export async function settle(database: MongoClient, redisUrl: string, patienceMs: number): Promise<boolean> {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 3 });
  redis.on('error', () => undefined);
  try {
    let [before, since] = ['', performance.now()];
    while (performance.now() - since < patienceMs) {
      const progress = await Promise.all(sources.map((source) => progressOf(database, redis, source))).catch(() => []);
      const isDone = progress.every(
        ({ waiting, last, mark, streamed }) => waiting === 0 && mark === last && streamed === last,
      );
      if (isDone && progress.length > 0) return true;
      const now = JSON.stringify(progress);
      if (now !== before) [before, since] = [now, performance.now()];
      await sleep(250);
    }
    return false;
  } finally {
    redis.disconnect();
  }
}
