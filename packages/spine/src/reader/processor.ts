import { pingStore } from '@millepiani/mongo/connection';
import { reasonOf } from '@millepiani/telemetry/driver-error';
import type { ClientSession, Connection } from 'mongoose';
import type { SpineEvent } from '../event.ts';
import { inTraceOf } from '../in-trace-of.ts';
import type { OutboxLog } from '../outbox-log.ts';
import type { SpineLog } from '../spine-log.ts';
import { pause } from '../wake-up.ts';
import { type Effects, Missing, Parked, Seen } from './effect.ts';
import { DatabaseAway, failureKind } from './failure-kind.ts';
import { TookTooLong } from './in-time.ts';
import type { SessionPool } from './session-pool.ts';
import type { Cause, SetAside } from './set-aside.ts';

/** What processing needs. */
export interface ProcessorOptions {
  readonly reader: string;
  readonly connection: Connection;
  readonly effects: Effects;
  readonly setAside: SetAside;
  readonly source: OutboxLog;
  readonly pool: SessionPool;
  readonly attempts: number;
  readonly backoffMs: number;
  readonly log: SpineLog;
}

/** What became of events, counted since the start. */
export interface ProcessorCounts {
  readonly applied: number;
  /** Skipped: the inbox had them. */
  readonly duplicates: number;
  /** Skipped: their partition's row was further, and the inbox had them no more. */
  readonly older: number;
  /** Handled late: their partition's next one came first. */
  readonly filled: number;
  readonly failures: number;
}

/** The lease ended before all was done. */
class Interrupted extends Error {}

const maxBackoffMs = 2_000;
const replayLimit = 10_000;

/** Sees to it that an event is dealt with: has its effect, had it before, or lies aside. */
export class Processor {
  readonly #options: ProcessorOptions;
  readonly #counts = { applied: 0, duplicates: 0, older: 0, filled: 0, failures: 0 };

  constructor(options: ProcessorOptions) {
    this.#options = options;
  }

