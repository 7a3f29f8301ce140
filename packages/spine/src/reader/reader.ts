import { positionOf } from '@millepiani/events/envelope';
import { withoutVersion } from '@millepiani/events/type-name';
import { type Clock, systemClock } from '@millepiani/kernel/clock';
import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import type { OutboxEvent, SpineEvent } from '../event.ts';
import { type Held, Lease } from '../lease.ts';
import { LeaseBatch } from '../lease-batch.ts';
import { Outbox } from '../outbox.ts';
import { OutboxLog } from '../outbox-log.ts';
import type { StreamPlace } from '../redis.ts';
import type { SpineLog } from '../spine-log.ts';
import { noStep, type Step } from '../steps.ts';
import { pause, WakeUp } from '../wake-up.ts';
import { Effects, type Handle } from './effect.ts';
import { Feed } from './feed.ts';
import { Lanes } from './lanes.ts';
import { Processor, type ProcessorCounts } from './processor.ts';
import { ReaderStore } from './reader-store.ts';
import { SessionPool } from './session-pool.ts';
import { SetAside } from './set-aside.ts';
import { type Item, Work } from './work.ts';

/** What a reader needs. */
export interface ReaderOptions {
  /** Unique in the service. Its rows go by it: under another name it begins at the log's first event. */
  readonly name: string;
  /** The service that it belongs to. */
  readonly service: string;
  /** The service whose log it reads. */
  readonly source: string;
  /** The event types it handles, with or without version; it is handed every version of them. */
  readonly types: readonly string[];
  readonly handle: Handle;
  /** To the service's own database. */
  readonly connection: Connection;
  /** The source's outbox: read, never written. */
  readonly sourceOutbox: Collection<OutboxEvent>;
  /** Undefined: by the outbox alone. */
  readonly place?: StreamPlace | undefined;
  readonly log: SpineLog;
  readonly clock?: Clock;
  readonly step?: Step;
  /** Transactions side by side. 8. */
  readonly lanes?: number;
  /** Events, of different partitions, that may share a transaction. 16. */
  readonly together?: number;
  /** Tries before an event is set aside. 5. */
  readonly attempts?: number;
  /** The pause before the second try; it doubles from there. 100 ms. */
  readonly backoffMs?: number;
  /** How long one try may take. 10 s. */
  readonly timeoutMs?: number;
  /** Another replica takes over this long after one dies, at most. 4 s. */
  readonly leaseMs?: number;
  /** How often the outbox is looked at while there is no stream; four times as seldom while there is one that says nothing. 500 ms. */
  readonly pollMs?: number;
  /** How often the mark is moved: what is behind it is only looked at again after a crash. 1 s. */
  readonly markMs?: number;
}

/** How a reader fares. */
export interface ReaderMetrics extends ProcessorCounts {
  /** Whether it is the one that works. */
  readonly isActive: boolean;
  /** All up to here is done. */
  readonly position: number;
  /** The source's last position. */
  readonly sourcePosition: number;
  /** The age of the first event that is not done, by its own time; 0 when all are. */
  readonly lagMs: number;
  /** Events that lie aside. */
  readonly setAside: number;
}

// Bounds what is held in memory, and how far the mark may lag while one partition is tried again.
const maxUnfinished = 400;
const maxAhead = 20_000;
const limit = 200;

/**
 * The source's log has not, where the reader stands, the event that was read there: it was restored from a copy. Its next
 * events would be taken for old ones, so none is read until somebody has seen to it.
 */
export class SourceWentBack extends Error {
  constructor({ name, source }: Pick<ReaderOptions, 'name' | 'source'>, mark: number) {
    super(`${name} has read ${source}'s log up to ${mark}, where it now has another event, or none: it was restored.`);
  }
}

/** The lease of a reader. */
export const readerLease = (name: string): string => `reader:${name}`;

/**
 * Hands the events of one service's log to a handler in another: each once, each partition in order, none left out.
 * Any number of replicas may run; one works, by lease. The lease only saves work: what keeps two apart that both believe
 * to hold it is each partition's row, which moves on in the effect's own transaction.
 */
export class Reader {
  readonly #options: Required<Pick<ReaderOptions, 'pollMs' | 'markMs' | 'step'>> & ReaderOptions;
  readonly #source: OutboxLog;
  readonly #store: ReaderStore;
  readonly #pool: SessionPool;
  readonly #lease: Lease;
  readonly #feed: Feed;
  readonly #processor: Processor;
  readonly #stop = new AbortController();
  #running: Promise<unknown> = Promise.resolve();
  #isActive = false;

