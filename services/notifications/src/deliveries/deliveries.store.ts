import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { EndpointId } from '../endpoints/endpoint.ts';
import type { Tries } from '../retries/tries.ts';
import { type TriesDocument, toTries, toTriesDocument, triesFields } from '../retries/tries-document.store.ts';
import type { Delivery, DeliveryId } from './delivery.ts';

interface DeliveryDocument extends TriesDocument {
  _id: string;
  endpointId: string;
  ownerId: string;
  eventId: string;
  service: string;
  type: string;
  subject: string;
  version: number;
  deaths: number;
  createdAt: Date;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<DeliveryDocument>(
  {
    ...{ _id: text, endpointId: text, ownerId: text, eventId: text, service: text, type: text, subject: text },
    ...{ version: number, deaths: number, createdAt: { type: Date, required: true } },
    ...triesFields,
  },
  { versionKey: false },
);
// One event is one delivery to an endpoint, whatever is retried or replayed.
schema.index({ endpointId: 1, eventId: 1 }, { unique: true });
schema.index({ endpointId: 1, _id: -1 });
schema.index({ endpointId: 1, state: 1, _id: -1 });
// The first of each subject that is still to be delivered, and what is due: neither holds what is over.
schema.index({ endpointId: 1, isOpen: 1, subject: 1, version: 1 }, { partialFilterExpression: { isOpen: true } });
schema.index({ isOpen: 1, dueAt: 1, endpointId: 1 }, { partialFilterExpression: { isOpen: true } });

const toDelivery = (row: DeliveryDocument): Delivery => ({
  id: row._id as DeliveryId,
  endpointId: row.endpointId as EndpointId,
  ownerId: row.ownerId as PersonId,
  event: {
    id: row.eventId as Id<'evt'>,
    ...{ service: row.service, type: row.type, subject: row.subject },
    version: Number(row.version),
  },
  tries: toTries(row),
  deaths: Number(row.deaths),
  createdAt: row.createdAt,
});

function toDocument({ id: _id, event, tries, ...rest }: Delivery): DeliveryDocument {
  const { id: eventId, service, type, subject, version } = event;
  return { _id, ...rest, eventId, service, type, subject, version, ...toTriesDocument(tries) };
}

/** Which part of an endpoint's deliveries: one page, newest first. */
export type DeliveryRequest = PageRequest & { readonly state: Tries['state'] | undefined };

/** Deliveries, as they wait, are tried, and went. */
export class DeliveryStore {
  readonly #model: Model<DeliveryDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<DeliveryDocument>('WebhookDelivery', schema, 'deliveries');
  }

  /** Puts new deliveries in. */
  async insert(session: ClientSession, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length > 0) await this.#model.insertMany(deliveries.map(toDocument), { session });
  }

  /** Replaces deliveries that were read in the same transaction. */
  async replace(session: ClientSession, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const rows = deliveries.map(toDocument);
    await this.#model.bulkWrite(
      rows.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } })),
      { session },
    );
  }

  /** Forgets all deliveries to an endpoint. */
  async forget(endpointId: EndpointId): Promise<void> {
    await this.#model.deleteMany({ endpointId });
  }

  /** The delivery with this id. */
  async find(id: DeliveryId, session?: ClientSession): Promise<Delivery | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toDelivery(row) : undefined;
  }

  /** Those of these events' deliveries to an endpoint that there are. */
  async ofEvents(
    endpointId: EndpointId,
    eventIds: readonly string[],
    session: ClientSession,
  ): Promise<readonly Delivery[]> {
    const rows = await this.#model
      .find({ endpointId, eventId: mongoose.trusted({ $in: [...eventIds] }) })
      .session(session)
      .lean();
    return rows.map(toDelivery);
  }

  /**
   * At most `limit` that may be sent next to an endpoint, by when they are due: of each subject the first that is still to
   * be delivered, since the others wait for it.
   */
  async heads(endpointId: EndpointId, limit: number): Promise<readonly Delivery[]> {
    const rows = await this.#model.aggregate<{ head: DeliveryDocument }>([
      { $match: { endpointId, isOpen: true } },
      { $sort: { subject: 1, version: 1 } },
      { $group: { _id: '$subject', head: { $first: '$$ROOT' } } },
      { $sort: { 'head.dueAt': 1, 'head._id': 1 } },
      { $limit: limit },
    ]);
    return rows.map(({ head }) => toDelivery(head));
  }

  /** Has all that waits for an endpoint be due now, after it was out of reach. */
  async hasten(endpointId: EndpointId, now: Instant, session: ClientSession): Promise<void> {
    await this.#model.updateMany(
      { endpointId, isOpen: true, dueAt: mongoose.trusted({ $gt: now }) },
      { $set: { dueAt: now } },
      { session },
    );
  }

  /** One more than a page of an endpoint's deliveries. */
  async page(endpointId: EndpointId, { limit, after, state }: DeliveryRequest): Promise<readonly Delivery[]> {
    const rows = await this.#model
      .find({
        endpointId,
        ...(state ? { state } : {}),
        ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }),
      })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toDelivery);
  }

  /** The endpoints for which something is due by `by`, at most `limit`. */
  async endpointsDueBy(by: Instant, limit: number): Promise<readonly EndpointId[]> {
    const rows = await this.#model.aggregate<{ _id: string }>([
      { $match: { isOpen: true, dueAt: { $lte: by } } },
      { $group: { _id: '$endpointId' } },
      { $limit: limit },
    ]);
    return rows.map(({ _id }) => _id as EndpointId);
  }
}
