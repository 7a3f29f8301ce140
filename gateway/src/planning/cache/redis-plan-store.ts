import { open, redisAt } from '@millepiani/spine/redis';
import type { Logger } from '@millepiani/telemetry/logger';
import { Outage } from '@millepiani/telemetry/outage';
import type { Redis } from 'ioredis';
import type { PlanStore } from './plan-source.ts';

/** Where plans are shared. */
export interface RedisPlanStoreOptions {
  readonly redisUrl: string;
  /** Begins the keys' names. */
  readonly prefix: string;
  readonly logger: Logger;
}

/** A plan takes some ten milliseconds to make: who waits longer for one had better make it. */
const WITHIN_MS = 50;
const TTL_SECONDS = 86_400;
/** Longer ones are rare, and room is for the others. */
const MAX_LENGTH = 262_144;

/** Plans in Redis, for a day each. */
export class RedisPlanStore implements PlanStore {
  readonly #redis: Redis;
  readonly #prefix: string;
  readonly #sharing: Outage;

  constructor({ redisUrl, prefix, logger }: RedisPlanStoreOptions) {
    this.#redis = redisAt(redisUrl, logger, WITHIN_MS);
    this.#prefix = prefix;
    this.#sharing = new Outage(logger, 'sharing plans');
    open(this.#redis);
  }

  async read(key: string): Promise<string | undefined> {
    return (await this.#try(() => this.#redis.get(this.#named(key)))) ?? undefined;
  }

  async write(key: string, text: string): Promise<void> {
    if (text.length <= MAX_LENGTH) {
      await this.#try(() => this.#redis.set(this.#named(key), text, 'EX', TTL_SECONDS));
    }
  }

  /** Lets go of the connection. */
  close(): void {
    this.#redis.disconnect();
  }

  #named(key: string): string {
    return `${this.#prefix}:plans:${key}`;
  }

  async #try<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    // While the connection is being made again there is nothing to wait for.
    if (this.#redis.status !== 'ready') {
      return;
    }
    try {
      const answer = await ask();
      this.#sharing.worked();
      return answer;
    } catch (error) {
      this.#sharing.failed(error);
      return;
    }
  }
}
