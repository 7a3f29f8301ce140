import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { answersPing, redisSpec } from '../../../infra/local/databases/redis.ts';
import { untilUp } from '../../../infra/local/databases/until-up.ts';
import { type Leashed, type LeashSpec, startLeashed } from '../../../infra/local/processes/leashed.ts';
import { freePorts } from '../processes/free-ports.ts';

/** A Redis that keeps nothing: whatever kills it, it comes back empty. */
export class RedisStore {
  readonly #spec: LeashSpec;
  readonly #port: number;
  readonly #password: string;
  #process: Leashed;

  private constructor(spec: LeashSpec, port: number, password: string, started: Leashed) {
    this.#spec = spec;
    this.#port = port;
    this.#password = password;
    this.#process = started;
  }

  static async start(options: { binary: string; folder: string; password: string }): Promise<RedisStore> {
    const [port = 0] = await freePorts(1);
    const { folder } = options;
    const spec = await redisSpec({ ...options, port, folder: `${folder}/redis`, log: `${folder}/redis.log` });
    const args = [...spec.args, '--appendonly', 'no'];
    const forgetful = { ...spec, args, sweep: folder };
    const store = new RedisStore(forgetful, port, options.password, await startLeashed(forgetful));
    await store.#untilUp();
    return store;
  }

  get uri(): string {
    return `redis://:${encodeURIComponent(this.#password)}@127.0.0.1:${this.#port}`;
  }

  /** FLUSHALL. */
  async flush(): Promise<void> {
    const redis = new Redis(this.uri, { maxRetriesPerRequest: 2, commandTimeout: 5_000 });
    redis.on('error', () => undefined);
    try {
      await redis.flushall();
    } finally {
      redis.disconnect();
    }
  }

  /** Kills it, and starts it again after `ms`. */
  async kill(ms: number): Promise<void> {
    await this.#process.kill();
    await sleep(ms);
    this.#process = await startLeashed(this.#spec);
    await this.#untilUp();
  }

  /** Has it hang for `ms`. */
  async stop(ms: number): Promise<void> {
    process.kill(this.#process.pid, 'SIGSTOP');
    await sleep(ms);
    process.kill(this.#process.pid, 'SIGCONT');
  }

  async close(): Promise<void> {
    await this.#process.kill();
  }

  #untilUp(): Promise<void> {
    return untilUp(this.#port, AbortSignal.timeout(30_000), () => answersPing(this.#port, this.#password));
  }
}