  get counts(): ProcessorCounts {
    return { ...this.#counts };
  }

  /** Deals with an event, however long it takes; false when `signal` was aborted before. Never throws. */
  process(event: SpineEvent, signal: AbortSignal): Promise<boolean> {
    return inTraceOf(event, () => this.#process(event, signal));
  }

  async #process(event: SpineEvent, signal: AbortSignal): Promise<boolean> {
    let [failed, passed] = [0, 0];
    while (!signal.aborted) {
      try {
        const cause = await this.#try(event, failed, signal);
        if (cause === undefined) return true;
        const put = await this.#options.pool.use((session) => this.#options.setAside.put(event, cause, session));
        if (put === 'aside') return true;
      } catch (error) {
        if (failureKind(error) === 'database') passed += 1;
        else failed += 1;
        await this.#afterFailure(event, error, failed + passed, signal);
      }
    }
    return false;
  }

  /**
   * Tries to give events of different partitions their effects in one transaction; answers with those that have theirs
   * now, or undefined when that failed. The others are to be dealt with one by one. Never throws.
   */
  async processTogether(events: readonly SpineEvent[]): Promise<ReadonlySet<SpineEvent> | undefined> {
    const { pool, effects, log, reader } = this.#options;
    try {
      const done = await pool.use(async (session) => {
        const turns = await effects.inTurn(events);
        if (turns.length > 1) await effects.applyTogether(turns, session);
        return turns.length > 1 ? turns.map(({ event }) => event) : [];
      });
      this.#counts.applied += done.length;
      for (const event of done) inTraceOf(event, () => log.debug(this.#about(event), 'effect'));
      return new Set(done);
    } catch (error) {
      log.info({ err: error, reader, events: events.length }, 'no effects together; trying one by one');
      return undefined;
    }
  }

  /**
   * Hands what lies aside of a partition, up to a version, to the handler again, in order; answers how many went through.
   * What merely waits behind that goes too: never judged itself, it would hold the partition with nothing before it.
   */
  async replay(partition: string, upTo: number): Promise<number> {
    const { setAside, source, effects, pool } = this.#options;
    for (let through = 0; through < replayLimit; through += 1) {
      const row = await setAside.first(partition);
      const event = row && (await source.event(row.eventId));
      if (!(row && event) || (event.partitionversion > upTo && !row.isBehind)) return through;
      try {
        await pool.use((session) => effects.apply(event, session, 'replay'));
        this.#counts.applied += 1;
      } catch (error) {
        // Somebody else replays it at the same time.
        if (error instanceof Seen) continue;
        if (failureKind(error) !== 'database') await setAside.failedAgain(row, reasonOf(error));
        this.#options.log.error({ err: error, event: event.id, reader: row.reader }, 'the replay failed');
        return through;
      }
    }
    return replayLimit;
  }

  /** Tries once; answers with the cause when it is to be set aside. Throws when it is to be tried again. */
  async #try(event: SpineEvent, failed: number, signal: AbortSignal): Promise<Cause | undefined> {
    try {
      await this.#apply(event, signal);
      return undefined;
    } catch (error) {
      if (error instanceof Parked) return { reason: 'behind', attempts: 0, isBehind: true };
      // The next holder of the lease judges.
      if (signal.aborted) throw error;
      const kind = failureKind(error);
      const isLast = kind === 'event' || (kind === 'handler' && failed + 1 >= this.#options.attempts);
      if (!isLast) throw error;
      this.#options.log.error({ err: error, attempts: failed + 1, ...this.#about(event) }, 'event set aside');
      return { reason: reasonOf(error), attempts: failed + 1, isBehind: false };
    }
  }

  async #apply(event: SpineEvent, signal: AbortSignal): Promise<void> {
    const { pool, effects } = this.#options;
    // A known end is no failure of the session's: it is kept.
    const ended = (error: unknown) => {
      if (error instanceof Seen || error instanceof Parked || error instanceof Missing) return error;
      throw error;
    };
    const end = await pool
      .use((session: ClientSession) => effects.apply(event, session).catch(ended))
      // By now the session is given up: what a late handler still writes by it is refused.
      .catch((error: unknown) => this.#blame(error));
    if (end === undefined) {
      this.#counts.applied += 1;
      this.#options.log.debug(this.#about(event), 'effect');
    } else if (end instanceof Seen) {
      await effects.assertSeen(event);
      this.#counts[end.by === 'inbox' ? 'duplicates' : 'older'] += 1;
    } else if (end instanceof Missing) await this.#fill(end, event, signal);
    else throw end;
  }

  /** Deals with those that come first, then with the event. */
  async #fill({ events }: Missing, event: SpineEvent, signal: AbortSignal): Promise<void> {
    for (const missing of events) {
      if (!(await this.process(missing, signal))) throw new Interrupted();
      this.#counts.filled += 1;
    }
    await this.#apply(event, signal);
  }

  /** What a log line says of an event. */
  #about({ id: event, type, subject, partitionkey: partition, partitionversion }: SpineEvent): object {
    return { reader: this.#options.reader, event, type, subject, partition, partitionversion };
  }

  async #blame(error: unknown): Promise<never> {
    if (error instanceof TookTooLong && !(await this.#isDatabaseThere())) throw new DatabaseAway(error);
    throw error;
  }

  async #isDatabaseThere(): Promise<boolean> {
    try {
      await pingStore(this.#options.connection);
      return true;
    } catch {
      return false;
    }
  }

  async #afterFailure(event: SpineEvent, error: unknown, tries: number, signal: AbortSignal): Promise<void> {
    const { log, backoffMs } = this.#options;
    this.#counts.failures += 1;
    log.warn({ err: error, tries, ...this.#about(event) }, 'no effect yet; trying again');
    await pause(Math.min(maxBackoffMs, backoffMs * 2 ** (tries - 1)) * (0.75 + Math.random() / 2), signal);
  }
}
