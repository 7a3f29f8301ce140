import { randomUUID } from 'node:crypto';
import type { Binary, Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import { killSessions } from './kill-sessions.ts';
import { LeaseBatch } from './lease-batch.ts';
import { isOver, type LeaseRow, leasesOf } from './lease-rows.ts';
import type { SpineLog } from './spine-log.ts';
import { pause } from './wake-up.ts';

/** Sets the time by the server's clock, for an update by pipeline. */
export const untilIn = (ms: number) => ({ $add: ['$$NOW', ms] });

/**
 * Sleeps until the process's clock comes to a multiple of `ms`: so all leases of a process are asked about together, and those of different
 * processes, which began at different times, are not.
 */
const untilTick = (ms: number, signal: AbortSignal): Promise<void> => pause(ms - (performance.now() % ms), signal);

/** How far a reader is. */
export interface Mark {
  readonly position?: bigint;
  readonly eventId?: string | undefined;
}

/** What somebody does while it holds a lease. */
export interface Held {
  readonly epoch: number;
  /** The document as it was when the lease was taken. */
  readonly row: LeaseRow;
  /** Aborted when the lease is lost or to be given up. */
  readonly signal: AbortSignal;
  /** Prolongs the lease and sets `fields` with it; false when it is somebody else's by now. */
  renew(fields?: Mark): Promise<boolean>;
  /** Says that a transaction, begun at this `performance.now()`, prolonged the lease. */
  renewedSince(start: number): void;
  /** Gives the lease up: it was found to be somebody else's. */
  lose(): void;
}

/** How a lease is held. */
export interface LeaseOptions {
  readonly connection: Connection;
  readonly id: string;
  /** How long it lasts unless renewed. */
  readonly ms: number;
  readonly sessions: () => readonly Binary[];
  /** Whether its holder gets on. One that hangs does not prolong the lease, though its process lives. True when left out. */
  readonly isAlive?: () => boolean;
  readonly log: SpineLog;
}

/**
 * One holder at a time, by the server's clock. A holder that was stopped for longer than the lease may believe for a
 * moment that it still has it: whatever matters is written on condition that the epoch is unchanged.
 */
export class Lease {
  readonly #options: LeaseOptions;
  readonly #owner = randomUUID();
  readonly #rows: Collection<LeaseRow>;
  readonly #batch: LeaseBatch;

  constructor(options: LeaseOptions) {
    this.#options = options;
    this.#rows = leasesOf(options.connection);
    this.#batch = LeaseBatch.of(options.connection);
  }

  /** Takes the lease whenever it is free and does `work` under it, until `stop` is aborted. Never throws. */
  async holdUntil(stop: AbortSignal, work: (held: Held) => Promise<void>): Promise<void> {
    const { ms, log, id } = this.#options;
    while (!stop.aborted) {
      try {
        const row = await this.#take();
        if (row) await this.#hold(row, stop, work);
      } catch (error) {
        log.warn({ err: error, lease: id }, 'the work under a lease failed; trying again');
      }
      await untilTick(ms / 8, stop);
    }
  }

  /** The document, now this holder's; undefined while it is somebody else's. */
  async #take(): Promise<LeaseRow | undefined> {
    const { id, ms, connection, sessions, log } = this.#options;
    const seen = await this.#batch.see(id);
    if (seen === undefined) {
      const fresh = { owner: '', epoch: 0, expiresAt: new Date(0), sessions: [] };
      await this.#rows.updateOne({ _id: id }, { $setOnInsert: fresh }, { upsert: true });
      return undefined;
    }
    if (!seen.isOver) return undefined;
    // A holder that was killed or stopped within a transaction leaves it open, and with it what it wrote locked.
    if (seen.sessions.length > 0) {
      await killSessions(connection.getClient(), seen.sessions).catch((error: unknown) =>
        log.warn({ err: error, lease: id }, 'cannot end the former holder’s transactions'),
      );
    }
    const taken = await this.#rows.findOneAndUpdate(
      { _id: id, epoch: seen.epoch, $expr: isOver },
      [
        {
          $set: {
            owner: this.#owner,
            epoch: { $add: ['$epoch', 1] },
            expiresAt: untilIn(ms),
            sessions: { $literal: sessions() },
          },
        },
      ],
      { returnDocument: 'after' },
    );
    return taken ?? undefined;
  }

  async #hold(row: LeaseRow, stop: AbortSignal, work: (held: Held) => Promise<void>): Promise<void> {
    const { id, ms, log, isAlive = () => true } = this.#options;
    const lost = new AbortController();
    const signal = AbortSignal.any([stop, lost.signal]);
    let renewed = performance.now();
    const renewedSince = (start: number) => {
      renewed = Math.max(renewed, start);
    };
    const renew = async (fields: Mark = {}) => {
      const start = performance.now();
      const isMine = await this.#renew(row.epoch, fields);
      if (isMine) renewedSince(start);
      else lost.abort();
      return isMine;
    };
    const held: Held = { epoch: row.epoch, row, signal, renew, renewedSince, lose: () => lost.abort() };
    const keep = async () => {
      while (!signal.aborted) {
        await untilTick(ms / 6, signal);
        const age = performance.now() - renewed;
        // Without an answer for as long as the lease lasts, it may be somebody else's already.
        if (age > ms) lost.abort();
        else if (age > ms / 4 && isAlive() && !signal.aborted) {
          await Promise.race([renew().catch(() => false), pause(ms / 3, signal)]);
        }
      }
    };
    log.info({ lease: id, epoch: row.epoch }, 'lease taken');
    const keeping = keep();
    try {
      await work(held);
    } finally {
      lost.abort();
      await keeping;
      await this.#release(row.epoch);
      log.info({ lease: id, epoch: row.epoch }, 'lease given up');
    }
  }

  async #renew(epoch: number, { position, eventId }: Mark): Promise<boolean> {
    const { id, ms, sessions } = this.#options;
    const set = {
      expiresAt: untilIn(ms),
      sessions: { $literal: sessions() },
      // A mark only ever moves on.
      ...(position === undefined ? {} : { position: { $max: ['$position', position] } }),
      ...(eventId === undefined ? {} : { eventId: { $literal: eventId } }),
    };
    return this.#batch.renew({ id, epoch, set });
  }

  /** Lets the next one have it at once, where it is still ours. Whatever hinders that, the lease ends by itself. */
  async #release(epoch: number): Promise<void> {
    const { id, log } = this.#options;
    try {
      await this.#rows.updateOne({ _id: id, epoch }, [{ $set: { expiresAt: '$$NOW', sessions: [] } }]);
    } catch (error) {
      log.warn({ err: error, lease: id }, 'the lease could not be given back');
    }
  }
}
