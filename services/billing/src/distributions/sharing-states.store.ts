import type { CommissionId } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';

interface StateDocument {
  /** The commission's id. */
  _id: string;
  /** How often something changed by which its runs may change. */
  stirred: number;
  /** There while its runs are behind the last change. */
  isDue?: true | undefined;
  /** There once everything that came in is shared. */
  isSettled?: true | undefined;
  /** There once nothing more happens to it. */
  isClosed?: true | undefined;
}

const schema = new Schema<StateDocument>(
  {
    _id: { type: String, required: true },
    stirred: { type: Number, required: true },
    ...{ isDue: Boolean, isSettled: Boolean, isClosed: Boolean },
  },
  { versionKey: false },
);
schema.index({ isDue: 1, _id: 1 }, { partialFilterExpression: { isDue: true } });

/** A commission whose runs are to be computed, and the change up to which. */
export interface Stirred {
  readonly commissionId: CommissionId;
  readonly change: number;
}

/** Whether a commission has come to its end, as far as projects has told. */
export interface Ending {
  readonly isSettled: boolean;
  readonly isClosed: boolean;
}

/**
 * Which commissions' runs are behind what they are computed from. Changes are counted, in the transaction of what changes: of a
 * change and a computation at once one conflicts and begins again, so that no change is missed.
 */
export class SharingStateStore {
  readonly #model: Model<StateDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<StateDocument>('SharingState', schema, 'sharing_states');
  }

  /** Something changed: payments, credit notes, contributions, agreements, milestones, taxation, reserves. */
  async stir(session: ClientSession, commissionId: CommissionId): Promise<Stirred> {
    const options = { session, upsert: true, returnDocument: 'after' as const };
    const change = { $inc: { stirred: 1 }, $set: { isDue: true } };
    const row = await this.#model.findByIdAndUpdate(commissionId, change, options).lean();
    return { commissionId, change: Number(row?.stirred) };
  }

  /** All that changed before is computed. */
  async settle(session: ClientSession, commissionId: CommissionId): Promise<void> {
    await this.#model.updateOne({ _id: commissionId }, { $unset: { isDue: 1 } }, { session });
  }

  /** Projects told that a commission is settled, or closed: its agreement ends. */
  async end(session: ClientSession, commissionId: CommissionId, how: 'isSettled' | 'isClosed'): Promise<void> {
    await this.#model.updateOne({ _id: commissionId }, { $set: { [how]: true } }, { session });
  }

  /** Whether a commission has come to its end. What is closed was settled before. */
  async endingOf(session: ClientSession, commissionId: CommissionId): Promise<Ending> {
    const row = await this.#model.findById(commissionId).session(session).lean();
    const isClosed = row?.isClosed ?? false;
    return { isSettled: isClosed || (row?.isSettled ?? false), isClosed };
  }

  /** The change that its runs are behind; undefined where they are not. */
  async due(commissionId: CommissionId): Promise<Stirred | undefined> {
    const row = await this.#model.findOne({ _id: commissionId, isDue: true }).lean();
    return row ? { commissionId, change: row.stirred } : undefined;
  }

  /** Commissions whose runs are behind. */
  async allDue(limit: number): Promise<readonly Stirred[]> {
    const rows = await this.#model.find({ isDue: true }).sort({ isDue: 1, _id: 1 }).limit(limit).lean();
    return rows.map(({ _id, stirred }) => ({ commissionId: _id as CommissionId, change: stirred }));
  }
}
