import type { Redis } from 'ioredis';
import type { JobLog } from './job-log.ts';

/** What queues need: under any other policy Redis drops jobs when its memory is full. */
const needed = 'noeviction';

/** Redis is set to drop keys, jobs among them, when its memory is full. */
export class JobsMayBeEvicted extends Error {
  constructor(policy: string) {
    super(`Redis' maxmemory-policy is ${policy}; queues need ${needed}.`);
  }
}

/** Redis answered that it does not do this, or not for this user; anything else means that it is away. */
const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'ReplyError';

async function ask(question: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await question();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

const fromConfig = (redis: Redis) => async () => {
  const answer: unknown = await redis.config('GET', 'maxmemory-policy');
  const policy: unknown = Array.isArray(answer) ? answer[1] : undefined;
  return typeof policy === 'string' ? policy : undefined;
};

const fromInfo = (redis: Redis) => async () => /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];

/**
 * Keeps an eye on what Redis does when its memory is full. Another policy than `noeviction` is an error in the log and a
 * part of the service's health; the work goes on, for the store says what is due.
 */
export class EvictionPolicy {
  readonly #log: JobLog;
  #policy: string | undefined;
  #isAsked = false;

  constructor(log: JobLog) {
    this.#log = log;
  }

  /** Asks Redis, which may have been set otherwise, or be another one, since; says what changed. Throws when it is away. */
  async look(redis: Redis): Promise<void> {
    // Where Redis is rented, CONFIG is often refused; INFO says the same.
    const policy = (await ask(fromConfig(redis))) ?? (await ask(fromInfo(redis)));
    if (this.#isAsked && policy === this.#policy) return;
    this.#say(policy);
    this.#policy = policy;
    this.#isAsked = true;
  }

  /** Throws where jobs may be dropped, as far as that is known. @throws JobsMayBeEvicted */
  assertKeepsJobs(): void {
    if (this.#policy !== undefined && this.#policy !== needed) throw new JobsMayBeEvicted(this.#policy);
  }

  #say(policy: string | undefined): void {
    if (policy === undefined) {
      this.#log.warn({}, `Redis does not say its maxmemory-policy: see to it that it is ${needed}, or jobs get lost`);
    } else if (policy !== needed) {
      this.#log.error(
        { policy },
        `Redis may drop jobs: set its maxmemory-policy to ${needed} (in redis.conf, or by CONFIG SET), and keep caches on another Redis`,
      );
    } else if (this.#isAsked) this.#log.info({ policy }, 'Redis keeps jobs now');
  }
}
