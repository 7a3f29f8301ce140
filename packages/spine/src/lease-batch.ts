import DataLoader from 'dataloader';
import type { Collection, Document } from 'mongodb';
import type { Connection } from 'mongoose';
import { isOver, type LeaseRow, leasesOf } from './lease-rows.ts';

/** A lease's document as it is found, and whether its time is over by the server's clock. */
export interface SeenLease extends LeaseRow {
  readonly isOver: boolean;
}

/** What a holder sets while the epoch is still its own. */
export interface Renewal {
  readonly id: string;
  readonly epoch: number;
  readonly set: Document;
}

/** So long a question waits for others. */
const gatherMs = 5;

const gathering = {
  cache: false,
  batchScheduleFn: (ask: () => void) => void setTimeout(ask, gatherMs),
};

/**
 * What a process asks of the leases, all of them together: it has one for its relay and each of its readers, and asks about each of
 * them all the time, whether there is anything to do or not.
 */
export class LeaseBatch {
  static readonly #all = new WeakMap<Connection, LeaseBatch>();

  readonly #rows: Collection<LeaseRow>;
  readonly #seen: DataLoader<string, SeenLease | undefined>;
  readonly #renewed: DataLoader<Renewal, boolean>;

  private constructor(connection: Connection) {
    this.#rows = leasesOf(connection);
    this.#seen = new DataLoader((ids) => this.#look(ids), gathering);
    this.#renewed = new DataLoader((renewals) => this.#renewAll(renewals), gathering);
  }

  /** That of a connection. */
  static of(connection: Connection): LeaseBatch {
    const batch = LeaseBatch.#all.get(connection) ?? new LeaseBatch(connection);
    LeaseBatch.#all.set(connection, batch);
    return batch;
  }

  /** A lease's document; undefined where there is none yet. */
  see(id: string): Promise<SeenLease | undefined> {
    return this.#seen.load(id);
  }

  /** Sets what a holder sets; false where the lease is somebody else's by now. */
  renew(renewal: Renewal): Promise<boolean> {
    return this.#renewed.load(renewal);
  }

  async #look(ids: readonly string[]): Promise<(SeenLease | undefined)[]> {
    const found = await this.#rows
      .aggregate<SeenLease>([{ $match: { _id: { $in: [...ids] } } }, { $set: { isOver } }])
      .toArray();
    return ids.map((id) => found.find(({ _id }) => _id === id));
  }

  async #renewAll(renewals: readonly Renewal[]): Promise<boolean[]> {
    const updates = renewals.map(updateOf);
    const { matchedCount } = await this.#rows.bulkWrite(
      updates.map((updateOne) => ({ updateOne })),
      { ordered: false },
    );
    // How many there were is known, not which.
    if (matchedCount === renewals.length) return renewals.map(() => true);
    return Promise.all(updates.map(({ filter, update }) => this.#isRenewed(filter, update)));
  }

  async #isRenewed(filter: { _id: string; epoch: number }, update: Document[]): Promise<boolean> {
    const { matchedCount } = await this.#rows.updateOne(filter, update);
    return matchedCount === 1;
  }
}

const updateOf = ({ id, epoch, set }: Renewal) => ({ filter: { _id: id, epoch }, update: [{ $set: set }] });
