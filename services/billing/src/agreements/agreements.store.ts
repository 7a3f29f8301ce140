import { isCurrency } from '@millepiani/kernel/currency';
import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import {
  CorruptMoney,
  fromMoneyDocument,
  type MoneyDocument,
  moneySchema,
  toMoneyDocument,
} from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AgreedVersion, VersionId } from './agreed-version.ts';

interface VersionDocument {
  _id: string;
  agreementId: string;
  number: number;
  commissionId: string;
  parties: string[];
  currency: string;
  /** As text: it is law as it was written, and a document of its own could not hold every key. */
  rule: string;
  clientId?: string | undefined;
  leadId: string;
  invoicerId: string;
  agreedRates: { personId: string; slotId: string; rate: MoneyDocument }[];
  inForceAt: Date;
  supersededBy?: string | undefined;
}

const text = { type: String, required: true } as const;

const schema = new Schema<VersionDocument>(
  {
    ...{ _id: text, agreementId: text, commissionId: text, currency: text, rule: text, clientId: String },
    ...{ leadId: text, invoicerId: text, supersededBy: String },
    number: { type: Number, required: true },
    parties: { type: [String], required: true },
    agreedRates: [new Schema({ personId: text, slotId: text, rate: moneySchema }, { _id: false, versionKey: false })],
    inForceAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ commissionId: 1, number: 1 });
// Those of somebody, for a copy of all that is kept of them.
schema.index({ parties: 1, _id: 1 });
// Those of them that are in force: most are of the past.
schema.index({ parties: 1, supersededBy: 1, _id: 1 });

function toVersion(row: VersionDocument): AgreedVersion {
  if (!isCurrency(row.currency)) throw new CorruptMoney(row.currency);
  return {
    id: row._id as VersionId,
    agreementId: row.agreementId as Id<'agr'>,
    number: row.number,
    commissionId: row.commissionId as CommissionId,
    parties: row.parties as AgentId[],
    currency: row.currency,
    rule: row.rule,
    clientId: row.clientId as AgentId | undefined,
    leadId: row.leadId as AgentId,
    invoicerId: row.invoicerId as AgentId,
    agreedRates: row.agreedRates.map(({ personId, slotId, rate }) => ({
      personId: personId as PersonId,
      slotId: slotId as Id<'slt'>,
      rate: fromMoneyDocument(rate),
    })),
    inForceAt: row.inForceAt,
    supersededBy: row.supersededBy as VersionId | undefined,
  };
}

/** Versions of agreements that are or were in force, by a copy made of projects' events, a moment behind. */
export class AgreementStore {
  readonly #model: Model<VersionDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<VersionDocument>('AgreedVersion', schema, 'agreed_versions');
  }

  /** Puts a version in that has come into force. */
  async insert(session: ClientSession, version: AgreedVersion): Promise<void> {
    const { id, clientId, supersededBy, parties, agreedRates, ...facts } = version;
    const row: VersionDocument = {
      ...{ _id: id, ...facts, parties: [...parties] },
      ...(clientId === undefined ? {} : { clientId }),
      ...(supersededBy === undefined ? {} : { supersededBy }),
      agreedRates: agreedRates.map(({ rate, ...of }) => ({ ...of, rate: toMoneyDocument(rate) })),
    };
    await this.#model.create([row], { session });
  }

  /** Another version has taken its place. */
  async supersede(session: ClientSession, id: VersionId, by: VersionId): Promise<void> {
    await this.#model.updateOne({ _id: id }, { $set: { supersededBy: by } }, { session });
  }

  /** The version with this id. */
  async find(id: VersionId, session?: ClientSession): Promise<AgreedVersion | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toVersion(row) : undefined;
  }

  /** Those in force that an agent signed, by their making. */
  async inForceOf(agentId: AgentId): Promise<readonly AgreedVersion[]> {
    const inForce = { parties: agentId, supersededBy: mongoose.trusted({ $exists: false }) };
    return (await this.#model.find(inForce).sort({ _id: 1 }).lean()).map(toVersion);
  }

  /** All versions about a commission, by number. */
  async ofCommission(commissionId: CommissionId, session?: ClientSession): Promise<readonly AgreedVersion[]> {
    const query = this.#model.find({ commissionId }).sort({ commissionId: 1, number: 1 });
    return (await query.session(session ?? null).lean()).map(toVersion);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<VersionId, AgreedVersion | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toVersion(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
