import type { AgentId, Id } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { BooksExport, BooksExportId, ExportPart, WrittenExport } from './books-export.ts';

interface ExportDocument {
  _id: string;
  ownerId?: string | undefined;
  requestedBy: string;
  requestedAt: Date;
  expiresAt: Date;
  /** How often somebody began to write it. */
  attempts: number;
  /** While it is not written. */
  isDue?: true | undefined;
  written?: WrittenExport | undefined;
}

interface PartDocument {
  /** Export, try and number. */
  _id: string;
  exportId: string;
  attempt: number;
  number: number;
  content: Buffer;
  expiresAt: Date;
}

const text = { type: String, required: true } as const;
const count = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

const schema = new Schema<ExportDocument>(
  {
    ...{ _id: text, ownerId: String, requestedBy: text, requestedAt: instant, expiresAt: instant, attempts: count },
    isDue: Boolean,
    written: {
      type: new Schema<WrittenExport>(
        {
          ...{ writtenAt: instant, takenAt: instant, sha256: text },
          ...{ accounts: count, entries: count, parts: count, attempt: count },
        },
        { _id: false },
      ),
      required: false,
    },
  },
  { versionKey: false },
);
schema.index({ isDue: 1, _id: 1 }, { partialFilterExpression: { isDue: true } });
// What somebody asked for, in their own data.
schema.index({ requestedBy: 1, _id: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const partSchema = new Schema<PartDocument>(
  {
    ...{ _id: text, exportId: text, attempt: count, number: count, expiresAt: instant },
    content: { type: Buffer, required: true },
  },
  { versionKey: false },
);
partSchema.index({ exportId: 1, attempt: 1, number: 1 });
partSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const toExport = ({ _id, written, ...row }: ExportDocument): BooksExport => ({
  id: _id as BooksExportId,
  ownerId: row.ownerId as AgentId | undefined,
  requestedBy: row.requestedBy as Id<'per'>,
  ...{ requestedAt: row.requestedAt, expiresAt: row.expiresAt },
  written: written && {
    ...{ writtenAt: written.writtenAt, takenAt: written.takenAt, sha256: written.sha256 },
    ...{ accounts: Number(written.accounts), entries: Number(written.entries), parts: Number(written.parts) },
    attempt: Number(written.attempt),
  },
});

/** The driver may hand bytes out in its own wrapping. */
const toBuffer = (content: Buffer | { readonly buffer: Uint8Array }): Buffer =>
  Buffer.isBuffer(content) ? content : Buffer.from(content.buffer);

/** A page of an export's parts. */
export interface PartsAsked {
  readonly exportId: BooksExportId;
  readonly attempt: number;
  /** Only those behind this number. */
  readonly after: number;
  readonly limit: number;
}

/** Files of books, in parts, until they expire. */
export class BooksExportStore {
  readonly #exports: Model<ExportDocument>;
  readonly #parts: Model<PartDocument>;

  constructor(connection: Connection) {
    this.#exports = connection.model<ExportDocument>('BooksExport', schema, 'books_exports');
    this.#parts = connection.model<PartDocument>('BooksExportPart', partSchema, 'books_export_parts');
  }

  /** Puts one in that is to be written. */
  async insert(
    session: ClientSession,
    { id, ownerId, requestedBy, requestedAt, expiresAt }: BooksExport,
  ): Promise<void> {
    const facts = { requestedBy, requestedAt, expiresAt, attempts: 0, isDue: true as const };
    await this.#exports.create([{ _id: id, ...(ownerId === undefined ? {} : { ownerId }), ...facts }], { session });
  }

  /** The export with this id. */
  async find(id: BooksExportId): Promise<BooksExport | undefined> {
    const row = await this.#exports.findById(id).lean();
    return row ? toExport(row) : undefined;
  }

  /** Those that are not written, the oldest first. */
  async due(limit: number): Promise<readonly BooksExportId[]> {
    const rows = await this.#exports.find({ isDue: true }, { _id: 1 }).sort({ _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as BooksExportId);
  }

  /** Begins to write one; answers with the number of the try, undefined where it is written. */
  async begin(id: BooksExportId): Promise<number | undefined> {
    const row = await this.#exports
      .findOneAndUpdate({ _id: id, isDue: true }, { $inc: { attempts: 1 } }, { returnDocument: 'after' })
      .lean();
    return row ? Number(row.attempts) : undefined;
  }

  /** Keeps a part of a try. */
  async keepPart({ id, expiresAt }: BooksExport, attempt: number, { number, content }: ExportPart): Promise<void> {
    const _id = `${id} ${attempt} ${number}`;
    await this.#parts.create([{ _id, exportId: id, attempt, number, content: Buffer.from(content), expiresAt }]);
  }

  /** Says that a try has written all of it, unless another one has; then forgets the parts of the others. */
  async finish(id: BooksExportId, written: WrittenExport): Promise<void> {
    const { matchedCount } = await this.#exports.updateOne(
      { _id: id, isDue: true },
      { $set: { written }, $unset: { isDue: 1 } },
    );
    const kept = matchedCount > 0 ? written.attempt : (await this.find(id))?.written?.attempt;
    for (let attempt = 1; attempt <= written.attempt; attempt += 1)
      if (attempt !== kept) await this.#parts.deleteMany({ exportId: id, attempt });
  }

  /** Parts of an export, in order. */
  async parts({ exportId, attempt, after, limit }: PartsAsked): Promise<readonly ExportPart[]> {
    const behind = { exportId, attempt, number: mongoose.trusted({ $gt: after }) };
    const rows = await this.#parts.find(behind).sort({ number: 1 }).limit(limit).lean();
    return rows.map(({ number, content }) => ({ number: Number(number), content: toBuffer(content) }));
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<BooksExportId, BooksExport | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#exports.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map<string, BooksExport>(rows.map((row) => [row._id, toExport(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
