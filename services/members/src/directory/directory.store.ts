import type { EpochDay } from '@millepiani/calendar/local-date-time';
import type { AgentId, Id, OrganizationId, PersonId } from '@millepiani/kernel/id';
import { inTransaction } from '@millepiani/mongo/transaction';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import { type EntryDocument, entrySchema, idOf, toDocument } from './directory-document.store.ts';
import type { DirectoryEntry } from './directory-entry.ts';

/** By which it was searched in the store. */
export const outdatedDirectoryIndexes = ['token-by-name', 'token-by-time'].map((index) => ({
  ...{ collection: 'directory_entries', index },
}));

/** The entries, where they are kept. They are looked for in memory. */
export class DirectoryStore {
  readonly #connection: Connection;
  readonly #model: Model<EntryDocument>;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#model = connection.model<EntryDocument>('DirectoryEntry', entrySchema, 'directory_entries');
  }

  /** Puts entries in, or others in their place, and takes out those of `gone`. */
  async save(
    { entries, gone }: { readonly entries: readonly DirectoryEntry[]; readonly gone: readonly AgentId[] },
    session?: ClientSession,
  ): Promise<void> {
    const puts = entries.map(toDocument).map((row) => ({
      replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
    }));
    const takes = gone.map((_id) => ({ deleteOne: { filter: { _id } } }));
    if (puts.length + takes.length === 0) return;
    await this.#model.bulkWrite([...puts, ...takes], { ordered: true, ...(session ? { session } : {}) });
  }

  /** Does something in a transaction of its own. */
  inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    return inTransaction(this.#connection, work);
  }

  /** Takes an agent out. */
  async remove(session: ClientSession, id: AgentId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** The people who are found as owners of any of some organizations. */
  async ownersOf(organizationIds: readonly OrganizationId[], session: ClientSession): Promise<readonly PersonId[]> {
    const rows = await this.#model
      .find({ ownedIds: mongoose.trusted({ $in: [...organizationIds] }) }, { _id: 1 })
      .session(session)
      .lean();
    return rows.map(({ _id }) => _id as Id<'per'>);
  }

  /** Whose entries tell of fewer days than may be asked for from a day on; the longest first. */
  async stale(today: EpochDay, limit: number): Promise<readonly AgentId[]> {
    const rows = await this.#model
      .find({ staleOn: mongoose.trusted({ $lte: today }) }, { _id: 1 })
      .sort({ staleOn: 1 })
      .limit(limit)
      .lean();
    return rows.map(idOf);
  }
}
