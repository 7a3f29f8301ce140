import type { CheckedEvent } from '@millepiani/events/event';
import { fullType } from '@millepiani/events/type-name';
import { newId } from '@millepiani/kernel/new-id';
import type { Collection } from 'mongodb';
import type { ClientSession, Connection } from 'mongoose';
import { formOf, type OutboxEvent } from './event.ts';
import { makeCollection } from './make-collection.ts';

/** By whom, when and in which trace. */
export interface EventOrigin {
  readonly actor: string | undefined;
  readonly time: Date;
  readonly traceparent: string | undefined;
}

interface Partition {
  _id: string;
  version: number;
}

/** The name of every service's outbox: what other services' users may read. */
export const outboxName = 'outbox';

/** The index over events that have no position yet, by partition. */
export const pendingIndex = 'pending';

/** The service's outbox: its published interface to the other services. */
export class Outbox {
  readonly #connection: Connection;
  readonly #service: string;
  readonly #events: Collection<OutboxEvent>;
  readonly #partitions: Collection<Partition>;

  constructor(connection: Connection, service: string) {
    this.#connection = connection;
    this.#service = service;
    const db = connection.getClient().db();
    this.#events = db.collection<OutboxEvent>(outboxName);
    this.#partitions = db.collection<Partition>('outbox_partitions');
  }

  /**
   * Makes the outbox's collections and indexes; the unique ones refuse a second event with the same version or position.
   * Idempotent. Events of before there were positions are given theirs like all others.
   */
  async prepare(): Promise<void> {
    await this.#events.createIndex({ subject: 1, aggregateversion: 1 }, { unique: true });
    await this.#events.createIndex({ partitionkey: 1, partitionversion: 1 }, { unique: true });
    await this.#events.createIndex(
      { position: 1 },
      { unique: true, partialFilterExpression: { position: { $exists: true } } },
    );
    // A partial index may not ask for absence by $exists; null stands for it.
    await this.#events.createIndex(
      { partitionkey: 1, partitionversion: 1 },
      { name: pendingIndex, partialFilterExpression: { position: null } },
    );
    await makeCollection(this.#connection, 'outbox_partitions');
  }

  /**
   * Writes events in the command's own transaction, each with its partition's next version. Two round trips, or three
   * where they are of several partitions, however many they are: what a transaction holds, others wait for.
   */
  async append(session: ClientSession, events: readonly CheckedEvent[], origin: EventOrigin): Promise<void> {
    if (events.length === 0) return;
    const taken = await this.#take(session, events);
    const rows = events.map((event) => {
      const version = (taken.get(event.partition) ?? 0) + 1;
      taken.set(event.partition, version);
      return this.#envelope(event, origin, version);
    });
    await this.#events.insertMany(rows, { session });
  }

  /** Moves the partitions on by as many versions as they get events; answers where each stood before. */
  async #take(session: ClientSession, events: readonly CheckedEvent[]): Promise<Map<string, number>> {
    const counts = new Map(
      [...Map.groupBy(events, ({ partition }) => partition)].map(([id, { length }]) => [id, length]),
    );
    const [[_id, version] = ['', 0]] = counts;
    if (counts.size === 1) {
      const options = { session, upsert: true, returnDocument: 'before' } as const;
      const before = await this.#partitions.findOneAndUpdate({ _id }, { $inc: { version } }, options);
      return new Map([[_id, Number(before?.version ?? 0)]]);
    }
    const steps = [...counts].map(([_id, version]) => ({
      updateOne: { filter: { _id }, update: { $inc: { version } }, upsert: true },
    }));
    await this.#partitions.bulkWrite(steps, { session });
    const moved = await this.#partitions.find({ _id: { $in: [...counts.keys()] } }, { session }).toArray();
    return new Map(moved.map(({ _id, version }) => [_id, Number(version) - (counts.get(_id) ?? 0)]));
  }

  #envelope(event: CheckedEvent, origin: EventOrigin, partitionversion: number): OutboxEvent {
    const type = fullType(this.#service, event.type);
    return {
      _id: newId('evt'),
      ...formOf(type),
      source: `urn:millepiani:${this.#service}`,
      type,
      subject: event.subject,
      time: origin.time,
      aggregateversion: event.aggregateVersion,
      partitionkey: event.partition,
      partitionversion,
      visibility: event.visibility,
      ...(origin.actor === undefined ? {} : { actor: origin.actor }),
      ...(origin.traceparent === undefined ? {} : { traceparent: origin.traceparent }),
      // As JSON has it: the stream carries it as JSON, and readers are to see the same from both.
      data: JSON.parse(JSON.stringify(event.data)),
    };
  }
}
