import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { ApprovedContribution, ContributionId, PutIn } from './approved-contribution.ts';

interface ContributionDocument {
  _id: string;
  commissionId: string;
  versionId: string;
  agentId: string;
  kind: PutIn['kind'];
  minutes?: number | undefined;
  rate?: MoneyDocument | undefined;
  amount?: MoneyDocument | undefined;
  vat?: MoneyDocument | undefined;
  happenedOn: string;
  /** Absent where it never was. */
  isDisputed?: boolean | undefined;
}

const text = { type: String, required: true } as const;
const money = { type: new Schema(moneySchema, { _id: false, versionKey: false }), required: false } as const;

const schema = new Schema<ContributionDocument>(
  {
    ...{ _id: text, commissionId: text, versionId: text, agentId: text, kind: text, happenedOn: text },
    ...{ minutes: Number, rate: money, amount: money, vat: money, isDisputed: Boolean },
  },
  { versionKey: false },
);
schema.index({ versionId: 1, _id: 1 });
// Of an agent whose taxation has changed, the expenses.
schema.index({ agentId: 1, kind: 1 });

/** A contribution that lacks what its kind has: the store was written by something else. */
class CorruptContribution extends TypeError {
  constructor(id: string) {
    super(`The contribution ${id} lacks what its kind has.`);
  }
}

function toPutIn({ _id, kind, minutes, rate, amount, vat }: ContributionDocument): PutIn {
  if (kind === 'CITE') return { kind };
  if (kind === 'USE') return { kind, amount: amount && fromMoneyDocument(amount) };
  if (kind === 'WORK' && minutes !== undefined && rate) return { kind, minutes, rate: fromMoneyDocument(rate) };
  if (kind === 'EXPENSE' && amount && vat)
    return { kind, amount: fromMoneyDocument(amount), vat: fromMoneyDocument(vat) };
  if (kind === 'TRANSFER' && amount) return { kind, amount: fromMoneyDocument(amount) };
  throw new CorruptContribution(_id);
}

const toContribution = (row: ContributionDocument): ApprovedContribution => ({
  id: row._id as ContributionId,
  commissionId: row.commissionId as CommissionId,
  versionId: row.versionId as VersionId,
  agentId: row.agentId as AgentId,
  putIn: toPutIn(row),
  happenedOn: row.happenedOn,
  isDisputed: row.isDisputed ?? false,
});

function toFacts(putIn: PutIn): Pick<ContributionDocument, 'kind' | 'minutes' | 'rate' | 'amount' | 'vat'> {
  const { kind } = putIn;
  switch (putIn.kind) {
    case 'WORK':
      return { kind, minutes: putIn.minutes, rate: toMoneyDocument(putIn.rate) };
    case 'EXPENSE':
      return { kind, amount: toMoneyDocument(putIn.amount), vat: toMoneyDocument(putIn.vat) };
    case 'TRANSFER':
      return { kind, amount: toMoneyDocument(putIn.amount) };
    case 'USE':
      return putIn.amount ? { kind, amount: toMoneyDocument(putIn.amount) } : { kind };
    case 'CITE':
      return { kind };
    default:
      return putIn satisfies never;
  }
}

/** Contributions that count: approved and not taken back. A copy made of projects' events, a moment behind. */
export class ContributionStore {
  readonly #model: Model<ContributionDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ContributionDocument>('ApprovedContribution', schema, 'approved_contributions');
  }

  /** It counts from now on. */
  async insert(session: ClientSession, { id, putIn, ...facts }: ApprovedContribution): Promise<void> {
    await this.#model.create([{ _id: id, ...facts, ...toFacts(putIn) }], { session });
  }

  /** It is in dispute from now on, or no more; whether it is here: one that nobody approved is not. */
  async dispute(session: ClientSession, id: ContributionId, isDisputed: boolean): Promise<boolean> {
    const { matchedCount } = await this.#model.updateOne({ _id: id }, { $set: { isDisputed } }, { session });
    return matchedCount > 0;
  }

  /** It counts no more; whether it did before. */
  async remove(session: ClientSession, id: ContributionId): Promise<boolean> {
    const { deletedCount } = await this.#model.deleteOne({ _id: id }, { session });
    return deletedCount > 0;
  }

  /** Those recorded under these versions, by id: the order of recording. */
  async ofVersions(ids: readonly VersionId[], session?: ClientSession): Promise<readonly ApprovedContribution[]> {
    const query = this.#model.find({ versionId: mongoose.trusted({ $in: [...ids] }) });
    const rows = await query.session(session ?? null).lean();
    return rows.map(toContribution).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The commissions for which an agent spent money. */
  async expensesOf(agentId: AgentId, session?: ClientSession): Promise<readonly CommissionId[]> {
    const query = this.#model.find({ agentId, kind: 'EXPENSE' }, { commissionId: 1 });
    const rows = await query.session(session ?? null).lean();
    return [...new Set(rows.map(({ commissionId }) => commissionId as CommissionId))];
  }
}
