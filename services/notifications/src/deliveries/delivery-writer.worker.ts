import { pause, WakeUp } from '@millepiani/spine/wake-up';
import { Outage, type OutageLog } from '@millepiani/telemetry/outage';
import type { DeliveryStore, Replacement } from './deliveries.store.ts';
import type { Delivery } from './delivery.ts';
import type { Move, PlaceStore } from './places.store.ts';
import type { Replay, ReplayStore } from './replays.store.ts';

/** Where it is written. */
export interface WriterStores {
  readonly deliveries: DeliveryStore;
  readonly places: PlaceStore;
  readonly replays: ReplayStore;
}

/** So long what is to be written is gathered: three round trips for all of it. */
const gatherMs = 50;
const againMs = 500;

interface Batch {
  readonly inserts: Delivery[];
  readonly replacements: Replacement[];
  readonly reopened: Delivery[];
  readonly moves: Map<string, Move>;
  readonly replays: Map<string, Pick<Replay, 'id' | 'at'>>;
  readonly written: PromiseWithResolvers<void>;
}

const newBatch = (): Batch => {
  const written = Promise.withResolvers<void>();
  // Nobody may be waiting for it.
  written.promise.catch(() => undefined);
  return { inserts: [], replacements: [], reopened: [], moves: new Map(), replays: new Map(), written };
};

/**
 * Writes what became of deliveries, of all endpoints together: first the deliveries, then how far each endpoint is. Whoever is killed in
 * between sends again what was not written.
 */
export class DeliveryWriter {
  readonly #stores: WriterStores;
  readonly #writing: Outage;
  readonly #due = new WakeUp();
  readonly #stop = new AbortController();
  #batch = newBatch();
  #running: Promise<void> = Promise.resolve();

  constructor(stores: WriterStores, logger: OutageLog) {
    this.#stores = stores;
    this.#writing = new Outage(logger, 'writing deliveries');
  }

  /** Begins to write. */
  start(): void {
    this.#running = this.#run(this.#stop.signal);
  }

  /** Writes what there is, and ends. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** A delivery that is new, as far as is known. */
  insert(delivery: Delivery): void {
    this.#batch.inserts.push(delivery);
    this.#due.wake();
  }

  /** A delivery that was read. */
  replace(replacement: Replacement): void {
    this.#batch.replacements.push(replacement);
    this.#due.wake();
  }

  /** A delivery that is to be tried again, whatever there was of it; one that is open stays as it is. */
  reopen(delivery: Delivery): void {
    this.#batch.reopened.push(delivery);
    this.#due.wake();
  }

  /** All of an endpoint up to here is done, or handed to this. */
  move(move: Move): void {
    this.#batch.moves.set(move.endpointId, move);
    this.#due.wake();
  }

  /** All of a replay up to here is done, or handed to this. */
  moveReplay(replay: Pick<Replay, 'id' | 'at'>): void {
    this.#batch.replays.set(replay.id, replay);
    this.#due.wake();
  }

  /** Waits until all that was handed over before is written. Rejects where this ends before. */
  written(): Promise<void> {
    this.#due.wake();
    return this.#batch.written.promise;
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#due.sleep(60_000, signal);
      await pause(gatherMs, signal);
      await this.#flush(signal);
    }
    await this.#flush(signal);
  }

  async #flush(signal: AbortSignal): Promise<void> {
    const batch = this.#batch;
    this.#batch = newBatch();
    for (;;) {
      try {
        await this.#write(batch);
        this.#writing.worked();
        batch.written.resolve();
        return;
      } catch (error) {
        this.#writing.failed(error);
        if (signal.aborted) {
          batch.written.reject(error);
          return;
        }
        await pause(againMs, signal);
      }
    }
  }

  async #write({ inserts, replacements, reopened, moves, replays }: Batch): Promise<void> {
    const { deliveries, places, replays: replayStore } = this.#stores;
    await Promise.all([deliveries.insertMany(inserts), deliveries.replaceMany(replacements)]);
    await deliveries.reopenMany(reopened);
    await Promise.all([places.move([...moves.values()]), replayStore.move([...replays.values()])]);
  }
}
