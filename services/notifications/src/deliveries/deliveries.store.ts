import type { Instant } from '@millepiani/kernel/instant';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { type AnyBulkWriteOperation, type Collection, type Filter, MongoBulkWriteError } from 'mongodb';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { EndpointId } from '../endpoints/endpoint.ts';
import { isOpen, type Tries } from '../retries/tries.ts';
import type { Delivery, DeliveryId } from './delivery.ts';
import { type DeliveryDocument, deliverySchema, toDelivery, toDocument } from './delivery-document.store.ts';

/** Which part of an endpoint's deliveries: one page, in the order of the events, newest first. */
export type DeliveryRequest = PageRequest & {
  readonly state: Tries['state'] | undefined;
  readonly type: string | undefined;
};

/** A delivery as it was read, and as it is to be. */
export interface Replacement {
  readonly before: Delivery;
  readonly after: Delivery;
}

const everyState: Readonly<Record<Tries['state'], true>> = {
  PENDING: true,
  RETRYING: true,
  DELIVERED: true,
  DEAD: true,
};

const duplicateKey = 11_000;
const together = 1_000;
const mostForgotten = 5_000;

/** Whether all that a bulk write failed by is that there is one already. */
function areDuplicates(error: unknown): error is MongoBulkWriteError {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) return false;
  return [error.writeErrors].flat().every(({ code }) => code === duplicateKey);
}

function ignoreDuplicates(error: unknown): void {
  if (!areDuplicates(error)) throw error;
}

