import { streamKey } from '@millepiani/spine/redis';
import { waitFor } from '@millepiani/testing/wait-for';
import { Redis } from 'ioredis';
import type { MongoClient } from 'mongodb';
import type { Caller, Client } from '../load/client.ts';
import type { Ledger } from '../load/ledger.ts';
import { claimSkill } from '../load/members-orders.ts';
import { idAt, valueAt } from '../load/payload.ts';
import { openCommission } from '../load/projects-orders.ts';
import { refilled } from '../verdict/judge-streams.ts';
import { effectsOf, sources } from '../witness/effects.ts';

/** What measuring takes. */
export interface RecoveryOptions {
  readonly client: Client;
  readonly ledger: Ledger;
  /** An administrator's. */
  readonly database: MongoClient;
  readonly redisUrl: string;
  /** Whose commands they are. */
  readonly caller: Caller;
  /** How long to wait for each. */
  readonly withinMs: number;
}

/** Tells when all works again, as somebody outside sees it. */
export class Recovery {
  readonly #options: RecoveryOptions;
  #turn = 0;

  constructor(options: RecoveryOptions) {
    this.#options = options;
  }

  /** Commits a command of each service from now on, and waits until both have their effect at the witness. */
  async untilEffects(): Promise<void> {
    await Promise.all([this.#claim(), this.#open()]);
  }

  /** Waits until the streams are as long as they were promised to be; false when they are not in time. */
  async untilRefilled(): Promise<boolean> {
    const { database, redisUrl, withinMs } = this.#options;
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, commandTimeout: 2_000 });
    redis.on('error', () => undefined);
    try {
      for (const source of sources) {
        const given = await database
          .db(source)
          .collection('outbox')
          .countDocuments({ position: { $gt: 0 } });
        const least = Math.min(given, refilled);
        const key = streamKey({ redisUrl, prefix: 'millepiani' }, source);
        await waitFor(`the stream of ${source}`, async () => (await redis.xlen(key)) >= least, withinMs);
      }
      return true;
    } catch {
      return false;
    } finally {
      redis.disconnect();
    }
  }

  async #claim(): Promise<void> {
    const { client, ledger, caller, database, withinMs } = this.#options;
    this.#turn += 1;
    const payload = await client.send(claimSkill(caller, ledger.nextKey(), this.#turn));
    const subject = idAt(payload, 'claim');
    const aggregateversion = valueAt(payload, 'claim', 'version');
    const outbox = database.db('members').collection<{ _id: string }>('outbox');
    const effects = effectsOf(database.db('witness'), 'members');
    const hasEffect = async () => {
      const event = await outbox.findOne({ subject, aggregateversion }, { projection: { _id: 1 } });
      return event && (await effects.findOne({ _id: caller.id, 'happened.id': event._id }, { projection: { _id: 1 } }));
    };
    await waitFor('the effect of a claim', hasEffect, withinMs);
  }

  async #open(): Promise<void> {
    const { client, ledger, caller, database, withinMs } = this.#options;
    const payload = await client.send(openCommission(caller, ledger.nextKey()));
    const _id = idAt(payload, 'commission') ?? '';
    const effects = effectsOf(database.db('witness'), 'projects');
    await waitFor('the effect of a commission', () => effects.findOne({ _id }, { projection: { _id: 1 } }), withinMs);
  }
}
