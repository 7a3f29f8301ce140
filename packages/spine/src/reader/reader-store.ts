import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import { makeCollection } from '../make-collection.ts';
import type { PartitionRow } from './partition-row.ts';

/** That an event had its effect in a reader. */
interface InboxRow {
  _id: string;
  at: Date;
}

/**
 * An event that could not be handled, or that waits behind one. Without the event's data: those of a person are to be
 * kept in one place alone, and the source's outbox has them.
 */
export interface SetAsideRow {
  /** Reader and event. */
  _id: string;
  reader: string;
  source: string;
  eventId: string;
  type: string;
  subject: string;
  partitionkey: string;
  partitionversion: number;
  position: number;
  /** Why it could not be handled; `behind` those before it, when that is why. */
  reason: string;
  isBehind: boolean;
  /** How often it was tried. */
  attempts: number;
  at: Date;
}

const names = { inbox: 'reader_inbox', partitions: 'reader_partitions', setAside: 'reader_set_aside' } as const;

// Long enough for any event to come a second time; later ones are older than their partition's row says.
const inboxDays = 30;

/** The readers' rows in the service's own database. */
export class ReaderStore {
  readonly #connection: Connection;
  readonly inbox: Collection<InboxRow>;
  readonly partitions: Collection<PartitionRow>;
  readonly setAside: Collection<SetAsideRow>;

  constructor(connection: Connection) {
    this.#connection = connection;
    const db = connection.getClient().db();
    this.inbox = db.collection<InboxRow>(names.inbox);
    this.partitions = db.collection<PartitionRow>(names.partitions);
    this.setAside = db.collection<SetAsideRow>(names.setAside);
  }

  /** Makes the collections and their indexes. Idempotent. */
  async prepare(): Promise<void> {
    await makeCollection(this.#connection, names.partitions);
    await this.inbox.createIndex({ at: 1 }, { expireAfterSeconds: inboxDays * 86_400 });
    await this.setAside.createIndex({ reader: 1, partitionkey: 1, partitionversion: 1 }, { unique: true });
  }
}

/** The key of a reader's row of an event. */
export const eventKey = (reader: string, { id }: { readonly id: string }): string => `${reader} ${id}`;

/** The key of a reader's row of a partition. */
export const partitionKey = (reader: string, partition: string): string => `${reader} ${partition}`;