  constructor(options: ReaderOptions) {
    const { name, service, connection, source, step = noStep, clock = systemClock, log } = options;
    const { pollMs = 500, markMs = 1_000, leaseMs = 4_000, lanes = 8, timeoutMs = 10_000, handle } = options;
    this.#options = { ...options, pollMs, markMs, step };
    this.#source = new OutboxLog(options.sourceOutbox);
    const { place } = options;
    this.#feed = new Feed({ source, log: this.#source, place, pollMs, limit, logger: log });
    const store = new ReaderStore(connection);
    this.#store = store;
    this.#pool = new SessionPool(connection.getClient(), lanes);
    this.#lease = new Lease({ connection, id: readerLease(name), ms: leaseMs, sessions: () => this.#pool.ids(), log });
    const effects = new Effects({
      ...{ reader: name, service, store, source: this.#source, handle, timeoutMs, clock, step, log },
      outbox: new Outbox(connection, service),
      types: new Set(options.types.map(withoutVersion)),
    });
    const setAside = new SetAside({ reader: name, source, store, clock, step });
    const { attempts = 5, backoffMs = 100 } = options;
    this.#processor = new Processor({
      ...{ reader: name, connection, effects, setAside, source: this.#source, pool: this.#pool },
      ...{ attempts, backoffMs, log },
    });
  }

  /** Begins to wait for the lease, and to work under it. */
  start(): void {
    this.#feed.open();
    this.#running = this.#lease.holdUntil(this.#stop.signal, (held) => this.#work(held));
  }

  /** Ends after the effects that are at work, and keeps how far it is. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#feed.close();
    this.#pool.close();
  }

  /**
   * Hands a partition's events that lie aside to the handler again, in order, until one fails or none is left; answers
   * how many went through. Any replica may do it. `upTo` leaves those behind a version alone.
   */
  replay(partition: string, upTo = Number.MAX_SAFE_INTEGER): Promise<number> {
    return this.#processor.replay(partition, upTo);
  }

  /** How it fares; throws when the database is away. */
  async metrics(): Promise<ReaderMetrics> {
    const { name, connection } = this.#options;
    const [row, sourcePosition, setAside] = await Promise.all([
      LeaseBatch.of(connection).see(readerLease(name)),
      this.#source.last(),
      this.#store.setAside.countDocuments({ reader: name }),
    ]);
    const position = Number(row?.position ?? 0);
    const next = position < sourcePosition ? await this.#source.timeAt(position + 1) : undefined;
    const lagMs = next ? Math.max(0, Date.now() - next.getTime()) : 0;
    return { isActive: this.#isActive, position, sourcePosition, lagMs, setAside, ...this.#processor.counts };
  }

  async #work(held: Held): Promise<void> {
    const mark = Number(held.row.position ?? 0);
    await this.#assertSameLog(mark, held.row.eventId);
    const lanes = new Lanes<Item>(mark);
    const end = new AbortController();
    this.#isActive = true;
    try {
      const marking = this.#keepMark(held, lanes, end.signal);
      await this.#follow(lanes, held.signal).finally(() => end.abort());
      await marking;
    } finally {
      this.#isActive = false;
    }
  }

  /** @throws SourceWentBack */
  async #assertSameLog(mark: number, eventId: string | undefined): Promise<void> {
    if (mark === 0) return;
    const there = await this.#source.idAt(mark);
    if (there === undefined || (eventId !== undefined && there !== eventId)) {
      throw new SourceWentBack(this.#options, mark);
    }
  }

  /** Takes events in and has them worked on, until the lease is over; ends with none at work. */
  async #follow(lanes: Lanes<Item>, signal: AbortSignal): Promise<void> {
    const types = new Set(this.#options.types.map(withoutVersion));
    const room = new WakeUp();
    const { together = 16 } = this.#options;
    const common = { lanes, together, processor: this.#processor, pool: this.#pool };
    const work = new Work({ ...common, onProgress: () => room.wake() }, signal);
    while (!signal.aborted) {
      if (lanes.unfinished >= maxUnfinished || lanes.last - lanes.mark >= maxAhead) {
        await room.sleep(1_000, signal);
        continue;
      }
      for (const event of await this.#next(lanes.last, signal)) {
        const position = positionOf(event);
        if (types.has(withoutVersion(event.type))) lanes.push({ event, position, partition: event.partitionkey });
        else lanes.skip(position);
      }
      work.begin();
    }
    await work.end();
  }

  async #next(position: number, signal: AbortSignal): Promise<readonly SpineEvent[]> {
    try {
      return await this.#feed.next(position, signal);
    } catch (error) {
      this.#options.log.warn({ err: error, reader: this.#options.name }, 'events cannot be read; trying again');
      await pause(this.#options.pollMs, signal);
      return [];
    }
  }

  /** Moves the mark behind what is done: late, since a mark in the effects' transactions would make all lanes collide. */
  async #keepMark(held: Held, lanes: Lanes<Item>, signal: AbortSignal): Promise<void> {
    const { step, markMs, log, name } = this.#options;
    let kept = lanes.mark;
    for (let isOver = false; !isOver; ) {
      await pause(markMs, signal);
      // Once more after the end.
      isOver = signal.aborted;
      const { mark } = lanes;
      if (mark === kept) continue;
      try {
        await step('before-mark');
        const eventId = await this.#source.idAt(mark);
        if (await held.renew({ position: BigInt(mark), eventId })) kept = mark;
        await step('after-mark');
      } catch (error) {
        log.warn({ err: error, reader: name }, 'the mark could not be moved; trying again');
      }
    }
  }
}
