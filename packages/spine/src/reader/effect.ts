import type { CheckedEvent } from '@millepiani/events/event';
import { type Actor, actorName, systemActor } from '@millepiani/kernel/actor';
import type { Clock } from '@millepiani/kernel/clock';
import { inSession } from '@millepiani/mongo/transaction';
import { requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import { formatTraceparent } from '@millepiani/telemetry/trace-context';
import { MongoServerError, ReadConcern } from 'mongodb';
import type { ClientSession } from 'mongoose';
import type { SpineEvent } from '../event.ts';
import type { Outbox } from '../outbox.ts';
import type { OutboxLog } from '../outbox-log.ts';
import type { SpineLog } from '../spine-log.ts';
import type { Step } from '../steps.ts';
import { NotYetCertain } from './failure-kind.ts';
import { inTime, type Leave, unlessLeft } from './in-time.ts';
import { judge, type PartitionRow, reachOf } from './partition-row.ts';
import { eventKey, partitionKey, type ReaderStore } from './reader-store.ts';

/** What an effect works in: everything it reads and writes with `session` happens once, or not at all. */
export interface EffectTransaction {
  readonly session: ClientSession;
  /** The effect's one instant. */
  readonly now: Date;
  /** The service that reacts. */
  readonly actor: Actor;
  /** Puts events in the service's own outbox, in this transaction and in the trace of what it reacts to. */
  emit(events: readonly CheckedEvent[]): Promise<void>;
  /**
   * Has `hint` run once the effect is there. A process that dies in between never runs it, so it only hurries what
   * happens anyway.
   */
  afterCommit(hint: () => void): void;
}

/** Does what an event calls for. May run again when its transaction did not commit. */
export type Handle = (event: SpineEvent, transaction: EffectTransaction) => Promise<void>;

/** An event had its effect before, by its id or by its partition's row. */
export class Seen extends Error {
  readonly by: 'inbox' | 'partition';

  constructor(by: 'inbox' | 'partition', options?: ErrorOptions) {
    super(`Seen by the ${by}.`, options);
    this.by = by;
  }
}

/** An event's partition is parked. */
export class Parked extends Error {}

/** Events that come first in their partition were not handled yet. */
export class Missing extends Error {
  readonly events: readonly SpineEvent[];

  constructor(events: readonly SpineEvent[]) {
    super(`${events.length} earlier events of the partition come first.`);
    this.events = events;
  }
}

/** Several events had no effect together: each is to be tried by itself. */
class NotTogether extends Error {}

/** An event whose turn it is, and the version at which its partition's row stands; undefined where there is none. */
export interface Turn {
  readonly event: SpineEvent;
  readonly before: number | undefined;
}

interface Hint {
  readonly run: () => void;
  readonly event: SpineEvent;
}

/** What handling leaves behind. */
interface Handling {
  readonly hints: Hint[];
  readonly leave: Leave;
  /** The milliseconds that it may take, where the option allows as many. */
  readonly left?: number;
}

/** What effects need. */
export interface EffectsOptions {
  readonly reader: string;
  /** The service that reacts. */
  readonly service: string;
  readonly store: ReaderStore;
  readonly outbox: Outbox;
  readonly source: OutboxLog;
  /** The types, without version, that the reader handles. */
  readonly types: ReadonlySet<string>;
  readonly handle: Handle;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly step: Step;
  readonly log: SpineLog;
}

const duplicateKey = 11_000;

// What takes longer is to keep no others waiting, nor what they hold.
const togetherMs = 1_000;

/** Gives events their effect, each once and in its partition's order, whoever else tries the same at the same time. */
export class Effects {
  readonly #options: EffectsOptions;

  constructor(options: EffectsOptions) {
    this.#options = options;
  }

  /**
   * One transaction: the inbox's row, the partition's row from the version before to this one, and the effect. The
   * partition's row is the fence too: of two replicas that both believe to have the lease, one finds it changed.
   * `turn` says how the partition's row must stand: as `next`, or parked, when what was set aside is replayed.
   * @throws Seen, Parked, Missing, TookTooLong, and whatever handling throws
   */
  async apply(event: SpineEvent, session: ClientSession, turn: 'next' | 'replay' = 'next'): Promise<void> {
    await this.#commit(session, async (hints, leave) => {
      await this.#enter([event], session);
      if (turn === 'next') await this.#advance(event, session);
      else await this.#advanceParked(event, session);
      await this.#handle(event, session, { hints, leave });
    });
  }

  /**
   * As {@link apply}, for several partitions' next events in one transaction, which costs little more than one does.
   * All have their effect, or none has: whatever hinders one, each is to be tried by itself then.
   */
  async applyTogether(turns: readonly Turn[], session: ClientSession): Promise<void> {
    let isAgain = false;
    await this.#commit(session, async (hints, leave) => {
      // In conflict with others, many at once are in their way again and again.
      if (isAgain) throw new NotTogether();
      isAgain = true;
      await this.#enter(
        turns.map(({ event }) => event),
        session,
      );
      await this.#advanceAll(turns, session);
      const end = performance.now() + togetherMs;
      for (const { event } of turns) {
        await this.#handle(event, session, { hints, leave, left: end - performance.now() });
      }
    });
  }

  /**
   * That an event was seen was read in a transaction that came to nothing, so perhaps from a primary that is none any more:
   * it counts once a majority has it. @throws NotYetCertain
   */
  async assertSeen(event: SpineEvent): Promise<void> {
    const { store, reader } = this.#options;
    const majority = { readConcern: new ReadConcern('majority'), readPreference: 'primary' } as const;
    const row = await store.partitions.findOne({ _id: partitionKey(reader, event.partitionkey) }, majority);
    if (event.partitionversion > reachOf(row)) throw new NotYetCertain();
  }

  /** Of events of different partitions, those whose turn it plainly is. */
  async inTurn(events: readonly SpineEvent[]): Promise<Turn[]> {
    const { store, reader } = this.#options;
    const ids = events.map(({ partitionkey }) => partitionKey(reader, partitionkey));
    const found = await store.partitions.find({ _id: { $in: ids } }).toArray();
    const rows = new Map(found.map((row) => [row._id, row]));
    const turns: Turn[] = [];
    for (const event of events) {
      const row = rows.get(partitionKey(reader, event.partitionkey)) ?? null;
      if (row?.parkedTo !== undefined) continue;
      const obstacle = await this.#obstacle(row, event);
      if (obstacle === undefined) turns.push({ event, before: row === null ? undefined : Number(row.version) });
    }
    return turns;
  }

  /** Runs `work` in one transaction, and then the hints that it left. */
  async #commit(session: ClientSession, work: (hints: Hint[], leave: Leave) => Promise<void>): Promise<void> {
    const { step } = this.#options;
    let hints: Hint[] = [];
    await step('before-effect');
    await unlessLeft((leave) =>
      inSession(session, async () => {
        hints = [];
        await work(hints, leave);
        await step('after-effect-before-commit');
      }),
    );
    await step('after-effect-commit');
    for (const hint of hints) this.#give(hint);
  }

  #give({ run, event }: Hint): void {
    try {
      run();
    } catch (error) {
      this.#options.log.warn({ err: error, event: event.id }, 'a hint was not taken');
    }
  }

  async #enter(events: readonly SpineEvent[], session: ClientSession): Promise<void> {
    const { store, reader, clock } = this.#options;
    const at = clock.now();
    const rows = events.map((event) => ({ _id: eventKey(reader, event), at }));
    try {
      await store.inbox.insertMany(rows, { session });
    } catch (error) {
      if (error instanceof MongoServerError && error.code === duplicateKey) throw new Seen('inbox', { cause: error });
      throw error;
    }
  }

  /** Moves the partitions' rows on, each from where it was seen to stand: two round trips at most, however many they are. */
  async #advanceAll(turns: readonly Turn[], session: ClientSession): Promise<void> {
    const { store, reader } = this.#options;
    const isNew = ({ before }: Turn) => before === undefined;
    const steps = [...turns.filter(isNew), ...turns.filter((turn) => !isNew(turn))].map(({ event, before }) => {
      const { partitionversion: version } = event;
      const _id = partitionKey(reader, event.partitionkey);
      if (before === undefined) return { insertOne: { document: { _id, version } } };
      const filter = { _id, version: before, parkedTo: { $exists: false } };
      return { updateOne: { filter, update: { $set: { version } } } };
    });
    const { insertedCount, matchedCount } = await store.partitions.bulkWrite(steps, { session });
    if (insertedCount + matchedCount !== turns.length) throw new NotTogether();
  }

  async #advance(event: SpineEvent, session: ClientSession): Promise<void> {
    const { store, reader } = this.#options;
    const { partitionversion: version } = event;
    const _id = partitionKey(reader, event.partitionkey);
    if (version > 1) {
      // Mostly it is the row's next version: one round trip.
      const asUsual = { _id, version: version - 1, parkedTo: { $exists: false } };
      const { matchedCount } = await store.partitions.updateOne(asUsual, { $set: { version } }, { session });
      if (matchedCount === 1) return;
    }
    const row = await store.partitions.findOne({ _id }, { session });
    await this.#assertTurn(row, event);
    if (row === null) await store.partitions.insertOne({ _id, version }, { session });
    else await store.partitions.updateOne({ _id }, { $set: { version } }, { session });
  }

  async #assertTurn(row: PartitionRow | null, event: SpineEvent): Promise<void> {
    const obstacle = await this.#obstacle(row, event);
    if (obstacle) throw obstacle;
    if (row?.parkedTo !== undefined) throw new Parked();
  }

  /** Why it is not this event's turn. What lies between is read from the source: events of other types do not count. */
  async #obstacle(row: PartitionRow | null, event: SpineEvent): Promise<Seen | Missing | undefined> {
    const { source, types } = this.#options;
    const verdict = judge(row, event.partitionversion);
    if (verdict.kind === 'seen') return new Seen('partition');
    if (verdict.kind !== 'gap') return undefined;
    const range = { after: verdict.after, before: event.partitionversion };
    const missing = await source.between(event.partitionkey, range, types);
    return missing.length > 0 ? new Missing(missing) : undefined;
  }

  /** Moves a parked partition on by the first of what lies aside, and frees it after the last. */
  async #advanceParked(event: SpineEvent, session: ClientSession): Promise<void> {
    const { store, reader } = this.#options;
    const { partitionkey, partitionversion } = event;
    const _id = partitionKey(reader, partitionkey);
    const { deletedCount } = await store.setAside.deleteOne({ _id: eventKey(reader, event) }, { session });
    const earlier = { reader, partitionkey, partitionversion: { $lt: partitionversion } };
    if (deletedCount === 0 || (await store.setAside.findOne(earlier, { session }))) throw new Seen('partition');
    const row = await store.partitions.findOne({ _id }, { session });
    const isLast = Number(row?.parkedTo) === partitionversion;
    const update = { $set: { version: partitionversion }, ...(isLast ? { $unset: { parkedTo: true as const } } : {}) };
    await store.partitions.updateOne({ _id }, update, { session });
  }

  async #handle(
    event: SpineEvent,
    session: ClientSession,
    { hints, leave, left = Number.POSITIVE_INFINITY }: Handling,
  ): Promise<void> {
    const { service, outbox, handle, clock } = this.#options;
    const timeoutMs = Math.max(0, Math.min(this.#options.timeoutMs, left));
    const context = requestContextFrom({ traceparent: event.traceparent });
    const now = clock.now();
    const actor = systemActor(service);
    const origin = { actor: actorName(actor), time: now, traceparent: formatTraceparent(context.trace) };
    const emit = (events: readonly CheckedEvent[]) => outbox.append(session, events, origin);
    const afterCommit = (run: () => void) => void hints.push({ run, event });
    const transaction = { session, now, actor, emit, afterCommit };
    await inTime(() => runInRequest(context, () => handle(event, transaction)), timeoutMs, leave);
  }
}
