import type { Collection } from 'mongodb';
import { type ClientSession, type Connection, Schema } from 'mongoose';
import type { EndpointId } from '../endpoints/endpoint.ts';

/** How far an endpoint is in each service's log, by the service's name: all up to the position was seen to. */
export type PlacesOf = Readonly<Record<string, number>>;

interface PlaceDocument {
  /** The endpoint's id. */
  _id: string;
  positions: Record<string, number>;
  /** The worker who is at it; null: nobody. */
  holder: string | null;
  /** One more with each holder: what one writes, it writes where this is still its own. */
  epoch: number;
  /** One more whenever its holder is to look what there is. */
  calls?: number;
  /** The endpoint is there no more, since then; what was delivered to it is to go. */
  goneAt?: Date;
}

interface WorkerDocument {
  _id: string;
  until: Date;
}

/** That a worker is at an endpoint's deliveries. */
export interface Turn {
  readonly endpointId: EndpointId;
  readonly epoch: number;
  readonly places: PlacesOf;
}

/** How a turn stands in the store. */
export interface Standing {
  readonly epoch: number;
  /** How often its holder was called to look. */
  readonly calls: number;
}

/** An endpoint's places are to be moved on. */
export interface Move {
  readonly endpointId: EndpointId;
  readonly epoch: number;
  readonly places: PlacesOf;
}

const text = { type: String, required: true } as const;
const schema = new Schema<PlaceDocument>(
  {
    ...{ _id: text, holder: { type: String, default: null }, epoch: { type: Number, required: true } },
    ...{ positions: { type: Object, required: true }, calls: Number, goneAt: Date },
  },
  { versionKey: false, minimize: false },
);
// What a worker has who goes.
schema.index({ holder: 1 });
schema.index({ goneAt: 1 }, { partialFilterExpression: { goneAt: { $exists: true } } });

const workerSchema = new Schema<WorkerDocument>(
  { _id: text, until: { type: Date, required: true } },
  { versionKey: false },
);
workerSchema.index({ until: 1 }, { expireAfterSeconds: 3_600 });

const [placesName, workersName] = ['delivery_places', 'delivery_workers'] as const;

/** Longer than any worker writes on at what is no more its own. */
const goneForMs = 30_000;

const toPlaces = (positions: PlaceDocument['positions']): PlacesOf =>
  Object.fromEntries(Object.entries(positions).map(([service, position]) => [service, Number(position)]));

/**
 * Endpoints' places in the services' logs, and who is at which endpoint: one worker at a time, known to be there by the database's clock.
 * A place is moved by its holder alone, whatever anybody believes to hold.
 */
export class PlaceStore {
  readonly #places: Collection<PlaceDocument>;
  readonly #workers: Collection<WorkerDocument>;

  constructor(connection: Connection) {
    // Their collections and indexes are made with all others; what is written to them needs the driver's operators.
    connection.model<PlaceDocument>('DeliveryPlace', schema, placesName);
    connection.model<WorkerDocument>('DeliveryWorker', workerSchema, workersName);
    const db = connection.getClient().db();
    this.#places = db.collection<PlaceDocument>(placesName);
    this.#workers = db.collection<WorkerDocument>(workersName);
  }

  /** Says that a worker is there for so long; answers with all who are. */
  async beat(worker: string, ms: number): Promise<readonly string[]> {
    await this.#workers.updateOne({ _id: worker }, [{ $set: { until: { $add: ['$$NOW', ms] } } }], { upsert: true });
    const rows = await this.#workers
      .find({ $expr: { $gt: ['$until', '$$NOW'] } }, { projection: { _id: 1 } })
      .toArray();
    return rows.map(({ _id }) => _id);
  }

  /** A worker goes: what it has is free. */
  async leave(worker: string): Promise<void> {
    await this.#places.updateMany({ holder: worker }, { $set: { holder: null } });
    await this.#workers.deleteOne({ _id: worker });
  }

