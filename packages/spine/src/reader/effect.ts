import { type Actor, systemActor } from '@millepiani/kernel/actor';
import type { Clock } from '@millepiani/kernel/clock';
import { inSession } from '@millepiani/mongo/transaction';
import { requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import { formatTraceparent } from '@millepiani/telemetry/trace-context';
import { MongoServerError } from 'mongodb';
import type { ClientSession } from 'mongoose';
import type { SpineEvent } from '../event.ts';
import type { NewEvent, Outbox } from '../outbox.ts';
import type { OutboxLog } from '../outbox-log.ts';
import type { Step } from '../steps.ts';
import { judge, type PartitionRow } from './partition-row.ts';
import { eventKey, partitionKey, type ReaderStore } from './reader-store.ts';

/** What an effect works in: everything it reads and writes with `session` happens once, or not at all. */
export interface EffectTransaction {
  readonly session: ClientSession;
  /** The effect's one instant. */
  readonly now: Date;
  /** The service that reacts. */
  readonly actor: Actor;
  /** Puts events in the service's own outbox, in this transaction and in the trace of what it reacts to. */
  emit(events: readonly NewEvent[]): Promise<void>;
  /** Does `work` once the transaction is committed: a hint, for it may be lost. What it throws is nobody's. */
  afterCommit(work: () => void): void;
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

/** Handling took too long. */
export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`No effect within ${ms} ms.`);
  }
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
}

const duplicateKey = 11_000;

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
    const { step } = this.#options;
    await step('before-effect');
    let hints: (() => void)[] = [];
    await inSession(session, async () => {
      await this.#enter(event, session);
      if (turn === 'next') await this.#advance(event, session);
      else await this.#advanceParked(event, session);
      hints = [];
      await this.#handle(event, session, hints);
      await step('after-effect-before-commit');
    });
    for (const hint of hints) hint();
    await step('after-effect-commit');
  }

  async #enter(event: SpineEvent, session: ClientSession): Promise<void> {
    const { store, reader, clock } = this.#options;
    try {
      await store.inbox.insertOne({ _id: eventKey(reader, event), at: clock.now() }, { session });
    } catch (error) {
      if (error instanceof MongoServerError && error.code === duplicateKey) throw new Seen('inbox', { cause: error });
      throw error;
    }
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

  /** Whether it is this event's turn. What lies between is read from the source: events of other types do not count. */
  async #assertTurn(row: PartitionRow | null, event: SpineEvent): Promise<void> {
    const { source, types } = this.#options;
    const verdict = judge(row, event.partitionversion);
    if (verdict.kind === 'seen') throw new Seen('partition');
    if (verdict.kind === 'gap') {
      const range = { after: verdict.after, before: event.partitionversion };
      const missing = await source.between(event.partitionkey, range, types);
      if (missing.length > 0) throw new Missing(missing);
    }
    if (row?.parkedTo !== undefined) throw new Parked();
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

  async #handle(event: SpineEvent, session: ClientSession, hints: (() => void)[]): Promise<void> {
    const { service, outbox, handle, clock, timeoutMs } = this.#options;
    const context = requestContextFrom({ traceparent: event.traceparent });
    const now = clock.now();
    const actor = systemActor(service);
    const origin = { actor: `system:${service}`, time: now, traceparent: formatTraceparent(context.trace) };
    const emit = (events: readonly NewEvent[]) => outbox.append(session, events, origin);
    const afterCommit = (work: () => void) => void hints.push(work);
    const { promise: tooLong, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new TookTooLong(timeoutMs)), timeoutMs);
    try {
      await Promise.race([
        runInRequest(context, () => handle(event, { session, now, actor, emit, afterCommit })),
        tooLong,
      ]);
    } finally {
      clearTimeout(timer);
    }
  }
}
