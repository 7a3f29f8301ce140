import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import {
  type Availability,
  type AvailabilityOffer,
  type AvailabilityOfferId,
  longestSpanMs,
} from './availability-offer.ts';
import { fromDocument, type OfferDocument, offerSchema, toDocument } from './offer-document.store.ts';

interface CapacityDocument {
  _id: string;
  /** Of the availability. */
  version: number;
  touches: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const capacitySchema = new Schema<CapacityDocument>(
  { _id: text, version: number, touches: number },
  { versionKey: false },
);

/** To the document by which commands on a person's capacity conflict. */
export const toCapacityDocument = ({
  personId,
  version,
}: Pick<Availability, 'personId' | 'version'>): CapacityDocument => ({ _id: personId, version, touches: version });

/** Windows that ended longer ago share no hold with one that is not over: a hold and a window are at most 366 days long. */
const countingFrom = (at: Instant): Instant => plusMs(at, -2 * longestSpanMs);

/** Offers of time, and a row a person by which commands on that person's capacity conflict. */
export class AvailabilityStore {
  readonly #offers: Model<OfferDocument>;
  readonly #capacities: Model<CapacityDocument>;

  constructor(connection: Connection) {
    this.#offers = connection.model<OfferDocument>('AvailabilityOffer', offerSchema, 'availability_offers');
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

  /** Stores what a person offers after something happened to it. Both were read and decided upon in the same transaction. */
  async save(session: ClientSession, before: Availability, after: Availability): Promise<void> {
    const isKept = new Set(after.offers.map(({ id }) => id));
    const gone = before.offers.filter(({ id }) => !isKept.has(id)).map(({ id }) => id);
    if (gone.length > 0) await this.#offers.deleteMany({ _id: mongoose.trusted({ $in: gone }) }, { session });
    for (const offer of after.offers.filter((one) => !before.offers.includes(one))) {
      const { _id, ...row } = toDocument(offer);
      await this.#offers.replaceOne({ _id }, row, { session, upsert: true });
    }
    const { personId, version } = after;
    await this.#capacities.updateOne({ _id: personId }, { $set: { version } }, { session });
  }

  /** Takes all offers of a person out, also those that are over and count no more; answers how many there were. */
  async removeAll(session: ClientSession, personId: PersonId): Promise<number> {
    return (await this.#offers.deleteMany({ personId }, { session })).deletedCount;
  }

  /** Forgets the version of what somebody offered, when nothing of it will be told any more. */
  async forgetCapacity(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#capacities.deleteOne({ _id: personId }, { session });
  }

  /** The offer with this id. */
  async find(id: AvailabilityOfferId, session: ClientSession): Promise<AvailabilityOffer | undefined> {
    const row = await this.#offers.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<AvailabilityOfferId, AvailabilityOffer | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#offers.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers what many people offer by one query: all offers that count, be they over or not, those that end first. */
  personLoader(at: () => Instant): DataLoader<PersonId, readonly AvailabilityOffer[]> {
    return new DataLoader(async (personIds) => {
      const offers = await this.ofPersons(personIds, at());
      return personIds.map((id) => offers.get(id) ?? []);
    });
  }

  /** All offers of some people that count, by person, those that end first. */
  async ofPersons(
    personIds: readonly PersonId[],
    at: Instant,
    session?: ClientSession,
  ): Promise<ReadonlyMap<PersonId, readonly AvailabilityOffer[]>> {
    return Map.groupBy(await this.#counting(personIds, at, session), ({ personId }) => personId);
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
    return rows.map(fromDocument);
  }
}
