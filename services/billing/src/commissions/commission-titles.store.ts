import type { CommissionId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';

interface TitleRow {
  /** The commission's id. */
  _id: string;
  title: string;
}

const schema = new Schema<TitleRow>(
  { _id: { type: String, required: true }, title: { type: String, required: true } },
  { versionKey: false },
);

/** What commissions are called, as documents and payments say it: a copy made of projects' events, a moment behind. */
export class CommissionTitleStore {
  readonly #model: Model<TitleRow>;

  constructor(connection: Connection) {
    this.#model = connection.model<TitleRow>('CommissionTitle', schema, 'commission_titles');
  }

  /** A commission is called so from now on. */
  async keep(session: ClientSession, id: CommissionId, title: string): Promise<void> {
    await this.#model.replaceOne({ _id: id }, { title }, { session, upsert: true });
  }

  /** What these are called, as far as it is known. */
  async of(ids: readonly CommissionId[], session: ClientSession): Promise<ReadonlyMap<CommissionId, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) })
      .session(session)
      .lean();
    return new Map(rows.map(({ _id, title }) => [_id as CommissionId, title]));
  }
}
