import type { Binary, Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import { makeCollection } from './make-collection.ts';

/** A lease's document: who has it, until when by the server's clock, and what its holder alone moves on. */
export interface LeaseRow {
  _id: string;
  owner: string;
  /** One more with every new holder. What a holder writes, it writes where the epoch is still its own: the fence. */
  epoch: number;
  expiresAt: Date;
  /** The holder's database sessions. Whoever takes over ends what is open in them. */
  sessions: Binary[];
  /** The relay's: the position to be given next. */
  next?: bigint | number;
  /** A reader's: all up to here is done. */
  position?: bigint | number;
  /** A reader's: the id of the event at `position`, by which a log that was restored from a copy is known. */
  eventId?: string;
}

/** Whether a lease's time is over by the server's clock, as an expression. */
export const isOver = { $lte: ['$expiresAt', '$$NOW'] };

const leasesName = 'spine_leases';

/** The leases' collection in a service's own database. */
export const leasesOf = (connection: Connection): Collection<LeaseRow> =>
  connection.getClient().db().collection<LeaseRow>(leasesName);

/** Makes the leases' collection. */
export const prepareLeases = (connection: Connection): Promise<void> => makeCollection(connection, leasesName);
