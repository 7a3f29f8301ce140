import type { Id, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { CalendarFeed } from './calendar-feed.ts';

interface FeedDocument {
  /** The person's id. */
  _id: string;
  tokenHash: string;
  withOffers: boolean;
  createdAt: Date;
  version: number;
  /** Of what was read last: by it a change is known. */
  etag?: string;
  changedAt?: Date;
}

const text = { type: String, required: true } as const;

const schema = new Schema<FeedDocument>(
  {
    ...{ _id: text, tokenHash: text, etag: String, changedAt: Date },
    withOffers: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ tokenHash: 1 }, { unique: true });

const toFeed = ({ _id, tokenHash, withOffers, createdAt, version }: FeedDocument): CalendarFeed => ({
  personId: _id as Id<'per'>,
  ...{ tokenHash, withOffers, createdAt, version: Number(version) },
});

/** People's calendar feeds. */
export class CalendarFeedStore {
  readonly #model: Model<FeedDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<FeedDocument>('CalendarFeed', schema, 'calendar_feeds');
  }

  /** The feed of a person. */
  async find(personId: PersonId, session: ClientSession): Promise<CalendarFeed | undefined> {
    const row = await this.#model.findById(personId).session(session).lean();
    return row ? toFeed(row) : undefined;
  }

  /** The feed at an address. */
  async findByToken(tokenHash: string): Promise<CalendarFeed | undefined> {
    const row = await this.#model.findOne({ tokenHash }).lean();
    return row ? toFeed(row) : undefined;
  }

  /** Has a person's feed be this one. What was known of what it showed is forgotten. */
  async put(session: ClientSession, { personId, ...feed }: CalendarFeed): Promise<void> {
    await this.#model.replaceOne({ _id: personId }, feed, { session, upsert: true });
  }

  /** Takes a person's feed away: its address leads nowhere from then on. */
  async remove(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.deleteOne({ _id: personId }, { session });
  }

  /** When what a feed shows became what it is, as far as anybody has looked: `at`, where it is new. */
  async changedAt({ personId, tokenHash }: CalendarFeed, etag: string, at: Date): Promise<Date> {
    const known = await this.#model.findOne({ _id: personId, etag }).lean();
    if (known?.changedAt) return known.changedAt;
    await this.#model.updateOne(
      { _id: personId, tokenHash, etag: mongoose.trusted({ $ne: etag }) },
      { $set: { etag, changedAt: at } },
    );
    return at;
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PersonId, CalendarFeed | undefined> {
    return new DataLoader(async (personIds) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...personIds] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toFeed(row)]));
      return personIds.map((id) => found.get(id));
    });
  }
}
