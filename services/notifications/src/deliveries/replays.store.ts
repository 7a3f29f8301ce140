import type { Id } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Collection } from 'mongodb';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { EndpointId } from '../endpoints/endpoint.ts';
import type { PlacesOf } from './places.store.ts';

export type ReplayId = Id<'rpl'>;

/** That a part of the logs is to be delivered to an endpoint again, and how far that is. */
export interface Replay {
  readonly id: ReplayId;
  readonly endpointId: EndpointId;
  /** All up to here was delivered again, or is not to be. */
  readonly at: PlacesOf;
  /** Up to here it is to be; a service that is not named, not at all. */
  readonly until: PlacesOf;
  readonly createdAt: Instant;
}

interface ReplayDocument {
  _id: string;
  endpointId: string;
  at: Record<string, number>;
  until: Record<string, number>;
  createdAt: Date;
}

const text = { type: String, required: true } as const;
const object = { type: Object, required: true } as const;
const schema = new Schema<ReplayDocument>(
  { _id: text, endpointId: text, at: object, until: object, createdAt: { type: Date, required: true } },
  { versionKey: false, minimize: false },
);
schema.index({ endpointId: 1, _id: 1 });

const toPlaces = (positions: Record<string, number>): PlacesOf =>
  Object.fromEntries(Object.entries(positions).map(([service, position]) => [service, Number(position)]));

/** What is to be delivered again. */
export class ReplayStore {
  readonly #model: Model<ReplayDocument>;
  readonly #rows: Collection<ReplayDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ReplayDocument>('DeliveryReplay', schema, 'delivery_replays');
    this.#rows = connection.getClient().db().collection<ReplayDocument>('delivery_replays');
  }

  /** Puts one in. */
  async insert(session: ClientSession, { id: _id, at, until, ...rest }: Replay): Promise<void> {
    await this.#model.create([{ _id, ...rest, at: { ...at }, until: { ...until } }], { session });
  }

  /** Those of an endpoint that are not through, oldest first. */
  async ofEndpoint(endpointId: EndpointId, session?: ClientSession): Promise<readonly Replay[]> {
    const rows = await this.#model
      .find({ endpointId })
      .sort({ _id: 1 })
      .session(session ?? null)
      .lean();
    return rows.map(({ _id, at, until, createdAt }) => ({
      ...{ id: _id as ReplayId, endpointId, createdAt },
      ...{ at: toPlaces(at), until: toPlaces(until) },
    }));
  }

  /** How far some are: all that is behind was written before. */
  async move(replays: readonly Pick<Replay, 'id' | 'at'>[]): Promise<void> {
    if (replays.length === 0) return;
    const steps = replays.map(({ id: _id, at }) => {
      const $max = Object.fromEntries(Object.entries(at).map(([service, position]) => [`at.${service}`, position]));
      return { updateOne: { filter: { _id }, update: { $max } } };
    });
    await this.#rows.bulkWrite(steps, { ordered: false });
  }

  /** One is through. */
  async remove(id: ReplayId): Promise<void> {
    await this.#model.deleteOne({ _id: id });
  }

  /** Forgets those of an endpoint. */
  async forget(endpointId: EndpointId): Promise<void> {
    await this.#model.deleteMany({ endpointId });
  }

  /** Which of these endpoints have any. */
  async waiting(endpointIds: readonly EndpointId[]): Promise<readonly EndpointId[]> {
    const ids = await this.#model.distinct('endpointId', { endpointId: mongoose.trusted({ $in: [...endpointIds] }) });
    return ids.map((id) => id as EndpointId);
  }
}
