import { createHash } from 'node:crypto';
import type { Id } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import type { CreditNoteId, InvoiceId } from './invoice.ts';

/** What a file may be of: an invoice, a credit note, or a document for a share of a distribution. */
export type FiledId = InvoiceId | CreditNoteId | Id<'rmd'>;

/** The forms that a document is written in. */
export type FileForm = 'FATTURA_PA' | 'UBL' | 'PDF_IT' | 'PDF_EN';

/** A document in one form, as it was written once and for ever. */
export interface DocumentFile {
  readonly documentId: FiledId;
  readonly form: FileForm;
  /** FatturaPA is written anew, under another name, each time that the exchange refused it: 0, 1, … All else is 0. */
  readonly attempt: number;
  readonly name: string;
  readonly mediaType: string;
  /** In hex, of the content. */
  readonly sha256: string;
  readonly content: Buffer;
}

interface FileDocument {
  /** Document, form and attempt. */
  _id: string;
  documentId: string;
  form: FileForm;
  attempt: number;
  name: string;
  mediaType: string;
  sha256: string;
  content: Buffer;
}

const text = { type: String, required: true } as const;
const schema = new Schema<FileDocument>(
  {
    ...{ _id: text, documentId: text, form: text, name: text, mediaType: text, sha256: text },
    attempt: { type: Number, required: true },
    content: { type: Buffer, required: true },
  },
  { versionKey: false },
);
schema.index({ documentId: 1, form: 1, attempt: 1 });
// By its name the exchange says which file it means.
schema.index({ name: 1 }, { partialFilterExpression: { form: 'FATTURA_PA' } });

/** A file as it was sent to the exchange: of an invoice, or a credit note. */
export type SentFile = Pick<DocumentFile, 'attempt' | 'sha256'> & { readonly documentId: InvoiceId | CreditNoteId };

/** A stored file whose content is not what its hash says: the store was written by something else. */
class CorruptFile extends TypeError {
  constructor(id: string) {
    super(`The file ${id} is not what it was.`);
  }
}

/** The SHA-256 of some bytes, in hex. */
const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The driver may hand bytes out in its own wrapping. */
const toBuffer = (content: Buffer | { readonly buffer: Uint8Array }): Buffer =>
  Buffer.isBuffer(content) ? content : Buffer.from(content.buffer);

function toFile(row: FileDocument): DocumentFile {
  const content = toBuffer(row.content);
  if (sha256Of(content) !== row.sha256) throw new CorruptFile(row._id);
  const { _id, documentId, ...facts } = row;
  return { ...facts, documentId: documentId as FiledId, content };
}

/** Of each form the last attempt; `rows` come by attempt. */
const latest = (rows: readonly FileDocument[]): readonly DocumentFile[] =>
  [...new Map(rows.map((row) => [row.form, row])).values()].map(toFile);

/** Written documents: 100 KB or so each, so they lie in a collection of their own and in no bucket. */
export class DocumentFileStore {
  readonly #model: Model<FileDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<FileDocument>('DocumentFile', schema, 'document_files');
  }

  /** Puts files in; what is there already stays, so that rendering twice changes nothing. */
  async keep(files: readonly Omit<DocumentFile, 'sha256'>[]): Promise<void> {
    const writes = files.map((file) => ({
      updateOne: {
        filter: { _id: `${file.documentId}#${file.form}#${file.attempt}` },
        update: { $setOnInsert: { ...file, sha256: sha256Of(file.content) } },
        upsert: true,
      },
    }));
    await this.#model.bulkWrite(writes, { ordered: true, writeConcern: { w: 'majority' } });
  }

  /** All forms of a document, each as it was last written. */
  async of(documentId: FiledId): Promise<readonly DocumentFile[]> {
    return latest(await this.#model.find({ documentId }).sort({ form: 1, attempt: 1 }).lean());
  }

  /** The file that was sent to the exchange under a name; undefined where there is none, or several sellers' are called so. */
  async sentAs(name: string): Promise<SentFile | undefined> {
    const rows = await this.#model.find({ name, form: 'FATTURA_PA' }, { content: 0 }).limit(2).lean();
    const [row] = rows;
    if (!row || rows.length > 1) return undefined;
    const { documentId, attempt, sha256 } = row;
    return { documentId: documentId as InvoiceId | CreditNoteId, attempt, sha256 };
  }

  /** Answers the files of many documents by one query. */
  loader(): DataLoader<FiledId, readonly DocumentFile[]> {
    return new DataLoader(
      async (ids) => {
        const wanted = { documentId: mongoose.trusted({ $in: [...ids] }) };
        const rows = await this.#model.find(wanted).sort({ documentId: 1, form: 1, attempt: 1 }).lean();
        const byDocument = Map.groupBy(rows, ({ documentId }) => documentId);
        return ids.map((id) => latest(byDocument.get(id) ?? []));
      },
      // A file is large: a page's worth of them at once, and no more.
      { maxBatchSize: 25 },
    );
  }
}
