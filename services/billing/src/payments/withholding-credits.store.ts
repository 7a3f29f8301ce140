import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { WithholdingCredit, WithholdingCreditId } from './withholding-credit.ts';

interface CreditDocument {
  _id: string;
  sellerId: string;
  clientId: string;
  year: number;
  withheld: bigint;
  certifiedAmount?: bigint | undefined;
  receivedOn?: string | undefined;
  document?: string | undefined;
  recordedBy?: string | undefined;
}

const text = { type: String, required: true } as const;

const schema = new Schema<CreditDocument>(
  {
    ...{ _id: text, sellerId: text, clientId: text, year: { type: Number, required: true } },
    ...{ withheld: { type: BigInt, required: true }, certifiedAmount: BigInt, receivedOn: String, document: String },
    recordedBy: String,
  },
  { versionKey: false },
);
schema.index({ sellerId: 1, clientId: 1, year: 1 }, { unique: true });
schema.index({ sellerId: 1, year: 1, _id: 1 });

function toCredit(row: CreditDocument): WithholdingCredit {
  const { certifiedAmount: amount, receivedOn, document, recordedBy } = row;
  const isCertified =
    amount !== undefined && receivedOn !== undefined && document !== undefined && recordedBy !== undefined;
  return {
    id: row._id as WithholdingCreditId,
    sellerId: row.sellerId as AgentId,
    clientId: row.clientId as AgentId,
    ...{ year: row.year, withheld: row.withheld },
    certification: isCertified ? { amount, receivedOn, document, recordedBy: recordedBy as PersonId } : undefined,
  };
}

/** Which credit. */
export interface WithholdingKey {
  readonly sellerId: AgentId;
  readonly clientId: AgentId;
  readonly year: number;
}

/** A page of a seller's credits of a year. */
export interface PageOfYear extends PageRequest {
  readonly sellerId: AgentId;
  readonly year: number;
}

/** Tax that clients withheld, by seller, client and year. */
export class WithholdingCreditStore {
  readonly #model: Model<CreditDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CreditDocument>('WithholdingCredit', schema, 'withholding_credits');
  }

  /** So much more was withheld, in cents; below nothing where it is taken back. */
  async add(session: ClientSession, key: WithholdingKey, cents: bigint): Promise<void> {
    const { sellerId, clientId, year } = key;
    const change = { $inc: { withheld: cents }, $setOnInsert: { _id: newId('whc') } };
    await this.#model.updateOne({ sellerId, clientId, year }, change, { session, upsert: true });
  }

  /** Keeps what was certified. */
  async certify(session: ClientSession, { id, certification }: WithholdingCredit): Promise<void> {
    if (!certification) return;
    const { amount: certifiedAmount, ...facts } = certification;
    await this.#model.updateOne({ _id: id }, { $set: { certifiedAmount, ...facts } }, { session });
  }

  /** The one with this id. */
  async find(id: WithholdingCreditId, session?: ClientSession): Promise<WithholdingCredit | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toCredit(row) : undefined;
  }

  /** One more than a page of a seller's credits of a year. */
  async pageOf({ sellerId, year, limit, after }: PageOfYear): Promise<readonly WithholdingCredit[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $gt: after }) };
    const query = this.#model.find({ sellerId, year, ...behind }).sort({ sellerId: 1, year: 1, _id: 1 });
    return (await query.limit(limit + 1).lean()).map(toCredit);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<WithholdingCreditId, WithholdingCredit | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toCredit(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
