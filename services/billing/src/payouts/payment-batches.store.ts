import type { AgentId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { BatchId } from '../distributions/distribution-run.ts';
import type { PaymentBatch } from './payment-batch.ts';
import { type BatchDocument, batchSchema, toBatch, toDocument } from './payment-batch-document.store.ts';
import { type PaymentFile, sha256Of } from './payment-file.adapter.ts';

interface FileDocument {
  /** The batch's id. */
  _id: string;
  name: string;
  mediaType: string;
  sha256: string;
  content: Buffer;
}

const text = { type: String, required: true } as const;
const fileSchema = new Schema<FileDocument>(
  { ...{ _id: text, name: text, mediaType: text, sha256: text }, content: { type: Buffer, required: true } },
  { versionKey: false },
);

/** A stored file whose content is not what its hash says: the store was written by something else. */
class CorruptPaymentFile extends TypeError {
  constructor(id: string) {
    super(`The file of ${id} is not what it was.`);
  }
}

/** The driver may hand bytes out in its own wrapping. */
const toBuffer = (content: Buffer | { readonly buffer: Uint8Array }): Buffer =>
  Buffer.isBuffer(content) ? content : Buffer.from(content.buffer);

function toFile({ _id, name, mediaType, sha256, ...row }: FileDocument): PaymentFile {
  const content = toBuffer(row.content);
  if (sha256Of(content) !== sha256) throw new CorruptPaymentFile(_id);
  return { name, mediaType, sha256, content };
}

/** A page of a payer's batches. */
export interface PageOfPayer extends PageRequest {
  readonly payerId: AgentId;
}

/** Payment batches, and the files for banks. */
export class PaymentBatchStore {
  readonly #model: Model<BatchDocument>;
  readonly #files: Model<FileDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<BatchDocument>('PaymentBatch', batchSchema, 'payment_batches');
    this.#files = connection.model<FileDocument>('PaymentFile', fileSchema, 'payment_files');
  }

  /** Puts a new batch in. */
  async insert(session: ClientSession, batch: PaymentBatch): Promise<void> {
    await this.#model.create([toDocument(batch)], { session });
  }

  /** Keeps what has become of a batch that was read in the same transaction. */
  async replace(session: ClientSession, batch: PaymentBatch): Promise<void> {
    const { _id, ...facts } = toDocument(batch);
    await this.#model.replaceOne({ _id }, facts, { session });
  }

  /** Keeps a batch's file. */
  async keepFile(session: ClientSession, id: BatchId, file: PaymentFile): Promise<void> {
    await this.#files.create([{ _id: id, ...file }], { session });
  }

  /** The batch with this id. */
  async find(id: BatchId, session?: ClientSession): Promise<PaymentBatch | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toBatch(row) : undefined;
  }

  /** The batch's file; undefined before it was approved. */
  async fileOf(id: BatchId): Promise<PaymentFile | undefined> {
    const row = await this.#files.findById(id).lean();
    return row ? toFile(row) : undefined;
  }

  /** One more than a page of a payer's batches, latest first. */
  async pageOf({ payerId, limit, after }: PageOfPayer): Promise<readonly PaymentBatch[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = this.#model.find({ payerId, ...behind }).sort({ payerId: 1, _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toBatch);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<BatchId, PaymentBatch | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toBatch(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
