import type { CommissionId, OrganizationId, PersonId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { StandingChange, StandingKind } from './access.ts';

interface HistoryDocument {
  /** The commission's id. */
  _id: string;
  version: number;
}

interface ShutOutDocument {
  /** The person's id. */
  _id: string;
}

interface ChangeDocument {
  _id: string;
  personId: string;
  kind: StandingKind;
  isGranted: boolean;
  through?: string;
}

const text = { type: String, required: true } as const;
const historySchema = new Schema<HistoryDocument>(
  { _id: text, version: { type: Number, required: true } },
  { versionKey: false },
);
const shutOutSchema = new Schema<ShutOutDocument>({ _id: text }, { versionKey: false });
const changeSchema = new Schema<ChangeDocument>(
  { _id: text, personId: text, kind: text, isGranted: { type: Boolean, required: true }, through: String },
  { versionKey: false },
);

/**
 * Who is shut out of the community, and what members told of people that is still to be followed in the commissions in which they take
 * part: written in the transaction that hears of it, so that whoever reads later knows it.
 */
export class AccessStore {
  readonly #histories: Model<HistoryDocument>;
  readonly #shutOut: Model<ShutOutDocument>;
  readonly #changes: Model<ChangeDocument>;

  constructor(connection: Connection) {
    this.#histories = connection.model<HistoryDocument>('AccessHistory', historySchema, 'access_histories');
    this.#shutOut = connection.model<ShutOutDocument>('ShutOut', shutOutSchema, 'shut_out');
    this.#changes = connection.model<ChangeDocument>('StandingChange', changeSchema, 'standing_changes');
  }

  /** The version at which a commission's history of access stands before so many events more. */
  async take(session: ClientSession, commissionId: CommissionId, count: number): Promise<number> {
    const options = { session, upsert: true, returnDocument: 'after' } as const;
    const after = await this.#histories.findOneAndUpdate({ _id: commissionId }, { $inc: { version: count } }, options);
    return Number(after.version) - count;
  }

  /** Whether somebody is suspended, or has left. */
  async isShutOut(personId: PersonId, session?: ClientSession): Promise<boolean> {
    return (await this.#shutOut.exists({ _id: personId }).session(session ?? null)) !== null;
  }

  /** Those of these people who are suspended, or have left. */
  async shutOutOf(people: readonly PersonId[], session?: ClientSession): Promise<ReadonlySet<PersonId>> {
    const rows = await this.#shutOut
      .find({ _id: mongoose.trusted({ $in: [...people] }) })
      .session(session ?? null)
      .lean();
    return new Set(rows.map(({ _id }) => _id as PersonId));
  }

  /** Somebody is shut out from now on. */
  async shutOut(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#shutOut.updateOne({ _id: personId }, {}, { session, upsert: true });
  }

  /** Somebody is there, for the first time or again; answers whether they were shut out. */
  async letIn(session: ClientSession, personId: PersonId): Promise<boolean> {
    const { deletedCount } = await this.#shutOut.deleteOne({ _id: personId }, { session });
    return deletedCount > 0;
  }

  /** Keeps what is to be followed. */
  async put(session: ClientSession, { id, through, ...change }: StandingChange): Promise<void> {
    const row = { ...change, ...(through === undefined ? {} : { through }) };
    await this.#changes.replaceOne({ _id: id }, row, { session, upsert: true });
  }

  /** What is still to be followed, oldest first. */
  async waiting(limit: number): Promise<readonly StandingChange[]> {
    const rows = await this.#changes.find().sort({ _id: 1 }).limit(limit).lean();
    return rows.map(toChange);
  }

  /** Such a change; undefined where it was followed. */
  async change(id: string): Promise<StandingChange | undefined> {
    const row = await this.#changes.findById(id).lean();
    return row ? toChange(row) : undefined;
  }

  /** It was followed in all commissions. */
  async followed(id: string): Promise<void> {
    await this.#changes.deleteOne({ _id: id });
  }
}

const toChange = ({ _id, personId, kind, isGranted, through }: ChangeDocument): StandingChange => ({
  id: _id,
  personId: personId as PersonId,
  kind,
  isGranted,
  through: through as OrganizationId | undefined,
});
