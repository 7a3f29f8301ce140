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
  readonly #running = new Set<Promise<void>>();
  #failure: unknown;
  readonly #waiting = new Map<string, Row[]>();
  /** How many were put into each collection. */
  readonly counts = new Map<string, number>();

  /** `connection` has the stores' models. */
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Resolves when there is room for more. Throws what an earlier batch failed with. */
  async put(collection: string, rows: readonly Row[]): Promise<void> {
    const waiting = this.#waiting.get(collection) ?? [];
    waiting.push(...rows);
    this.#waiting.set(collection, waiting);
    while (waiting.length >= batch) await this.#send(collection, waiting.splice(0, batch));
  }

  /** Resolves when all is written, and there for whoever reads what a majority has. */
  async settle(): Promise<void> {
    for (const [collection, rows] of this.#waiting) await this.#send(collection, rows.splice(0));
    await Promise.all(this.#running);
    this.#orThrow();
    // What changes nothing waits for all that was written before it.
    const [any] = this.counts.keys();
    if (any) await this.#collection(any).deleteOne({ _id: '' }, { writeConcern: { w: 'majority' } });
  }

  async #send(collection: string, rows: readonly Row[]): Promise<void> {
    const models = Object.values(this.#connection.models);
    if (!models.some((model) => model.collection.collectionName === collection))
      throw new UnknownCollection(collection);
    while (this.#running.size >= atOnce) await Promise.race(this.#running);
    this.#orThrow();
    if (rows.length === 0) return;
    this.counts.set(collection, (this.counts.get(collection) ?? 0) + rows.length);
    const sending = this.#insert(collection, rows)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => this.#running.delete(sending));
    this.#running.add(sending);
  }

  async #insert(collection: string, rows: readonly Row[]): Promise<void> {
    // A majority waits for the journal with each batch; what is begun and not ended is begun anew all the same.
    const options = { ordered: false, ignoreUndefined: true, writeConcern: { w: 1, j: false } };
    await this.#collection(collection).insertMany([...rows], options);
  }

  #collection(name: string) {
    return this.#connection.getClient().db().collection<{ _id: string }>(name);
  }

  #orThrow(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
