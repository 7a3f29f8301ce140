import type { PageRequest } from '@millepiani/mongo/keyset';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { FeeInterval } from './billing-period.ts';
import type { MembershipPlan, PlanId, PlanTerms } from './membership-plan.ts';

interface TermsDocument {
  number: number;
  validFrom: string;
  interval: FeeInterval;
  price: MoneyDocument;
  vat?: string | undefined;
  trialDays: number;
}

interface PlanDocument {
  _id: string;
  name: string;
  description: string;
  terms: TermsDocument[];
  isOffered: boolean;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const bare = { _id: false, versionKey: false } as const;

const termsSchema = new Schema<TermsDocument>(
  {
    ...{ number, validFrom: text, interval: text, vat: String, trialDays: number },
    price: { type: new Schema(moneySchema, bare), required: true },
  },
  bare,
);

const schema = new Schema<PlanDocument>(
  {
    ...{ _id: text, name: text, version: number },
    // It may be empty.
    description: { type: String, default: '' },
    terms: { type: [termsSchema], required: true },
    isOffered: { type: Boolean, required: true },
  },
  { versionKey: false },
);
schema.index({ isOffered: 1, _id: -1 });

/** A plan without terms: something else wrote to the store. */
class PlanWithoutTerms extends TypeError {
  constructor(id: string) {
    super(`${id} has no terms.`);
  }
}

const toTerms = ({ price, vat, ...terms }: TermsDocument): PlanTerms => ({
  ...terms,
  price: fromMoneyDocument(price),
  vat,
});

function toPlan({ _id, terms, ...facts }: PlanDocument): MembershipPlan {
  const [first, ...others] = terms.map(toTerms);
  if (!first) throw new PlanWithoutTerms(_id);
  return { id: _id as PlanId, ...facts, terms: [first, ...others] };
}

/** A page of plans. */
export interface PageOfPlans extends PageRequest {
  /** Those alone that can be chosen. */
  readonly isOffered: boolean;
}

/** What members may pay for. */
export class MembershipPlanStore {
  readonly #model: Model<PlanDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PlanDocument>('MembershipPlan', schema, 'membership_plans');
  }

  /** Keeps a plan that was read in the same transaction, or is new. */
  async save(session: ClientSession, { id, terms, ...facts }: MembershipPlan): Promise<void> {
    const row = {
      ...facts,
      terms: terms.map(({ price, vat, ...one }) => ({
        ...{ ...one, price: toMoneyDocument(price) },
        ...(vat === undefined ? {} : { vat }),
      })),
    };
    await this.#model.replaceOne({ _id: id }, row, { session, upsert: true });
  }

  /** The plan with this id. */
  async find(id: PlanId, session?: ClientSession): Promise<MembershipPlan | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toPlan(row) : undefined;
  }

  /** Those of `ids` that exist, by id. */
  async ofMany(ids: readonly PlanId[], session?: ClientSession): Promise<ReadonlyMap<PlanId, MembershipPlan>> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) });
    const rows = await query.session(session ?? null).lean();
    return new Map(rows.map(toPlan).map((plan) => [plan.id, plan]));
  }

  /** One more than a page of plans, latest first. */
  async pageOf({ isOffered, limit, after }: PageOfPlans): Promise<readonly MembershipPlan[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const wanted = isOffered ? { isOffered: true } : {};
    const query = this.#model.find({ ...wanted, ...behind }).sort({ _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toPlan);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PlanId, MembershipPlan | undefined> {
    return new DataLoader(async (ids) => {
      const found = await this.ofMany(ids);
      return ids.map((id) => found.get(id));
    });
  }
}
