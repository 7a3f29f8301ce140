import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { MilestoneId } from '../milestones/milestone-billing.ts';
import type { BoundWork } from './revenue.ts';

interface WorkDocument {
  _id: string;
  commissionId: string;
  personId: string;
  minutes: number;
  /** Cents an hour. */
  rate: bigint;
  to: string;
}

interface PlanDocument {
  _id: string;
  milestones: { milestoneId: string; amount: bigint; due: string }[];
}

/** A milestone as it is planned: what the client is to pay for it, in cents, and by when it is to be done. */
export interface PlannedMilestone {
  readonly milestoneId: MilestoneId;
  readonly amount: bigint;
  /** ISO 8601. */
  readonly due: string;
}

const text = { type: String, required: true } as const;
const cents = { type: BigInt, required: true } as const;

const workSchema = new Schema<WorkDocument>(
  { _id: text, commissionId: text, personId: text, minutes: { type: Number, required: true }, rate: cents, to: text },
  { versionKey: false },
);
workSchema.index({ personId: 1, _id: 1 });
workSchema.index({ commissionId: 1, _id: 1 });

const planSchema = new Schema<PlanDocument>(
  {
    _id: text,
    milestones: [new Schema({ milestoneId: text, amount: cents, due: text }, { _id: false, versionKey: false })],
  },
  { versionKey: false },
);

/** What is to be done and paid, before it is accepted: a copy made of projects' events, a moment behind. In euros alone. */
export class PlannedWorkStore {
  readonly #work: Model<WorkDocument>;
  readonly #plans: Model<PlanDocument>;

  constructor(connection: Connection) {
    this.#work = connection.model<WorkDocument>('BoundWork', workSchema, 'bound_work');
    this.#plans = connection.model<PlanDocument>('PlannedMilestones', planSchema, 'planned_milestones');
  }

  /** Somebody is bound to do this. */
  async bind(session: ClientSession, id: Id<'cmt'>, work: BoundWork): Promise<void> {
    await this.#work.replaceOne({ _id: id }, { ...work }, { session, upsert: true });
  }

  /** Nobody is bound to do it any more. */
  async release(session: ClientSession, id: Id<'cmt'>): Promise<void> {
    await this.#work.deleteOne({ _id: id }, { session });
  }

  /** The milestones of a commission are these. */
  async plan(session: ClientSession, id: CommissionId, milestones: readonly PlannedMilestone[]): Promise<void> {
    const row = { milestones: milestones.map((one) => ({ ...one })) };
    await this.#plans.replaceOne({ _id: id }, row, { session, upsert: true });
  }

  /** The commission comes to nothing: nothing of it is expected any more. */
  async drop(session: ClientSession, commissionId: CommissionId): Promise<void> {
    await this.#plans.deleteOne({ _id: commissionId }, { session });
    await this.#work.deleteMany({ commissionId }, { session });
  }

  /** A person was erased: what they were to do is nobody's to know. */
  async forget(personId: PersonId): Promise<void> {
    await this.#work.deleteMany({ personId });
  }

  /** What a person is bound to do. */
  async ofPerson(personId: AgentId): Promise<readonly BoundWork[]> {
    const rows = await this.#work.find({ personId }).sort({ personId: 1, _id: 1 }).lean();
    return rows.map(({ commissionId, minutes, rate, to }) => ({
      ...{ commissionId: commissionId as CommissionId, personId, minutes, rate, to },
    }));
  }

  /** The milestones of commissions, by commission. */
  async plansOf(ids: readonly CommissionId[]): Promise<ReadonlyMap<CommissionId, readonly PlannedMilestone[]>> {
    const rows = await this.#plans.find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) }).lean();
    return new Map(
      rows.map(({ _id, milestones }) => [
        _id as CommissionId,
        milestones.map(({ milestoneId, amount, due }) => ({ milestoneId: milestoneId as MilestoneId, amount, due })),
      ]),
    );
  }
}
