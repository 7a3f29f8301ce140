import { Outage } from '@millepiani/telemetry/outage';
import type { Redis } from 'ioredis';
import type { ClientSession } from 'mongodb';
import type { Connection } from 'mongoose';
import type { OutboxEvent } from '../event.ts';
import { type Held, Lease } from '../lease.ts';
import { outboxName, pendingIndex } from '../outbox.ts';
import { OutboxLog } from '../outbox-log.ts';
import { open, redisAt, type StreamPlace, streamKey } from '../redis.ts';
import type { SpineLog } from '../spine-log.ts';
import { noStep, type Step } from '../steps.ts';
import { pause, WakeUp } from '../wake-up.ts';
import { Assigner, Fenced } from './assigner.ts';
import { watchOutbox } from './outbox-watch.ts';
import { Publisher } from './publisher.ts';
import { StreamTail } from './stream-tail.ts';

/** What a relay needs. */
export interface RelayOptions extends StreamPlace {
  readonly service: string;
  /** To the service's own database. */
  readonly connection: Connection;
  /** The same database's address, for the client that watches it. */
  readonly mongodbUri: string;
  readonly log: SpineLog;
  readonly step?: Step;
  /** How long a lease lasts: another relay takes over this long after one dies, at most. 4 s. */
  readonly leaseMs?: number;
  /** How often the outbox is looked at without being woken. 500 ms. */
  readonly pollMs?: number;
  /**
   * From one transaction's beginning to the next one's, at least: what comes meanwhile shares the next one. 20 ms, and
   * longer the more events there are: it costs them less than transactions of two or three would cost the database.
   */
  readonly lingerMs?: number;
  /** Whether a change stream wakes it. True. */
  readonly isWatching?: boolean;
  /** Positions given in one transaction, at most. 200. */
  readonly batch?: number;
  /** About how many entries the stream keeps. 100,000. */
  readonly streamLength?: number;
  /** How many of the last events a stream that is made anew begins with. 1,000. */
  readonly rebuildLength?: number;
}

/** How a relay fares. */
export interface RelayMetrics {
  /** Whether it is the one that works. */
  readonly isActive: boolean;
  /** Events without a position; {@link mostCounted} stands for as many or more. */
  readonly backlog: number;
  /** The age of the oldest among the first thousand of them, partition by partition, by its own time. */
  readonly lagMs: number;
  readonly lastPosition: number;
  /** Transactions that the fence refused. */
  readonly fenced: number;
  /** Additions that the stream refused since it did not end where it should. */
  readonly refusals: number;
  /** How often the stream was made anew. */
  readonly rebuilds: number;
}

const maxLingerMs = 60;

/** As far as a backlog is counted: the longer it is, the less it is to be made longer by whoever looks at it. */
export const mostCounted = 10_000;
// These bound what looking costs, as long as the database answers at all.
const mostLookedAt = 1_000;
const maxLookMs = 2_000;

// Stream and log are compared so many times as seldom as the stream alone is looked at.
const comparePolls = 4;

/** The relay's lease. */
export const relayLease = 'relay';

/**
 * Gives a service's events their positions and appends them to its stream. Any number may run; one works, the others
 * wait for its lease. With Redis away positions are still given, and readers have the outbox.
 */
export class Relay {
  readonly #options: RelayOptions & { leaseMs: number; pollMs: number; lingerMs: number; batch: number; step: Step };
  readonly #events;
  readonly #redis: Redis;
  readonly #session: ClientSession;
  readonly #lease: Lease;
  readonly #assigner: Assigner;
  readonly #publisher: Publisher;
  readonly #publishing: Outage;
  readonly #pending = new WakeUp();
  readonly #published = new WakeUp();
  /** Woken when nothing is left to do. */
  readonly #rested = new WakeUp();
  readonly #stop = new AbortController();
  #running: Promise<unknown> = Promise.resolve();
  #isActive = false;
  #fenced = 0;
  /** When the present assignment, or the rest after it, began. */
  #turn = 0;
  /** The last position given that the stream should have; undefined: what there is. */
  #toPublish: number | undefined;

