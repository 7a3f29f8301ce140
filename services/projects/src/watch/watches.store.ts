import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Risk, RiskKind } from './risks.ts';

interface RiskDocument {
  kind: RiskKind;
  slotId?: string;
  milestoneId?: string;
  personId?: string;
  by?: Date;
}

interface WatchDocument {
  /** The commission's id. */
  _id: string;
  /** When it is to be looked at; absent where nothing is to come. */
  dueAt?: Date;
  risks: RiskDocument[];
  /** How many events told of risks so far. */
  told: number;
  /** Rises with each look. */
  looks: number;
  /** Rises with each call to look: a look that is under way conflicts with it, and begins again. */
  touches?: number;
}

const number = { type: Number, default: 0 } as const;

const schema = new Schema<WatchDocument>(
  {
    _id: { type: String, required: true },
    dueAt: Date,
    risks: [
      {
        _id: false,
        kind: { type: String, required: true },
        slotId: String,
        milestoneId: String,
        personId: String,
        by: Date,
      },
    ],
    told: number,
    looks: number,
    touches: Number,
  },
  { versionKey: false },
);
schema.index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });

/** What was told of a commission's risks, and when it is to be looked at again. */
export interface Watch {
  readonly commissionId: CommissionId;
  readonly dueAt: Instant | undefined;
  readonly risks: readonly Risk[];
  readonly told: number;
  readonly looks: number;
}

/** The watch had changed since it was read, in the same transaction: a bug. */
export class StaleWatch extends TypeError {
  constructor(id: string, looks: number) {
    super(`The watch over ${id} is not at look ${looks}.`);
  }
}

/** Which commissions are to be looked at, and what was told of them last. */
export class WatchStore {
  readonly #model: Model<WatchDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<WatchDocument>('Watch', schema, 'watches');
  }

  /** Something happened to a commission: it is to be looked at. */
  async touch(session: ClientSession, commissionId: CommissionId, at: Instant): Promise<void> {
    const row = { $min: { dueAt: at }, $inc: { touches: 1 }, $setOnInsert: { risks: [], told: 0, looks: 0 } };
    await this.#model.updateOne({ _id: commissionId }, row, { session, upsert: true });
  }

  /** The watch over a commission; undefined where nothing happened to it since there are watches. */
  async find(commissionId: CommissionId, session?: ClientSession): Promise<Watch | undefined> {
    const row = await this.#model
      .findById(commissionId)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** Keeps what came of a look. Throws {@link StaleWatch}. */
  async keep(session: ClientSession, { commissionId: _id, dueAt, risks, told, looks }: Watch): Promise<void> {
    const row = { risks: [...risks], told, looks: looks + 1, ...(dueAt === undefined ? {} : { dueAt }) };
    const { matchedCount } = await this.#model.replaceOne({ _id, looks }, row, { session });
    if (matchedCount !== 1) throw new StaleWatch(_id, looks);
  }

  /** Which are to be looked at by an instant, longest due first. */
  async due(until: Instant, limit: number): Promise<readonly Pick<Watch, 'commissionId' | 'looks'>[]> {
    const rows = await this.#model
      .find({ dueAt: mongoose.trusted({ $lte: until }) }, { looks: 1 })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id, looks }) => ({ commissionId: _id as Id<'com'>, looks: Number(looks) }));
  }
}

const fromDocument = ({ _id, dueAt, risks, told, looks }: WatchDocument): Watch => ({
  commissionId: _id as Id<'com'>,
  dueAt,
  risks: risks.map(toRisk),
  told: Number(told),
  looks: Number(looks),
});

const toRisk = ({ kind, slotId, milestoneId, personId, by }: RiskDocument): Risk => ({
  kind,
  ...(slotId ? { slotId: slotId as Id<'slt'> } : {}),
  ...(milestoneId ? { milestoneId: milestoneId as Id<'mil'> } : {}),
  ...(personId ? { personId: personId as PersonId } : {}),
  ...(by ? { by } : {}),
});
