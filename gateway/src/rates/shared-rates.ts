import { open, redisAt } from '@millepiani/spine/redis';
import type { Logger } from '@millepiani/telemetry/logger';
import { Outage } from '@millepiani/telemetry/outage';
import type { Redis } from 'ioredis';
import type { RateLimiter, Spent } from './rate-limiter.ts';

/** Where rates are shared. */
export type SharedRatesOptions = {
  limiter: RateLimiter;
  redisUrl: string;
  /** Begins the keys' names. */
  prefix: string;
  logger: Logger;
  /** How often the replicas tell each other, in milliseconds. */
  everyMs?: number;
};

const EVERY_MS = 500;
const ANSWER_WITHIN_MS = 1_000;
const MAX_AT_ONCE = 1_000;
const MINUTE_MS = 60_000;

/**
 * A bucket in Redis, by its own clock: fills it, takes from it and answers what is left. It is forgotten once it must be full.
 * KEYS: the bucket. ARGV: what is taken, what fits in (and comes in a minute).
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local taken, capacity = tonumber(ARGV[1]), tonumber(ARGV[2])
local held = redis.call('HMGET', KEYS[1], 'level', 'at')
local level, at = tonumber(held[1] or capacity), tonumber(held[2] or now)
level = math.min(capacity, level + math.max(now - at, 0) * capacity / ${MINUTE_MS}) - taken
level = math.max(level, -capacity)
redis.call('HSET', KEYS[1], 'level', string.format('%.0f', level), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], ${2 * MINUTE_MS})
return string.format('%.0f', level)
`;

/**
 * Lets replicas count together, every half second and beside the requests: none waits for Redis, and while it is away each replica
 * counts for itself.
 */
export class SharedRates {
  readonly #options: SharedRatesOptions;
  readonly #redis: Redis;
  readonly #sharing: Outage;
  #timer: NodeJS.Timeout | undefined;
  #underway: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(options: SharedRatesOptions) {
    this.#options = options;
    this.#redis = redisAt(options.redisUrl, options.logger, ANSWER_WITHIN_MS);
    this.#sharing = new Outage(options.logger, 'sharing rate limits');
  }

  start(): void {
    open(this.#redis);
    this.#later();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#underway;
    this.#redis.disconnect();
  }

  #later(): void {
    this.#timer = setTimeout(() => {
      this.#underway = this.share().then(() => {
        if (!this.#isStopped) {
          this.#later();
        }
      });
    }, this.#options.everyMs ?? EVERY_MS);
    this.#timer.unref();
  }

  /** Tells what was used up here, and takes over what all have left. Never rejects. */
  async share(): Promise<void> {
    if (this.#redis.status !== 'ready') {
      return;
    }
    const { limiter } = this.#options;
    const spent = limiter.unsaid(MAX_AT_ONCE);
    if (spent.length === 0) {
      return;
    }
    try {
      await this.#tell(spent);
      this.#sharing.worked();
    } catch (error) {
      limiter.takeBack(spent);
      this.#sharing.failed(error);
    }
  }

  async #tell(spent: readonly Spent[]): Promise<void> {
    const { limiter, prefix } = this.#options;
    const pipeline = this.#redis.pipeline();
    for (const { key, amount, capacity } of spent) {
      pipeline.eval(TAKE, 1, `${prefix}:rate:{${key}}`, amount, capacity);
    }
    const answers = (await pipeline.exec()) ?? [];
    for (const [index, [error, level]] of answers.entries()) {
      const told = spent[index];
      if (error !== null) {
        throw error;
      }
      if (told !== undefined) {
        limiter.settle(told.key, Number(level));
      }
    }
  }
}
