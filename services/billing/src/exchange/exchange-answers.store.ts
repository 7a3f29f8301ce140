import { createHash } from 'node:crypto';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';
import type { CreditNoteId, InvoiceId } from '../invoices/invoice.ts';
import type { ExchangeAnswer } from './exchange-answer.ts';
import type { Aside, AsideFile, AsideReason, KeptAnswer, KeptFile } from './kept-answer.ts';

interface AnswerDocument {
  /** SHA-256 of the file. */
  _id: string;
  name: string;
  content: Buffer;
  readAt: Date;
  /** Of an answer. */
  documentId?: string;
  attempt?: number;
  answer?: string;
  /** Of what was set aside. */
  order?: string;
  reason?: AsideReason;
  detail?: string | undefined;
}

const text = { type: String, required: true } as const;
const schema = new Schema<AnswerDocument>(
  {
    ...{ _id: text, name: text, content: { type: Buffer, required: true }, readAt: { type: Date, required: true } },
    ...{ documentId: String, attempt: Number, answer: String, order: String, reason: String, detail: String },
  },
  { versionKey: false },
);
schema.index({ documentId: 1, readAt: 1, _id: 1 }, { partialFilterExpression: { documentId: { $exists: true } } });
schema.index({ order: -1 }, { partialFilterExpression: { order: { $exists: true } } });

/** An answer that lacks what it is about: the store was written by something else. */
class CorruptAnswer extends TypeError {
  constructor({ _id }: Pick<AnswerDocument, '_id'>) {
    super(`The answer ${_id} is not whole.`);
  }
}

type Listed = Omit<AnswerDocument, 'content'>;

function toAnswer(row: Listed): KeptAnswer {
  const { _id: sha256, name, readAt, documentId, attempt, answer } = row;
  if (documentId === undefined || attempt === undefined || answer === undefined) throw new CorruptAnswer(row);
  return {
    ...{ sha256, name, readAt, attempt, documentId: documentId as InvoiceId | CreditNoteId },
    answer: decodeExact(answer) as ExchangeAnswer,
  };
}

function toAside(row: Listed & { readonly size: number }): AsideFile {
  const { _id: sha256, name, readAt, order, reason, detail, size } = row;
  if (order === undefined || reason === undefined) throw new CorruptAnswer(row);
  return { sha256, name, readAt, order, reason, detail, size };
}

/** What an answer is about. */
type About = Pick<KeptAnswer, 'documentId' | 'attempt' | 'answer'>;

/** What came from the exchange, for ever: answers by the documents that they are about, and what was set aside. */
export class ExchangeAnswerStore {
  readonly #model: Model<AnswerDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AnswerDocument>('ExchangeAnswer', schema, 'exchange_answers');
  }

  /** The SHA-256 of a file's bytes, in hex. */
  static hash(content: Uint8Array): string {
    return createHash('sha256').update(content).digest('hex');
  }

  /** Keeps an answer; one that was set aside before is an answer from now on. */
  async keep(session: ClientSession, file: KeptFile, { documentId, attempt, answer }: About): Promise<void> {
    const { sha256, name, readAt, content } = file;
    const facts = { name, readAt, content: Buffer.from(content), documentId, attempt, answer: encodeExact(answer) };
    await this.#model.updateOne(
      { _id: sha256 },
      { $set: facts, $unset: { order: true, reason: true, detail: true } },
      { session, upsert: true },
    );
  }

  /** Keeps a file that was set aside. One that was an answer stays one. */
  async setAside(file: KeptFile, { reason, detail }: Aside): Promise<void> {
    const { sha256, name, readAt, content } = file;
    const order = `${readAt.toISOString()}#${sha256}`;
    const facts = {
      name,
      readAt,
      content: Buffer.from(content),
      order,
      reason,
      ...(detail === undefined ? {} : { detail }),
    };
    await this.#model.updateOne({ _id: sha256 }, { $setOnInsert: facts }, { upsert: true });
  }

  /** Whether this file was read as an answer before. */
  async isKnown(session: ClientSession, sha256: string): Promise<boolean> {
    return (await this.#model.findById(sha256, { documentId: 1 }).session(session).lean())?.documentId !== undefined;
  }

  /** The bytes of a file, by its hash. */
  async contentOf(sha256: string): Promise<Buffer | undefined> {
    const row = await this.#model.findById(sha256, { content: 1 });
    return row?.content;
  }

  /** The answers about a document, as they were read. */
  async of(documentId: InvoiceId | CreditNoteId, session?: ClientSession): Promise<readonly KeptAnswer[]> {
    const query = this.#model.find({ documentId }, { content: 0 }).sort({ documentId: 1, readAt: 1, _id: 1 });
    return (await query.session(session ?? null).lean()).map(toAnswer);
  }

  /** One more than a page of what was set aside, latest first. */
  async asidePage({ limit, after }: PageRequest): Promise<readonly AsideFile[]> {
    const behind = mongoose.trusted(after === undefined ? { $exists: true } : { $exists: true, $lt: after });
    const rows = await this.#model.aggregate<Listed & { size: number }>([
      { $match: { order: behind } },
      { $sort: { order: -1 } },
      { $limit: limit + 1 },
      { $set: { size: { $binarySize: '$content' } } },
      { $unset: 'content' },
    ]);
    return rows.map(toAside);
  }

  /** Answers the exchange's answers about many documents by one query. */
  loader(): DataLoader<InvoiceId | CreditNoteId, readonly KeptAnswer[]> {
    return new DataLoader(async (ids) => {
      const wanted = { documentId: mongoose.trusted({ $in: [...ids] }) };
      const query = this.#model.find(wanted, { content: 0 }).sort({ documentId: 1, readAt: 1, _id: 1 });
      const byDocument = Map.groupBy((await query.lean()).map(toAnswer), ({ documentId }) => documentId);
      return ids.map((id) => byDocument.get(id) ?? []);
    });
  }
}
