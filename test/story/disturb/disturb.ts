import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Disturbance } from './plan.ts';
import { killPart } from './processes.ts';

/** What can be disturbed: the processes that a supervisor runs, and their Redis. */
export interface Disturbed {
  readonly supervisor: number;
  readonly redisUrl: string;
}

/** Kills a part and takes everything from Redis, at once, as soon as the disturbance is due. */
export async function disturb({ supervisor, redisUrl }: Disturbed, { afterMs, victim }: Disturbance): Promise<void> {
  await sleep(afterMs);
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 3 });
  try {
    await Promise.all([killPart(supervisor, victim), redis.flushall()]);
  } finally {
    redis.disconnect();
  }
}