  /** Makes an endpoint's place. */
  async create(session: ClientSession, endpointId: EndpointId, places: PlacesOf): Promise<void> {
    await this.#places.updateOne(
      { _id: endpointId },
      { $setOnInsert: { positions: { ...places }, holder: null, epoch: 0 } },
      { session, upsert: true },
    );
  }

  /** Puts an endpoint's place somewhere else: whoever is at it begins anew from there. */
  async set(session: ClientSession, endpointId: EndpointId, places: PlacesOf): Promise<void> {
    await this.#places.updateOne(
      { _id: endpointId },
      { $set: { positions: { ...places }, holder: null }, $inc: { epoch: 1 } },
      { session, upsert: true },
    );
  }

  /** Whoever is at an endpoint is at it no more: the next one begins where it was written to be. */
  async beginAnew(session: ClientSession, endpointId: EndpointId): Promise<void> {
    await this.#places.updateOne({ _id: endpointId }, { $set: { holder: null }, $inc: { epoch: 1 } }, { session });
  }

  /** Has whoever is at an endpoint look what there is. */
  async call(session: ClientSession, endpointId: EndpointId): Promise<void> {
    await this.#places.updateOne({ _id: endpointId }, { $inc: { calls: 1 } }, { session });
  }

  /** Where an endpoint is in the logs; undefined where it was never made a place. */
  async find(endpointId: EndpointId): Promise<PlacesOf | undefined> {
    const row = await this.#places.findOne({ _id: endpointId });
    return row ? toPlaces(row.positions) : undefined;
  }

  /** Which of these endpoints a worker has, and which nobody has who is there. */
  async standing(
    endpointIds: readonly EndpointId[],
    worker: string,
    workers: readonly string[],
  ): Promise<{ readonly own: ReadonlyMap<string, Standing>; readonly free: ReadonlySet<string> }> {
    const rows = await this.#places
      .find({ _id: { $in: [...endpointIds] } }, { projection: { holder: 1, epoch: 1, calls: 1 } })
      .toArray();
    const taken = new Set(
      rows.filter(({ holder }) => holder !== null && workers.includes(holder)).map(({ _id }) => _id),
    );
    const own = rows
      .filter(({ holder }) => holder === worker)
      .map(({ _id, epoch, calls }) => [_id, { epoch: Number(epoch), calls: Number(calls ?? 0) }] as const);
    return { own: new Map(own), free: new Set<string>(endpointIds.filter((id) => !taken.has(id))) };
  }

  /**
   * Takes an endpoint, of which nobody has it who is there; undefined where somebody was faster. One that was never made a place begins
   * at `start`.
   */
  async take(
    endpointId: EndpointId,
    worker: string,
    workers: readonly string[],
    start: PlacesOf,
  ): Promise<Turn | undefined> {
    await this.#places.updateOne(
      { _id: endpointId },
      { $setOnInsert: { positions: { ...start }, holder: null, epoch: 0 } },
      { upsert: true },
    );
    const others = workers.filter((other) => other !== worker);
    const row = await this.#places.findOneAndUpdate(
      { _id: endpointId, holder: { $nin: others }, goneAt: { $exists: false } },
      { $set: { holder: worker }, $inc: { epoch: 1 } },
      { returnDocument: 'after' },
    );
    return row ? { endpointId, epoch: Number(row.epoch), places: toPlaces(row.positions) } : undefined;
  }

  /** Gives an endpoint back. */
  async giveBack({ endpointId, epoch }: Pick<Turn, 'endpointId' | 'epoch'>): Promise<void> {
    await this.#places.updateOne({ _id: endpointId, epoch }, { $set: { holder: null } });
  }

  /** Moves endpoints' places, each where its holder is still the one who moves it. */
  async move(moves: readonly Move[]): Promise<void> {
    if (moves.length === 0) return;
    const steps = moves.map(({ endpointId, epoch, places }) => {
      // A place only ever moves on.
      const $max = Object.fromEntries(
        Object.entries(places).map(([service, position]) => [`positions.${service}`, position]),
      );
      return { updateOne: { filter: { _id: endpointId, epoch }, update: { $max } } };
    });
    await this.#places.bulkWrite(steps, { ordered: false });
  }

  /** An endpoint is there no more: nobody is at it from now on. */
  async bury(endpointId: EndpointId, session?: ClientSession): Promise<void> {
    await this.#places.updateOne(
      { _id: endpointId },
      [
        {
          $set: {
            ...{ goneAt: '$$NOW', holder: null, positions: { $ifNull: ['$positions', {}] } },
            epoch: { $add: [{ $ifNull: ['$epoch', 0] }, 1] },
          },
        },
      ],
      { upsert: true, ...(session ? { session } : {}) },
    );
  }

  /** Endpoints that are there no more, for so long that nobody writes for them. */
  async gone(limit: number): Promise<readonly EndpointId[]> {
    const isOver = { $lte: ['$goneAt', { $subtract: ['$$NOW', goneForMs] }] };
    const rows = await this.#places
      .find({ goneAt: { $exists: true }, $expr: isOver }, { projection: { _id: 1 }, limit })
      .toArray();
    return rows.map(({ _id }) => _id as EndpointId);
  }

  /** Forgets the place of an endpoint that is there no more. */
  async forget(endpointId: EndpointId): Promise<void> {
    await this.#places.deleteOne({ _id: endpointId, goneAt: { $exists: true } });
  }
}