  constructor(options: RelayOptions) {
    const { connection, log, service, step = noStep, leaseMs = 4_000, pollMs = 500 } = options;
    const { batch = 200, lingerMs = 20 } = options;
    this.#options = { ...options, step, leaseMs, pollMs, batch, lingerMs };
    this.#events = connection.getClient().db().collection<OutboxEvent>(outboxName);
    this.#publishing = new Outage(log, 'bringing the stream up to date');
    this.#redis = redisAt(options.redisUrl, log, 2_000);
    this.#redis.on('ready', () => this.#published.wake());
    this.#session = connection.getClient().startSession();
    const sessions = () => (this.#session.id ? [this.#session.id.id] : []);
    // As long as a lease lasts, an assignment may take.
    const isAlive = () => performance.now() - this.#turn < leaseMs;
    this.#lease = new Lease({ connection, id: relayLease, ms: leaseMs, sessions, isAlive, log });
    this.#assigner = new Assigner({ connection, leaseId: relayLease, leaseMs, limit: batch, step });
    this.#publisher = new Publisher({
      log: new OutboxLog(this.#events),
      tail: new StreamTail(this.#redis, streamKey(options, service), options.streamLength ?? 100_000),
      limit: batch,
      rebuildLength: options.rebuildLength ?? 1_000,
      step,
    });
  }

  /** Begins to wait for the lease, and to work under it. */
  start(): void {
    open(this.#redis);
    this.#running = this.#lease.holdUntil(this.#stop.signal, (held) => this.#work(held));
  }

  /** Ends after the transaction that is at work. The outbox keeps what is not done. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#redis.disconnect();
    await this.#session.endSession();
  }

  /** Looks at the outbox now. */
  wake(): void {
    this.#pending.wake();
  }

  /** Drops the service's stream: whichever relay works makes it anew from the log, as when Redis lost it. Throws when Redis is away. */
  async dropStream(): Promise<void> {
    await this.#redis.del(streamKey(this.#options, this.#options.service));
    this.#published.wake();
  }

  /** How it fares; throws when the database is away. */
  async metrics(): Promise<RelayMetrics> {
    const pending = { position: null };
    const look = { hint: pendingIndex, maxTimeMS: maxLookMs };
    // In the index's order, in which a partition's oldest comes first: sorted by time, all would have to be read.
    const first = this.#events.find(pending, { ...look, projection: { _id: 0, time: 1 } }).limit(mostLookedAt);
    const [backlog, times, lastPosition] = await Promise.all([
      this.#events.countDocuments(pending, { ...look, limit: mostCounted }),
      first.map(({ time }) => time.getTime()).toArray(),
      new OutboxLog(this.#events).last(),
    ]);
    const lagMs = times.length > 0 ? Math.max(0, Date.now() - Math.min(...times)) : 0;
    const counts = { fenced: this.#fenced, ...this.#publisher.counts };
    return { isActive: this.#isActive, backlog, lagMs, lastPosition, ...counts };
  }

  async #work(held: Held): Promise<void> {
    this.#isActive = true;
    this.#turn = performance.now();
    const { mongodbUri, log, isWatching = true } = this.#options;
    this.#publisher.distrust();
    // Ends the other loops as soon as one of them ends.
    const end = new AbortController();
    const signal = AbortSignal.any([held.signal, end.signal]);
    const watch = { uri: mongodbUri, onEvent: () => this.#look(signal), log };
    const watching = isWatching ? watchOutbox(watch, signal) : undefined;
    try {
      await Promise.all([
        this.#assign({ ...held, signal }).finally(() => end.abort()),
        this.#publish(signal),
        watching,
      ]);
    } finally {
      this.#isActive = false;
    }
  }

  async #assign(held: Held): Promise<void> {
    const { pollMs, batch, log } = this.#options;
    while (!held.signal.aborted) {
      const begin = performance.now();
      this.#turn = begin;
      try {
        const count = await this.#assignOnce(held);
        // Where there was one there mostly is another: it need not be told.
        if (count === batch) continue;
        if (count > 0) await pause(Math.max(0, begin + this.#lingerAfter(count) - performance.now()), held.signal);
        else await this.#rest(held.signal);
      } catch (error) {
        if (error instanceof Fenced) {
          if (!held.signal.aborted) this.#fenced += 1;
          held.lose();
          return;
        }
        log.warn({ err: error }, 'positions could not be given; trying again');
        // Or they were, and the answer was lost.
        this.#publisher.distrust();
        await this.#pending.sleep(pollMs, held.signal);
      }
    }
  }

  /** Answers how many events were given their positions. */
  async #assignOnce(held: Held): Promise<number> {
    // All that was told is committed, hence seen by the transaction that begins now.
    this.#pending.forget();
    const { count, last } = await this.#assigner.assign(this.#session, held);
    if (last !== undefined) {
      this.#toPublish = last;
      this.#published.wake();
    }
    return count;
  }

  /** Waits to be told of events. */
  async #rest(signal: AbortSignal): Promise<void> {
    this.#rested.wake();
    await this.#pending.sleep(this.#options.pollMs, signal);
  }

  /** Looks at the outbox, and goes on until there is nothing more in it: then it has to be told again. */
  async #look(signal: AbortSignal): Promise<void> {
    this.#rested.forget();
    this.wake();
    await this.#rested.sleep(this.#options.pollMs, signal);
  }

  #lingerAfter(count: number): number {
    const { lingerMs } = this.#options;
    return lingerMs === 0 ? 0 : Math.min(maxLingerMs, lingerMs + 2 * count);
  }

  async #publish(signal: AbortSignal): Promise<void> {
    const { pollMs } = this.#options;
    let compared = performance.now();
    while (!signal.aborted) {
      try {
        // Until there is a connection there is nothing to say, and nobody to say it to.
        if (this.#redis.status !== 'ready') {
          this.#publisher.distrust();
          await this.#published.sleep(pollMs, signal);
          continue;
        }
        const upTo = this.#toPublish;
        this.#toPublish = undefined;
        if (performance.now() - compared > comparePolls * pollMs) {
          this.#publisher.distrust();
          compared = performance.now();
        } else if (upTo === undefined) {
          // Redis may have lost the stream while nothing happened.
          await this.#publisher.look();
        }
        await this.#publisher.publish(signal, upTo ?? this.#publisher.end);
        this.#publishing.worked();
      } catch (error) {
        this.#publisher.distrust();
        this.#publishing.failed(error);
      }
      await this.#published.sleep(pollMs, signal);
    }
  }
}
