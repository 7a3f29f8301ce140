import type { Connection } from 'mongoose';

/** A document by the store's own form. */
export interface Row {
  readonly _id: string;
}

/** No store has such a collection: a bug of the seed. */
class UnknownCollection extends TypeError {}

/** So many batches are on their way at once: while the server writes some, the next ones are made. */
const atOnce = 4;
const batch = 2_000;

/** Puts documents into empty collections, in bulk. */
export class Writer {
  readonly #connection: Connection;
  readonly #names: ReadonlySet<string>;
  readonly #running = new Set<Promise<void>>();
  #failure: unknown;
  readonly #waiting = new Map<string, Row[]>();
  /** How many were put into each collection. */
  readonly counts = new Map<string, number>();

  /** `connection` has the stores' models. */
  constructor(connection: Connection) {
    this.#connection = connection;
    this.#names = new Set(Object.values(connection.models).map(({ collection }) => collection.collectionName));
  }

  /** Notes what was put into a collection otherwise. */
  count(collection: string, more: number): void {
    this.counts.set(collection, (this.counts.get(collection) ?? 0) + more);
  }

  /** Resolves when there is room for more. Throws what an earlier batch failed with. */
  async put(collection: string, rows: readonly Row[]): Promise<void> {
    const waiting = this.#waiting.get(collection) ?? [];
    waiting.push(...rows);
    this.#waiting.set(collection, waiting);
    while (waiting.length >= batch) await this.#send(collection, waiting.splice(0, batch));
  }

  /** Resolves when all is written. */
  async settle(): Promise<void> {
    for (const [collection, rows] of this.#waiting) await this.#send(collection, rows.splice(0));
    await Promise.all(this.#running);
    this.#orThrow();
  }

  async #send(collection: string, rows: readonly Row[]): Promise<void> {
    if (!this.#names.has(collection)) throw new UnknownCollection(collection);
    while (this.#running.size >= atOnce) await Promise.race(this.#running);
    this.#orThrow();
    if (rows.length === 0) return;
    this.count(collection, rows.length);
    const sending = this.#insert(collection, rows)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => this.#running.delete(sending));
    this.#running.add(sending);
  }

  async #insert(collection: string, rows: readonly Row[]): Promise<void> {
    const target = this.#connection.getClient().db().collection<{ _id: string }>(collection);
    // A majority waits for the journal with each batch; what is begun and not ended is begun anew all the same.
    await target.insertMany([...rows], { ordered: false, ignoreUndefined: true, writeConcern: { w: 1, j: false } });
  }

  #orThrow(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
