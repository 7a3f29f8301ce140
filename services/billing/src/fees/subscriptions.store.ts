import type { AgentId, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { PlanId } from './membership-plan.ts';
import { nextDay, type Subscription } from './subscription.ts';

interface SubscriptionDocument {
  _id: string;
  payerId: string;
  payerBy?: string | undefined;
  stays: { from: string; to?: string | undefined }[];
  choices: { from: string; planId?: string | undefined }[];
  trialTo?: string | undefined;
  chargedTo?: string | undefined;
  /** The first day for which a fee is to be called; absent where there is none. */
  nextOn?: string | undefined;
  version: number;
}

const text = { type: String, required: true } as const;
const bare = { _id: false, versionKey: false } as const;

const schema = new Schema<SubscriptionDocument>(
  {
    ...{ _id: text, payerId: text, payerBy: String, trialTo: String, chargedTo: String, nextOn: String },
    stays: [new Schema({ from: text, to: String }, bare)],
    choices: [new Schema({ from: text, planId: String }, bare)],
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ nextOn: 1, _id: 1 }, { partialFilterExpression: { nextOn: { $exists: true } } });

const toSubscription = (row: SubscriptionDocument): Subscription => ({
  personId: row._id as PersonId,
  payerId: row.payerId as AgentId,
  ...(row.payerBy ? { payerBy: row.payerBy as PersonId } : {}),
  stays: row.stays.map(({ from, to }) => ({ from, to })),
  choices: row.choices.map(({ from, planId }) => ({ from, planId: planId as PlanId | undefined })),
  ...{ trialTo: row.trialTo, chargedTo: row.chargedTo, version: row.version },
});

/** By what people's memberships are paid. */
export class SubscriptionStore {
  readonly #model: Model<SubscriptionDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<SubscriptionDocument>('Subscription', schema, 'membership_subscriptions');
  }

  /** A person's; undefined for who never was a member. */
  async find(personId: PersonId, session?: ClientSession): Promise<Subscription | undefined> {
    const row = await this.#model
      .findById(personId)
      .session(session ?? null)
      .lean();
    return row ? toSubscription(row) : undefined;
  }

  /** Keeps one that was read in the same transaction, or is new. */
  async save(session: ClientSession, subscription: Subscription): Promise<void> {
    const { personId, payerId, payerBy, stays, choices, trialTo, chargedTo, version } = subscription;
    const nextOn = nextDay(subscription);
    const row = {
      ...{ payerId, stays: [...stays], choices: [...choices], version },
      ...(payerBy === undefined ? {} : { payerBy }),
      ...(trialTo === undefined ? {} : { trialTo }),
      ...(chargedTo === undefined ? {} : { chargedTo }),
      ...(nextOn === undefined ? {} : { nextOn }),
    };
    await this.#model.replaceOne({ _id: personId }, row, { session, upsert: true });
  }

  /** Those for whom a fee is to be called by a day, longest first, each with the first day of it. */
  async due(today: string, limit: number): Promise<readonly { readonly personId: PersonId; readonly on: string }[]> {
    const query = this.#model.find({ nextOn: mongoose.trusted({ $lte: today }) }, { nextOn: 1 });
    const rows = await query.sort({ nextOn: 1, _id: 1 }).limit(limit).lean();
    return rows.map(({ _id, nextOn }) => ({ personId: _id as PersonId, on: nextOn ?? today }));
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PersonId, Subscription | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toSubscription(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
