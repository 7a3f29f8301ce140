import type { CommissionId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { MilestoneId, MilestonePlan } from './milestone.ts';
import { fromDocument, type PlanDocument, planSchema, toDocument } from './milestone-document.store.ts';

/** The plan had changed since it was read, in the same transaction: a bug. */
export class StalePlan extends TypeError {
  constructor(id: string, version: number) {
    super(`The milestones of ${id} are not at version ${version}.`);
  }
}

/** Commissions' milestones: those of one in one document, so that of two changes at once one begins again. */
export class MilestoneStore {
  readonly #model: Model<PlanDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PlanDocument>('MilestonePlan', planSchema, 'milestone_plans');
  }

  /** Puts a new plan in. */
  async insert(session: ClientSession, plan: MilestonePlan): Promise<void> {
    await this.#model.create([toDocument(plan)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StalePlan}. */
  async replace(session: ClientSession, version: number, plan: MilestonePlan): Promise<void> {
    const { _id, ...row } = toDocument(plan);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StalePlan(_id, version);
  }

  /** A commission's plan; none, where it was opened before there were milestones. */
  async find(commissionId: CommissionId, session?: ClientSession): Promise<MilestonePlan | undefined> {
    const row = await this.#model
      .findById(commissionId)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** The plan that has this milestone. */
  async findByMilestone(id: MilestoneId, session?: ClientSession): Promise<MilestonePlan | undefined> {
    const row = await this.#model
      .findOne({ 'milestones.id': id })
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** Answers many commissions' plans of one request by one query. */
  loader(): DataLoader<CommissionId, MilestonePlan | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
