import type { CheckedEvent } from '@millepiani/events/event';
import { fullType } from '@millepiani/events/type-name';
import type { Clock } from '@millepiani/kernel/clock';
import type { ClientSession, Connection } from 'mongoose';
import { erasePersonal } from './erase-personal.ts';
import type { OutboxEvent } from './event.ts';
import { prepareLeases } from './lease-rows.ts';
import { outboxName } from './outbox.ts';
import type { Reaction, ReactionFacts } from './reactions.ts';
import type { Handle } from './reader/effect.ts';
import { Reader, type ReaderMetrics, type ReaderOptions } from './reader/reader.ts';
import { ReaderStore, type SetAsideRow } from './reader/reader-store.ts';
import {
  type AsideOfPartition,
  asideOfPartition,
  listSetAside,
  type PartitionQuery,
  type SetAsideQuery,
} from './reader/set-aside.ts';
import type { StreamPlace } from './redis.ts';
import { Relay, type RelayMetrics, type RelayOptions } from './relay/relay.ts';
import type { SpineLog } from './spine-log.ts';
import type { Step } from './steps.ts';

/** What a service's spine needs. */
export interface SpineOptions {
  readonly service: string;
  /** To the service's own database, by a user that may also `find` in the sources' outboxes. */
  readonly connection: Connection;
  readonly mongodbUri: string;
  /** Where the streams are. */
  readonly place: StreamPlace;
  readonly reactions: readonly Reaction[];
  /** The database of a source, on the same MongoDB. */
  readonly databaseOf: (source: string) => string;
  readonly log: SpineLog;
  readonly clock?: Clock;
  readonly step?: Step;
  /** For tests: other times and sizes. */
  readonly relay?: Partial<RelayOptions>;
  /** For tests: other times and sizes. */
  readonly reader?: Partial<ReaderOptions>;
}

/** How a service's spine fares. */
export interface SpineMetrics {
  readonly relay: RelayMetrics;
  readonly readers: Readonly<Record<string, ReaderMetrics>>;
}

/** Two reactions have one name, or none has the name asked for. */
export class ReactionName extends Error {
  constructor(name: string, what: string) {
    super(`The reaction ${name} ${what}.`);
  }
}

/** A reaction emits what it does not say it does, so that nobody who reads the flows would know: a bug. */
export class UndeclaredEvent extends TypeError {
  constructor(reaction: string, type: string) {
    super(`The reaction ${reaction} emits ${type} without saying so.`);
  }
}

/** A service's part of the event spine: its relay, and a reader for each of its reactions. */
export class Spine {
  readonly #options: SpineOptions;
  readonly #relay: Relay;
  readonly #readers = new Map<string, Reader>();
  readonly #store: ReaderStore;

  /** @throws ReactionName */
  constructor(options: SpineOptions) {
    const { service, connection, mongodbUri, place, log, reactions } = options;
    this.#options = options;
    const twice = reactions.find(({ name }, at) => reactions.findIndex((other) => other.name === name) !== at);
    if (twice) throw new ReactionName(twice.name, 'is there twice');
    this.#store = new ReaderStore(connection);
    const step = options.step ? { step: options.step } : {};
    this.#relay = new Relay({ ...place, service, connection, mongodbUri, log, ...step, ...options.relay });
    const clock = options.clock ? { clock: options.clock } : {};
    for (const reaction of reactions) {
      const { name, source, types } = reaction;
      const database = connection.getClient().db(options.databaseOf(source));
      const sourceOutbox = database.collection<OutboxEvent>(outboxName);
      const reader = new Reader({
        ...{
          name,
          service,
          source,
          types,
          handle: this.#handleOf(reaction),
          connection,
          sourceOutbox,
          place,
          log,
          ...clock,
          ...step,
        },
        ...options.reader,
      });
      this.#readers.set(name, reader);
    }
  }

  /** Holds a reaction to what it says it emits, and has the relay look as soon as that is there. */
  #handleOf({ name, emits, handle }: Reaction): Handle {
    const { service } = this.#options;
    return (event, transaction) => {
      const emit = async (events: readonly CheckedEvent[]) => {
        const undeclared = events.find(({ type }) => !emits.includes(fullType(service, type)));
        if (undeclared) throw new UndeclaredEvent(name, undeclared.type);
        await transaction.emit(events);
        transaction.afterCommit(() => this.wake());
      };
      return handle(event, { ...transaction, emit });
    };
  }

  /** What is to be known of the service's reactions. */
  get reactions(): readonly ReactionFacts[] {
    return this.#options.reactions;
  }

  /** Makes its collections and indexes, but for the outbox, which whoever writes it prepares. Idempotent. */
  async prepare(): Promise<void> {
    const { connection } = this.#options;
    await prepareLeases(connection);
    await this.#store.prepare();
  }

  /** Starts the relay and the readers; none of them waits for Redis. */
  start(): void {
    this.#relay.start();
    for (const reader of this.#readers.values()) reader.start();
  }

  /** Ends after what is at work. To be called before the connection is closed. */
  async stop(): Promise<void> {
    await Promise.all([this.#relay.stop(), ...[...this.#readers.values()].map((reader) => reader.stop())]);
  }

  /** Looks at the outbox now, rather than at the next change or poll. */
  wake(): void {
    this.#relay.wake();
  }

  /**
   * Overwrites the personal data of a partition's events in the service's own log, and has its stream made anew from that: until it is, readers
   * have the outbox. Safe twice; throws when the database or Redis is away, and is to be called again then.
   */
  async erasePersonal(partition: string): Promise<void> {
    const events = this.#options.connection.getClient().db().collection<OutboxEvent>(outboxName);
    // Always, not only where something was overwritten: whoever did that may have died before the stream was dropped.
    if (await erasePersonal(events, partition)) await this.#relay.dropStream();
  }

  /** How it fares; throws when the database is away. */
  async metrics(): Promise<SpineMetrics> {
    const relay = await this.#relay.metrics();
    const readers = [...this.#readers].map(async ([name, reader]) => [name, await reader.metrics()] as const);
    return { relay, readers: Object.fromEntries(await Promise.all(readers)) };
  }

  /** The events that lie aside, by reader, partition and version. */
  setAside(query: SetAsideQuery): Promise<SetAsideRow[]> {
    return listSetAside(this.#store, query);
  }

  /** What of a partition lies aside. */
  asideOfPartition(query: PartitionQuery, session?: ClientSession): Promise<AsideOfPartition> {
    return asideOfPartition(this.#store, query, session);
  }

  /**
   * Hands a partition's events to a reaction again, up to a partition version where one is given, and what waits behind
   * those; answers how many went through. @throws ReactionName
   */
  async replay(reaction: string, partition: string, upTo?: number): Promise<number> {
    const reader = this.#readers.get(reaction);
    if (!reader) throw new ReactionName(reaction, 'is not of this service');
    return reader.replay(partition, upTo);
  }
}
