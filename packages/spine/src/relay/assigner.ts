import { inSession } from '@millepiani/mongo/transaction';
import type { ClientSession, Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import type { OutboxEvent } from '../event.ts';
import { type Held, untilIn } from '../lease.ts';
import { type LeaseRow, leasesOf } from '../lease-rows.ts';
import { outboxName, pendingIndex } from '../outbox.ts';
import type { Step } from '../steps.ts';
import { inOrder, type Pending, resumeBehind } from './batch.ts';

/** The lease is another relay's by now: nothing was written. */
export class Fenced extends Error {
  constructor(epoch: number) {
    super(`The relay's lease of epoch ${epoch} is over.`);
  }
}

/** An event that has no position had one when it was given: the outbox was meddled with. */
class NotPending extends Error {
  constructor(expected: number, written: number) {
    super(`Of ${expected} events without a position ${written} were given one.`);
  }
}

/** What one transaction gave. */
export interface Given {
  readonly count: number;
  /** The last position of these; undefined when there were none. */
  readonly last: number | undefined;
}

/** How positions are given. */
export interface AssignerOptions {
  readonly connection: Connection;
  readonly leaseId: string;
  readonly leaseMs: number;
  /** Events in one transaction, at most. */
  readonly limit: number;
  readonly step: Step;
}

/** Gives the outbox's events their positions. */
export class Assigner {
  readonly #options: AssignerOptions;
  readonly #outbox: Collection<OutboxEvent>;
  readonly #leases: Collection<LeaseRow>;
  #behind: string | undefined;

  constructor(options: AssignerOptions) {
    this.#options = options;
    this.#outbox = options.connection.getClient().db().collection<OutboxEvent>(outboxName);
    this.#leases = leasesOf(options.connection);
  }

  /**
   * Gives the next events theirs, in one transaction that is also the fence.
   * @throws Fenced
   */
  async assign(session: ClientSession, held: Held): Promise<Given> {
    const { step } = this.#options;
    await step('before-assign');
    let [start, last] = [0, 0];
    let behind: string | undefined;
    const batch = await inSession(session, async () => {
      if (held.signal.aborted) throw new Fenced(held.epoch);
      start = performance.now();
      // One snapshot: in it a partition's events without a position are a tail without gaps.
      const scanned = await this.#pending(session);
      behind = resumeBehind(scanned, this.#options.limit);
      const pending = inOrder(scanned);
      if (pending.length > 0) last = await this.#give(session, pending, held.epoch);
      return pending;
    });
    if (batch.length === 0) return { count: 0, last: undefined };
    held.renewedSince(start);
    this.#behind = behind;
    await step('after-assign');
    return { count: batch.length, last };
  }

  async #pending(session: ClientSession): Promise<Pending[]> {
    const { limit } = this.#options;
    const behind = this.#behind;
    if (behind === undefined) return this.#find(session, {}, limit);
    const first = await this.#find(session, { partitionkey: { $gt: behind } }, limit);
    if (first.length === limit) return first;
    const wrapped = await this.#find(session, { partitionkey: { $lte: behind } }, limit - first.length);
    return [...first, ...wrapped];
  }

  async #find(session: ClientSession, where: object, limit: number): Promise<Pending[]> {
    const rows = await this.#outbox
      .find({ ...where, position: null }, { session, hint: pendingIndex })
      .project<Pending>({ partitionkey: 1, partitionversion: 1 })
      .sort({ partitionkey: 1, partitionversion: 1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => ({ ...row, partitionversion: Number(row.partitionversion) }));
  }

  /** Answers with the last position given. */
  async #give(session: ClientSession, batch: readonly Pending[], epoch: number): Promise<number> {
    const { leaseId, leaseMs, step } = this.#options;
    const before = await this.#leases.findOneAndUpdate(
      { _id: leaseId, epoch },
      [
        {
          $set: {
            next: { $add: [{ $ifNull: ['$next', 1n] }, BigInt(batch.length)] },
            expiresAt: untilIn(leaseMs),
          },
        },
      ],
      { session, returnDocument: 'before' },
    );
    if (!before) throw new Fenced(epoch);
    const first = BigInt(before.next ?? 1);
    const updates = batch.map(({ _id }, at) => ({
      updateOne: { filter: { _id, position: null }, update: { $set: { position: first + BigInt(at) } } },
    }));
    const { modifiedCount } = await this.#outbox.bulkWrite(updates, { session, ordered: true });
    if (modifiedCount !== batch.length) throw new NotPending(batch.length, modifiedCount);
    await step('before-assign-commit');
    return Number(first) + batch.length - 1;
  }
}