/** Deliveries, as they wait, are tried, and went. */
export class DeliveryStore {
  readonly #model: Model<DeliveryDocument>;
  readonly #rows: Collection<DeliveryDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<DeliveryDocument>('WebhookDelivery', deliverySchema, 'deliveries');
    // Thousands a second go in: as the driver has them.
    this.#rows = connection.getClient().db().collection<DeliveryDocument>('deliveries');
  }

  /**
   * Puts in many. One that is there already stays, and is told of the attempt: it was delivered again, since whoever did it first
   * died before it was known how far all was.
   */
  async insertMany(deliveries: readonly Delivery[]): Promise<void> {
    for (let at = 0; at < deliveries.length; at += together) {
      const some = deliveries.slice(at, at + together);
      const there = await this.#insert(some.map(toDocument));
      if (there.size > 0) await this.#repeat(some.filter(({ id }) => there.has(id)));
    }
  }

  /** Puts in rows; answers with the ids of those that were there. */
  async #insert(rows: readonly DeliveryDocument[]): Promise<ReadonlySet<string>> {
    try {
      await this.#rows.insertMany(rows, { ordered: false });
      return new Set();
    } catch (error) {
      if (!areDuplicates(error)) throw error;
      return new Set([error.writeErrors].flat().map(({ index }) => rows[index]?._id ?? ''));
    }
  }

  async #repeat(deliveries: readonly Delivery[]): Promise<void> {
    const attempted = deliveries.filter(({ tries }) => tries.attempts.length > 0);
    const updates = attempted.map((delivery): AnyBulkWriteOperation<DeliveryDocument> => {
      const { _id, attempts } = toDocument(delivery);
      // How it stands is left: where it is to be tried, somebody may have asked for that since.
      const update = {
        $push: { attempts: { $each: attempts, $slice: -25 } },
        $inc: { attemptCount: attempts.length },
      } as const;
      return { updateOne: { filter: { _id }, update } };
    });
    if (updates.length > 0) await this.#rows.bulkWrite(updates, { ordered: false });
  }

  /** Has deliveries tried again, whatever there was of them. One that is open stays as it is. */
  async reopenMany(deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const steps = deliveries.map((delivery): AnyBulkWriteOperation<DeliveryDocument> => {
      const { _id, attempts, attemptCount, tried, deaths, ...row } = toDocument(delivery);
      const { state, isOpen: open, dueAt, failures, ...facts } = row;
      const update = {
        $set: { state, isOpen: open, failures, ...(dueAt ? { dueAt } : {}) },
        $unset: { endedAt: 1, expireAt: 1 },
        $push: { attempts: { $each: attempts, $slice: -25 } },
        $inc: { tried: tried ?? 0, attemptCount: attemptCount ?? 0, deaths },
        $setOnInsert: facts,
      } as const;
      return { updateOne: { filter: { _id, isOpen: { $ne: true } }, update, upsert: true } };
    });
    await this.#rows.bulkWrite(steps, { ordered: false }).catch(ignoreDuplicates);
  }

  /** Replaces deliveries that are still as they were read. What others did with one meanwhile stays as it is. */
  async replaceMany(replacements: readonly Replacement[]): Promise<void> {
    if (replacements.length === 0) return;
    const steps = replacements.map(({ before, after }) => {
      const { _id, ...replacement } = toDocument(after);
      return { replaceOne: { filter: this.#asRead(before), replacement } };
    });
    await this.#rows.bulkWrite(steps, { ordered: false });
  }

  /** Replaces one in a transaction; false where it is not as it was read any more. */
  async replaceOpen(session: ClientSession, { before, after }: Replacement): Promise<boolean> {
    const { _id, ...replacement } = toDocument(after);
    const { matchedCount } = await this.#rows.replaceOne(this.#asRead(before), replacement, { session });
    return matchedCount === 1;
  }

  #asRead({ id: _id, tried, tries }: Delivery): Filter<DeliveryDocument> {
    // Those of before do not say how often they were tried.
    return { _id, isOpen: isOpen(tries), $or: [{ tried }, { tried: { $exists: false } }] };
  }

  /** Puts one in, or replaces the one that there is, in the transaction in which it was read. */
  async put(session: ClientSession, delivery: Delivery): Promise<void> {
    const { _id, ...row } = toDocument(delivery);
    await this.#rows.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** Forgets some of the deliveries to an endpoint; answers whether there may be more. */
  async forgetSome(endpointId: EndpointId): Promise<boolean> {
    const rows = await this.#model.find({ endpointId }, { _id: 1 }).limit(mostForgotten).lean();
    const ids = rows.map(({ _id }) => _id);
    if (ids.length > 0) await this.#model.deleteMany({ _id: mongoose.trusted({ $in: ids }) });
    return ids.length === mostForgotten;
  }

  /** The delivery with this id. */
  async find(id: DeliveryId, session?: ClientSession): Promise<Delivery | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toDelivery(row) : undefined;
  }

  /** Which of these there are. */
  async known(ids: readonly DeliveryId[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }, { _id: 1 }).lean();
    return new Set(rows.map(({ _id }) => _id));
  }

  /**
   * At most `limit` that may be sent next to an endpoint in order, by when they are due: of each subject the first that is still
   * to be delivered, since the others wait for it.
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

  /** At most `limit` that are still to be delivered to an endpoint, by when they are due. */
  async open(endpointId: EndpointId, limit: number): Promise<readonly Delivery[]> {
    const rows = await this.#model.find({ endpointId, isOpen: true }).sort({ dueAt: 1 }).limit(limit).lean();
    return rows.map(toDelivery);
  }

  /** Of which subjects something is still to be delivered to an endpoint; only of these, where some are named. */
  async openSubjects(endpointId: EndpointId, subjects?: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#model.aggregate<{ _id: string }>([
      { $match: { endpointId, isOpen: true, ...(subjects ? { subject: { $in: [...subjects] } } : {}) } },
      { $group: { _id: '$subject' } },
    ]);
    return new Set(rows.map(({ _id }) => _id));
  }

  /** How many are still to be delivered to an endpoint; not counted beyond `most`. */
  async countOpen(endpointId: EndpointId, most: number): Promise<number> {
    return this.#model.countDocuments({ endpointId, isOpen: true }).limit(most);
  }

  /** Has all that waits for an endpoint be due now, after it was out of reach. */
  async hasten(endpointId: EndpointId, now: Instant): Promise<void> {
    await this.#model.updateMany(
      { endpointId, isOpen: true, dueAt: mongoose.trusted({ $gt: now }) },
      { $set: { dueAt: now } },
    );
  }

  /** One more than a page of an endpoint's deliveries. */
  async page(endpointId: EndpointId, { limit, after, state, type }: DeliveryRequest): Promise<readonly Delivery[]> {
    const rows = await this.#model
      .find({
        endpointId,
        ...(state ? { state } : {}),
        ...(type === undefined ? {} : { type, state: state ?? mongoose.trusted({ $in: Object.keys(everyState) }) }),
        ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }),
      })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toDelivery);
  }
}
