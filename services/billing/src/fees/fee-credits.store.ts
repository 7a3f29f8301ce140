import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { ContributionId } from '../contributions/approved-contribution.ts';
import type { CreditState, FeeCredit } from './fee-credit.ts';

interface CreditDocument {
  _id: string;
  commissionId: string;
  agentId: string;
  organizationId: string;
  /** Cents. */
  amount: bigint;
  happenedOn: string;
  state: CreditState;
  /** Who approved what it is for. */
  approvedBy: string;
}

/** A version under which an organization works for itself: nobody invoices what is done. */
interface OwnWorkDocument {
  _id: string;
  organizationId: string;
}

/** What is left of all credit that one owes another. */
interface BalanceDocument {
  /** Whose it is, and who owes it. */
  _id: string;
  /** Cents; below nothing where more was set off than stands. */
  minor: bigint;
}

const text = { type: String, required: true } as const;

const schema = new Schema<CreditDocument>(
  {
    ...{ _id: text, commissionId: text, agentId: text, organizationId: text },
    ...{ amount: { type: BigInt, required: true }, happenedOn: text, state: text, approvedBy: text },
  },
  { versionKey: false },
);
schema.index({ agentId: 1, _id: -1 });

const ownWorkSchema = new Schema<OwnWorkDocument>({ _id: text, organizationId: text }, { versionKey: false });

const balanceSchema = new Schema<BalanceDocument>(
  { _id: text, minor: { type: BigInt, required: true } },
  { versionKey: false },
);

/** Between whom credit is: whose it is, and who owes it. */
export type CreditSides = Pick<FeeCredit, 'agentId' | 'organizationId'>;
const sidesId = ({ agentId, organizationId }: CreditSides): string => `${agentId}/${organizationId}`;

/** A credit, and by whom it was approved. */
export interface StoredCredit extends FeeCredit {
  readonly approvedBy: PersonId;
}

const toCredit = (row: CreditDocument): StoredCredit => ({
  contributionId: row._id as ContributionId,
  commissionId: row.commissionId as CommissionId,
  agentId: row.agentId as AgentId,
  organizationId: row.organizationId as AgentId,
  ...{ amount: row.amount, happenedOn: row.happenedOn, state: row.state },
  approvedBy: row.approvedBy as PersonId,
});

/** A page of an agent's credits. */
export interface PageOfCredits extends PageRequest {
  readonly agentId: AgentId;
}

/** What the community owes for what was put in for it, by contribution; and which agreements are about its own work. */
export class FeeCreditStore {
  readonly #model: Model<CreditDocument>;
  readonly #ownWork: Model<OwnWorkDocument>;
  readonly #balances: Model<BalanceDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CreditDocument>('FeeCredit', schema, 'fee_credits');
    this.#ownWork = connection.model<OwnWorkDocument>('OwnWork', ownWorkSchema, 'own_work_versions');
    this.#balances = connection.model<BalanceDocument>('FeeCreditBalance', balanceSchema, 'fee_credit_balances');
  }

  /** Under this version an organization works for itself. */
  async noteOwnWork(session: ClientSession, versionId: VersionId, organizationId: AgentId): Promise<void> {
    await this.#ownWork.replaceOne({ _id: versionId }, { organizationId }, { session, upsert: true });
  }

  /** Which organization works for itself under this version; undefined where a client is invoiced. */
  async ownWorkOf(versionId: VersionId, session: ClientSession): Promise<AgentId | undefined> {
    const row = await this.#ownWork.findById(versionId).session(session).lean();
    return row ? (row.organizationId as AgentId) : undefined;
  }

  /** The credit for a contribution. */
  async find(id: ContributionId, session: ClientSession): Promise<StoredCredit | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toCredit(row) : undefined;
  }

  /** Keeps a credit that was read in the same transaction, or is new. */
  async save(session: ClientSession, { contributionId, ...facts }: StoredCredit): Promise<void> {
    await this.#model.replaceOne({ _id: contributionId }, facts, { session, upsert: true });
  }

  /** So much more is owed as credit, in cents; below nothing: less. */
  async add(session: ClientSession, sides: CreditSides, cents: bigint): Promise<void> {
    await this.#balances.updateOne({ _id: sidesId(sides) }, { $inc: { minor: cents } }, { session, upsert: true });
  }

  /** What is owed as credit, in cents. */
  async balanceOf(sides: CreditSides, session: ClientSession): Promise<bigint> {
    const row = await this.#balances.findById(sidesId(sides)).session(session).lean();
    return row?.minor ?? 0n;
  }

  /** One more than a page of an agent's credits, latest first. */
  async pageOf({ agentId, limit, after }: PageOfCredits): Promise<readonly StoredCredit[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = this.#model.find({ agentId, ...behind }).sort({ agentId: 1, _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toCredit);
  }
}
