import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { MilestoneBilling, MilestoneId } from './milestone-billing.ts';
import {
  type BillingDocument,
  billingSchema,
  toBilling,
  toChange,
  toDocument,
} from './milestone-billing-document.store.ts';

/** What billing makes of accepted milestones. */
export class MilestoneBillingStore {
  readonly #model: Model<BillingDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<BillingDocument>('MilestoneBilling', billingSchema, 'milestone_billings');
  }

  /** Puts one in that was heard of. */
  async insert(session: ClientSession, billing: MilestoneBilling): Promise<void> {
    await this.#model.create([toDocument(billing)], { session });
  }

  /** Keeps what came of trying again. */
  async save(session: ClientSession, billing: MilestoneBilling): Promise<void> {
    const { awaited, ...change } = toChange(billing);
    const update = awaited ? { $set: { ...change, awaited } } : { $set: change, $unset: { awaited: 1 } };
    await this.#model.updateOne({ _id: billing.milestoneId }, update, { session });
  }

  /** What is made of this milestone; undefined where it was not accepted, or not heard of yet. */
  async find(milestoneId: MilestoneId, session?: ClientSession): Promise<MilestoneBilling | undefined> {
    const row = await this.#model
      .findById(milestoneId)
      .session(session ?? null)
      .lean();
    return row ? toBilling(row) : undefined;
  }

  /** Those accepted under a version of an agreement, by their making. */
  async ofVersion(versionId: VersionId, session?: ClientSession): Promise<readonly MilestoneBilling[]> {
    const query = this.#model.find({ versionId }).sort({ versionId: 1, _id: 1 });
    return (await query.session(session ?? null).lean()).map(toBilling);
  }

  /** Those of a commission that were accepted, in the plan's order. */
  async ofCommission(commissionId: CommissionId, session?: ClientSession): Promise<readonly MilestoneBilling[]> {
    const query = this.#model.find({ commissionId }).sort({ commissionId: 1, number: 1 });
    return (await query.session(session ?? null).lean()).map(toBilling);
  }

  /** Those that wait for this agent's tax profile, longest first. */
  async awaiting(agentId: AgentId, session: ClientSession): Promise<readonly MilestoneBilling[]> {
    const rows = await this.#model.find({ awaited: agentId }).sort({ awaited: 1, _id: 1 }).session(session).lean();
    return rows.map(toBilling);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<MilestoneId, MilestoneBilling | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toBilling(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers those of many commissions by one query, each commission's in the plan's order. */
  ofCommissionLoader(): DataLoader<CommissionId, readonly MilestoneBilling[]> {
    return new DataLoader(async (ids) => {
      const about = { commissionId: mongoose.trusted({ $in: [...ids] }) };
      const rows = await this.#model.find(about).sort({ commissionId: 1, number: 1 }).lean();
      const byCommission = Map.groupBy(rows.map(toBilling), ({ commissionId }) => commissionId);
      return ids.map((id) => byCommission.get(id) ?? []);
    });
  }
}
