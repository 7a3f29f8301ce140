import { Outage } from '@millepiani/telemetry/outage';
import { Redis } from 'ioredis';
import type { SpineLog } from './spine-log.ts';

/** Where the streams are. */
export interface StreamPlace {
  readonly redisUrl: string;
  /** Begins the streams' names; `millepiani` unless two communities, or tests, share one Redis. */
  readonly prefix: string;
}

/** The stream of a service's log. The hash tag lets services' streams lie on different nodes of a Redis Cluster. */
export const streamKey = ({ prefix }: StreamPlace, service: string): string => `${prefix}:events:{${service}}`;

/**
 * A connection, to be opened by `connect`, whose commands fail, rather than wait, while Redis is away: the outbox is there besides.
 * `commandTimeout`, in milliseconds, is how long an answer may take.
 */
export function redisAt(url: string, log: SpineLog, commandTimeout?: number): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(1_000, 50 * 2 ** attempt),
    ...(commandTimeout === undefined ? {} : { commandTimeout }),
  });
  const connection = new Outage(log, 'the spine’s connection to Redis');
  redis.on('error', (error) => connection.failed(error));
  redis.on('ready', () => connection.worked());
  return redis;
}

/** Opens a connection; while Redis is away, again and again. */
export function open(redis: Redis): void {
  // What fails is told as an error of the connection's, and tried again by its own strategy.
  redis.connect().catch(() => undefined);
}
