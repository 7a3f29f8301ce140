import type { ClientId, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { PushSubscription, PushSubscriptionId } from './push-subscription.ts';

interface PushSubscriptionDocument {
  _id: string;
  personId: string;
  /** Absent: its owner did. */
  registeredBy?: string;
  url: string;
  p256dh: string;
  auth: string;
  label?: string;
  registeredAt: Date;
  version: number;
}

const text = { type: String, required: true } as const;

const schema = new Schema<PushSubscriptionDocument>(
  {
    ...{ _id: text, personId: text, registeredBy: String, url: text, p256dh: text, auth: text, label: String },
    registeredAt: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
// A device shows what is for whoever signed in on it last, and for nobody else.
schema.index({ url: 1 }, { unique: true });
schema.index({ personId: 1, _id: 1 });
schema.index({ registeredBy: 1, _id: 1 }, { partialFilterExpression: { registeredBy: { $exists: true } } });

interface OwnerDocument {
  /** The person's id. */
  _id: string;
  registered: number;
}

const ownerSchema = new Schema<OwnerDocument>(
  { _id: text, registered: { type: Number, required: true } },
  { versionKey: false },
);

const toSubscription = (row: PushSubscriptionDocument): PushSubscription => ({
  id: row._id as PushSubscriptionId,
  personId: row.personId as PersonId,
  registeredBy: row.registeredBy as ClientId | undefined,
  ...{ url: row.url, p256dh: row.p256dh, auth: row.auth, label: row.label, registeredAt: row.registeredAt },
  version: Number(row.version),
});

/** The devices that people get notifications on. */
export class PushSubscriptionStore {
  readonly #model: Model<PushSubscriptionDocument>;
  readonly #owners: Model<OwnerDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PushSubscriptionDocument>('PushSubscription', schema, 'push_subscriptions');
    this.#owners = connection.model<OwnerDocument>('PushOwner', ownerSchema, 'push_owners');
  }

  /** Has those who register for one person at the same time take turns: each sees what the one before has made. */
  async takeTurn(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#owners.updateOne({ _id: personId }, { $inc: { registered: 1 } }, { session, upsert: true });
  }

  /** Puts a subscription in, or replaces one that was read in the same transaction. */
  async save(session: ClientSession, { id: _id, label, registeredBy, ...rest }: PushSubscription): Promise<void> {
    const by = registeredBy === undefined ? {} : { registeredBy };
    const row = { ...rest, ...by, ...(label === undefined ? {} : { label }) };
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** Takes a subscription out. */
  async remove(session: ClientSession, id: PushSubscriptionId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** The subscription with this id. */
  async find(id: PushSubscriptionId, session?: ClientSession): Promise<PushSubscription | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toSubscription(row) : undefined;
  }

  /** The subscription at this address. */
  async findByUrl(url: string, session: ClientSession): Promise<PushSubscription | undefined> {
    const row = await this.#model.findOne({ url }).session(session).lean();
    return row ? toSubscription(row) : undefined;
  }

  /** Somebody's devices, oldest first. */
  async ofPerson(personId: PersonId, session?: ClientSession): Promise<readonly PushSubscription[]> {
    const rows = await this.#model
      .find({ personId })
      .sort({ _id: 1 })
      .session(session ?? null)
      .lean();
    return rows.map(toSubscription);
  }

  /** Some of the devices that an application registered. */
  async ofClient(session: ClientSession, clientId: ClientId, limit: number): Promise<readonly PushSubscription[]> {
    const found = this.#model.find({ registeredBy: clientId }).sort({ _id: 1 }).limit(limit);
    return (await found.session(session).lean()).map(toSubscription);
  }

  /** The devices of many people. */
  async ofPeople(personIds: readonly PersonId[], session: ClientSession): Promise<readonly PushSubscription[]> {
    const rows = await this.#model
      .find({ personId: mongoose.trusted({ $in: [...personIds] }) })
      .session(session)
      .lean();
    return rows.map(toSubscription);
  }

  /** Forgets somebody's devices. */
  async forget(personId: PersonId): Promise<void> {
    await this.#model.deleteMany({ personId });
    await this.#owners.deleteOne({ _id: personId });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PushSubscriptionId, PushSubscription | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toSubscription(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
