import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AwaitedDocument } from './due.ts';

interface AwaitedRow {
  /** The document's id. */
  _id: string;
  commissionId: string;
  approverId: string;
  since: Date;
}

const text = { type: String, required: true } as const;

const schema = new Schema<AwaitedRow>(
  { _id: text, commissionId: text, approverId: text, since: { type: Date, required: true } },
  { versionKey: false },
);
schema.index({ commissionId: 1, _id: 1 });

/** Which documents for shares are to be approved: a copy made of billing's events, a moment behind. */
export class AwaitedDocumentStore {
  readonly #model: Model<AwaitedRow>;

  constructor(connection: Connection) {
    this.#model = connection.model<AwaitedRow>('AwaitedDocument', schema, 'awaited_documents');
  }

  /** It is to be approved. */
  async put(session: ClientSession, { documentId, ...facts }: AwaitedDocument): Promise<void> {
    await this.#model.replaceOne({ _id: documentId }, { ...facts }, { session, upsert: true });
  }

  /** It is, or nobody stands for it. */
  async remove(session: ClientSession, documentId: AwaitedDocument['documentId']): Promise<void> {
    await this.#model.deleteOne({ _id: documentId }, { session });
  }

  /** All of a commission, by their making. */
  async ofCommission(commissionId: CommissionId, session: ClientSession): Promise<readonly AwaitedDocument[]> {
    const rows = await this.#model.find({ commissionId }).sort({ commissionId: 1, _id: 1 }).session(session).lean();
    return rows.map(({ _id, approverId, since }) => ({
      ...{ documentId: _id as Id<'rmd'>, commissionId, approverId: approverId as AgentId, since },
    }));
  }
}
