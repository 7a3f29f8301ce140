import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import { type LeaseRow, leasesOf } from '../lease-rows.ts';
import { readerLease } from './reader.ts';
import { eventKey, ReaderStore } from './reader-store.ts';

/** An event as far as it is asked whether it was applied. */
export interface Passed {
  readonly id: string;
  readonly position: number;
}

/**
 * How far a reader of this service is, on whichever replica it runs: for what is not to run ahead of the copies that the reader keeps.
 */
export class Applied {
  readonly #reader: string;
  readonly #store: ReaderStore;
  readonly #leases: Collection<LeaseRow>;

  /** `reader` is a reaction's name. */
  constructor(connection: Connection, reader: string) {
    this.#reader = reader;
    this.#store = new ReaderStore(connection);
    this.#leases = leasesOf(connection);
  }

  /** The position up to which all had its effect; it lags behind by some seconds. */
  async mark(): Promise<number> {
    const lease = await this.#leases.findOne({ _id: readerLease(this.#reader) }, { projection: { position: 1 } });
    return Number(lease?.position ?? 0);
  }

  /**
   * Those of these events, of types that the reader handles, that had no effect yet. One that lies aside counts as applied: what it is to
   * change, it changes when it is replayed.
   */
  async missing(events: readonly Passed[]): Promise<ReadonlySet<string>> {
    if (events.length === 0) return new Set();
    const keys = new Map(events.map((event) => [eventKey(this.#reader, event), event]));
    const [mark, inbox, aside] = await Promise.all([
      this.mark(),
      this.#store.inbox.find({ _id: { $in: [...keys.keys()] } }, { projection: { _id: 1 } }).toArray(),
      this.#store.setAside.find({ _id: { $in: [...keys.keys()] } }, { projection: { _id: 1 } }).toArray(),
    ]);
    const done = new Set([...inbox, ...aside].map(({ _id }) => _id));
    return new Set([...keys].flatMap(([key, { id, position }]) => (position <= mark || done.has(key) ? [] : [id])));
  }
}
