import { isCurrency } from '@millepiani/kernel/currency';
import type { PersonId } from '@millepiani/kernel/id';
import { CorruptMoney } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { RunId } from '../distributions/distribution-run.ts';
import type { ClaimId, Settlement, SettlementId, SettlementKind } from './claim.ts';

interface SettlementDocument {
  _id: string;
  claimId: string;
  kind: SettlementKind;
  /** Minor units. */
  amount: bigint;
  currency: string;
  on: string;
  by?: string | undefined;
  reference?: string | undefined;
  against?: string | undefined;
  at: Date;
}

const text = { type: String, required: true } as const;

const schema = new Schema<SettlementDocument>(
  {
    ...{ _id: text, claimId: text, kind: text, amount: { type: BigInt, required: true }, currency: text, on: text },
    ...{ by: String, reference: String, against: String, at: { type: Date, required: true } },
  },
  { versionKey: false },
);
schema.index({ claimId: 1, _id: 1 });
schema.index({ against: 1, _id: 1 }, { partialFilterExpression: { against: { $exists: true } } });
// A payment is recorded once, under its reference.
schema.index({ claimId: 1, reference: 1 }, { unique: true, partialFilterExpression: { reference: { $exists: true } } });

function toSettlement(row: SettlementDocument): Settlement {
  if (!isCurrency(row.currency)) throw new CorruptMoney(row.currency);
  const { _id, claimId, kind, amount, currency, on, by, reference, against, at } = row;
  return {
    ...{ id: _id as SettlementId, claimId: claimId as ClaimId, kind, amount, currency, on, reference, at },
    ...{ by: by as PersonId | undefined, against: against as ClaimId | RunId | undefined },
  };
}

/** What cleared claims. Nothing of it ever changes. */
export class SettlementStore {
  readonly #model: Model<SettlementDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<SettlementDocument>('Settlement', schema, 'settlements');
  }

  /** Puts one in. */
  async insert(session: ClientSession, { id, by, reference, against, ...facts }: Settlement): Promise<void> {
    const row: SettlementDocument = {
      ...{ _id: id, ...facts },
      ...(by === undefined ? {} : { by }),
      ...(reference === undefined ? {} : { reference }),
      ...(against === undefined ? {} : { against }),
    };
    await this.#model.create([row], { session });
  }

  /** Whether a payment with this reference is recorded for a claim. */
  async hasReference(session: ClientSession, claimId: ClaimId, reference: string): Promise<boolean> {
    return (await this.#model.exists({ claimId, reference }).session(session)) !== null;
  }

  /** What was set off against a run, or a claim, in the order in which it was. */
  async against(session: ClientSession, id: ClaimId | RunId): Promise<readonly Settlement[]> {
    return (await this.#model.find({ against: id }).sort({ against: 1, _id: 1 }).session(session).lean()).map(
      toSettlement,
    );
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<SettlementId, Settlement | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toSettlement(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers what cleared many claims by one query, in the order in which it did. */
  ofClaimLoader(): DataLoader<ClaimId, readonly Settlement[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model
        .find({ claimId: mongoose.trusted({ $in: [...ids] }) })
        .sort({ claimId: 1, _id: 1 })
        .lean();
      const byClaim = Map.groupBy(rows.map(toSettlement), ({ claimId }) => claimId);
      return ids.map((id) => byClaim.get(id) ?? []);
    });
  }
}
