import type { Firmness } from '@millepiani/kernel/capacity';
import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import {
  type Availability,
  type AvailabilityOffer,
  type AvailabilityOfferId,
  longestSpanMs,
} from './availability-offer.ts';

interface OfferDocument {
  _id: string;
  personId: string;
  start: Date;
  end: Date;
  minutes: number;
  firmness: string;
  offeredAt: Date;
}

interface CapacityDocument {
  _id: string;
  /** Of the availability. */
  version: number;
  touches: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

const schema = new Schema<OfferDocument>(
  { _id: text, personId: text, start: instant, end: instant, minutes: number, firmness: text, offeredAt: instant },
  { versionKey: false },
);
schema.index({ personId: 1, end: 1 });

const capacitySchema = new Schema<CapacityDocument>(
  { _id: text, version: number, touches: number },
  { versionKey: false },
);

const toOffer = (row: OfferDocument): AvailabilityOffer => ({
  id: row._id as Id<'avl'>,
  personId: row.personId as Id<'per'>,
  start: row.start,
  end: row.end,
  minutes: Number(row.minutes),
  firmness: row.firmness as Firmness,
  offeredAt: row.offeredAt,
});

/** Windows that ended longer ago share no hold with one that is not over: a hold and a window are at most 366 days long. */
const countingFrom = (at: Instant): Instant => plusMs(at, -2 * longestSpanMs);

/** Windows of time, and a row a person by which commands on that person's capacity conflict. */
export class AvailabilityStore {
  readonly #offers: Model<OfferDocument>;
  readonly #capacities: Model<CapacityDocument>;

  constructor(connection: Connection) {
    this.#offers = connection.model<OfferDocument>('AvailabilityOffer', schema, 'availability_offers');
    this.#capacities = connection.model<CapacityDocument>('Capacity', capacitySchema, 'capacities');
  }

  /**
   * Reads what a person offers, to decide upon it: of two transactions that do so at once, one begins again and sees what
   * the other did. So nothing that is offered is given twice.
   */
  async claim(session: ClientSession, personId: PersonId, at: Instant): Promise<Availability> {
    const touched = await this.#capacities.findOneAndUpdate(
      { _id: personId },
      { $inc: { touches: 1 }, $setOnInsert: { version: 0 } },
      { session, upsert: true, returnDocument: 'after', lean: true },
    );
    return {
      personId,
      offers: await this.#counting([personId], at, session),
      version: Number(touched?.version ?? 0),
    };
  }

  /** Puts a new window in. */
  async insert(session: ClientSession, { id, ...offer }: AvailabilityOffer, version: number): Promise<void> {
    await this.#offers.create([{ _id: id, ...offer }], { session });
    await this.#setVersion(session, offer.personId, version);
  }

  /** Takes a window out. */
  async remove(session: ClientSession, { id, personId }: AvailabilityOffer, version: number): Promise<void> {
    await this.#offers.deleteOne({ _id: id }, { session });
    await this.#setVersion(session, personId, version);
  }

  /** Takes all windows of a person out, also those that are over; answers how many there were. */
  async removeAll(session: ClientSession, personId: PersonId, version: number): Promise<number> {
    const { deletedCount } = await this.#offers.deleteMany({ personId }, { session });
    if (deletedCount > 0) await this.#setVersion(session, personId, version);
    return deletedCount;
  }

  /** The window with this id. */
  async find(id: AvailabilityOfferId, session: ClientSession): Promise<AvailabilityOffer | undefined> {
    const row = await this.#offers.findById(id).session(session).lean();
    return row ? toOffer(row) : undefined;
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<AvailabilityOfferId, AvailabilityOffer | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#offers.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toOffer(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers what many people offer by one query: all windows that count, be they over or not, earliest first. */
  personLoader(at: () => Instant): DataLoader<PersonId, readonly AvailabilityOffer[]> {
    return new DataLoader(async (personIds) => {
      const offers = Map.groupBy(await this.#counting(personIds, at()), ({ personId }) => personId);
      return personIds.map((id) => offers.get(id) ?? []);
    });
  }

  async #counting(
    personIds: readonly PersonId[],
    at: Instant,
    session?: ClientSession,
  ): Promise<readonly AvailabilityOffer[]> {
    const rows = await this.#offers
      .find({
        personId: mongoose.trusted({ $in: [...personIds] }),
        end: mongoose.trusted({ $gt: countingFrom(at) }),
      })
      .sort({ personId: 1, end: 1 })
      .session(session ?? null)
      .lean();
    return rows.map(toOffer);
  }

  async #setVersion(session: ClientSession, personId: PersonId, version: number): Promise<void> {
    await this.#capacities.updateOne({ _id: personId }, { $set: { version } }, { session });
  }
}
