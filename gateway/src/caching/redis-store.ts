import type { Logger } from '@millepiani/telemetry/logger';
import { Outage } from '@millepiani/telemetry/outage';
import { Redis } from 'ioredis';
import { CircuitBreaker } from '../fetching/circuit-breaker.ts';
import { type CacheStore, StoreAway } from './cache-store.ts';

/** Where answers are kept. */
export type RedisStoreOptions = {
  redisUrl: string;
  /** Begins all names. */
  prefix: string;
  logger: Logger;
  /** Milliseconds that never go back. */
  now: () => number;
};

/** A request waits no longer: it is quicker, and right, without what is kept. */
const TIMEOUT_MS = 50;
const MAX_CHARACTERS = 256 * 1_024;
const MIN_FAILURES = 2;
const AWAY_MS = 1_000;
const WINDOW_MS = 2_000;

const FIND = `
local time = redis.call('TIME')
local found = redis.call('MGET', unpack(KEYS))
table.insert(found, time[1] .. string.format('%06d', time[2]))
return found`;

const MARK = `
local time = redis.call('TIME')
for _, key in ipairs(KEYS) do
  redis.call('SET', key, time[1] .. string.format('%06d', time[2]), 'PX', ARGV[1])
end`;

/** A connection on which nothing waits: whoever asks while there is none learns it at once. */
function connectionTo(url: string, logger: Logger): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: TIMEOUT_MS,
    retryStrategy: (attempt) => Math.min(1_000, 50 * 2 ** attempt),
  });
  const connection = new Outage(logger, 'the connection to the cache');
  redis.on('error', (error) => connection.failed(error));
  redis.on('ready', () => connection.worked());
  redis.connect().catch(() => undefined);
  return redis;
}

/** Keeps answers in Redis, for all replicas. Names bear one hash tag: marks and values are compared by one node's clock. */
export function redisStore({ redisUrl, prefix, logger, now }: RedisStoreOptions): CacheStore {
  const redis = connectionTo(redisUrl, logger);
  const breaker = new CircuitBreaker({ now, minFailures: MIN_FAILURES, windowMs: WINDOW_MS, openMs: AWAY_MS });
  const named = (kind: 'v' | 'm', name: string): string => `{${prefix}:cache}:${kind}:${name}`;

  const ask = async <T>(asking: () => Promise<T>): Promise<T> => {
    const passage = breaker.admit();
    if (passage === undefined) {
      throw new StoreAway('the cache does not answer');
    }
    try {
      const answer = await asking();
      breaker.succeeded(passage);
      return answer;
    } catch (error) {
      breaker.failed(passage);
      throw new StoreAway('the cache does not answer', { cause: error });
    }
  };

  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const instant = (value: unknown): number | undefined => (typeof value === 'string' ? Number(value) : undefined);

  return {
    find: (keys, marks) =>
      ask(async () => {
        const names = [...keys.map((key) => named('v', key)), ...marks.map((name) => named('m', name))];
        const found: unknown = await redis.eval(FIND, names.length, ...names);
        const list: readonly unknown[] = Array.isArray(found) ? found : [];
        const at = instant(list.at(-1));
        if (at === undefined || list.length !== names.length + 1) {
          throw new TypeError('the cache answered something else');
        }
        return {
          at,
          values: keys.map((_key, index) => text(list[index])),
          marks: marks.map((_name, index) => instant(list[keys.length + index])),
        };
      }),
    keep: async (kept) => {
      const small = kept.filter(({ value }) => value.length <= MAX_CHARACTERS);
      if (small.length === 0) {
        return;
      }
      await ask(async () => {
        const pipeline = redis.pipeline();
        for (const { key, value, forMs } of small) {
          pipeline.set(named('v', key), value, 'PX', Math.ceil(forMs));
        }
        await pipeline.exec();
      });
    },
    mark: async (names, forMs) => {
      await ask(() => redis.eval(MARK, names.length, ...names.map((name) => named('m', name)), Math.ceil(forMs)));
    },
    close: () => redis.disconnect(),
  };
}
