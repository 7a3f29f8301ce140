import type { RedisOptions } from 'ioredis';

const reconnecting = {
  connectTimeout: 2_000,
  // Soon, and again and again: BullMQ's own strategy leaves up to 20 s between two tries.
  retryStrategy: (attempt: number) => Math.min(1_000, 50 * 2 ** attempt),
} satisfies RedisOptions;

/**
 * For whoever asks and has an answer soon, or none: while Redis is away or hangs, commands fail instead of waiting, and
 * none is left over to be sent again. The reconciler comes again anyway.
 */
export const askingOptions = {
  ...reconnecting,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 2_000,
  // A connection that answers nothing for so long is given up: the other end may have gone without a word.
  socketTimeout: 10_000,
} satisfies RedisOptions;

/** For a worker: its commands wait for Redis, as BullMQ needs it, but not on a connection that is dead. */
export const workingOptions = {
  ...reconnecting,
  maxRetriesPerRequest: null,
  // Longer than a worker waits for a job in one command, which BullMQ bounds at 10 s.
  socketTimeout: 12_000,
} satisfies RedisOptions;
