import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { decodeContent, encodeContent } from './content-codec.ts';
import type { CreditNote, CreditNoteId, InvoiceId, Transmission } from './invoice.ts';

interface CreditNoteDocument {
  _id: string;
  invoiceId: string;
  sellerId: string;
  buyerId: string;
  commissionId?: string | undefined;
  vatNumber: string;
  content: string;
  year: number;
  sequence: number;
  date: string;
  invoiceYear: number;
  invoiceSequence: number;
  invoiceDate: string;
  issuedAt: Date;
  transmission: Transmission;
  attempts: number;
  rejection?: string | undefined;
  refusedOn?: string | undefined;
  /** What was stored before the exchange's answers were read has none, nor a version. */
  rejectionCodes?: string[];
  version?: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<CreditNoteDocument>(
  {
    ...{ _id: text, invoiceId: text, sellerId: text, buyerId: text, commissionId: String, vatNumber: text },
    ...{ content: text, year: number, sequence: number, date: text, transmission: text, attempts: number },
    ...{ invoiceYear: number, invoiceSequence: number, invoiceDate: text },
    ...{ rejection: String, refusedOn: String, rejectionCodes: { type: [String], required: false }, version: Number },
    issuedAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ invoiceId: 1, _id: 1 });
schema.index({ transmission: 1, _id: 1 }, { partialFilterExpression: { transmission: 'ISSUED' } });
schema.index({ vatNumber: 1, year: 1, sequence: 1 }, { unique: true });
schema.index({ sellerId: 1, date: 1 });
schema.index({ sellerId: 1, _id: -1 });
schema.index({ buyerId: 1, _id: -1 });

const toNote = (row: CreditNoteDocument): CreditNote => ({
  id: row._id as CreditNoteId,
  invoiceId: row.invoiceId as InvoiceId,
  sellerId: row.sellerId as AgentId,
  buyerId: row.buyerId as AgentId,
  commissionId: row.commissionId as CommissionId | undefined,
  content: decodeContent(row.content),
  number: { year: row.year, sequence: row.sequence },
  date: row.date,
  invoiceNumber: { year: row.invoiceYear, sequence: row.invoiceSequence },
  invoiceDate: row.invoiceDate,
  issuedAt: row.issuedAt,
  transmission: row.transmission,
  attempts: row.attempts,
  rejection: row.rejection,
  refusedOn: row.refusedOn,
  rejectionCodes: row.rejectionCodes ?? [],
  version: row.version ?? 0,
});

/** Credit notes. What they say never changes. */
export class CreditNoteStore {
  readonly #model: Model<CreditNoteDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CreditNoteDocument>('CreditNote', schema, 'credit_notes');
  }

  /** Puts a new one in. */
  async insert(session: ClientSession, note: CreditNote): Promise<void> {
    const { id, content, number: own, invoiceNumber, ...facts } = note;
    const row = {
      ...{ _id: id, ...facts, ...own, vatNumber: content.seller.vatNumber, content: encodeContent(content) },
      rejectionCodes: [...facts.rejectionCodes],
      ...{ invoiceYear: invoiceNumber.year, invoiceSequence: invoiceNumber.sequence },
    };
    await this.#model.create([row], { session });
  }

  /** The one with this id. */
  async find(id: CreditNoteId, session?: ClientSession): Promise<CreditNote | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toNote(row) : undefined;
  }

  /** Those of an invoice, by their making. */
  async ofInvoice(invoiceId: InvoiceId, session: ClientSession): Promise<readonly CreditNote[]> {
    return (await this.#model.find({ invoiceId }).sort({ _id: 1 }).session(session).lean()).map(toNote);
  }

  /** Keeps how far it has come on its way; what it says never changes. */
  async saveTransmission(session: ClientSession, note: CreditNote): Promise<void> {
    const { id, transmission, attempts, rejection, rejectionCodes, refusedOn, version } = note;
    const facts = { transmission, attempts, version, rejectionCodes: [...rejectionCodes] };
    const said = {
      ...(rejection === undefined ? {} : { rejection }),
      ...(refusedOn === undefined ? {} : { refusedOn }),
    };
    const unsaid = {
      ...(rejection === undefined ? { rejection: true as const } : {}),
      ...(refusedOn === undefined ? { refusedOn: true as const } : {}),
    };
    await this.#model.updateOne({ _id: id }, { $set: { ...facts, ...said }, $unset: unsaid }, { session });
  }

  /** The stamp duty of each of a seller's between two days that bear some, in cents; without those that the exchange refused. */
  async stampedOf(sellerId: AgentId, [from, to]: readonly [string, string]): Promise<readonly bigint[]> {
    const query = this.#model.find({ sellerId, date: mongoose.trusted({ $gte: from, $lte: to }) });
    const duties: bigint[] = [];
    for await (const row of query.select({ content: 1, transmission: 1 }).lean().cursor()) {
      const { stampDuty } = decodeContent(row.content);
      if (stampDuty && row.transmission !== 'REJECTED') duties.push(stampDuty.amount);
    }
    return duties;
  }

  /** One more than a page of those of which an agent is a side, latest first. */
  async pageOf({ agentId, limit, after }: PageRequest & { readonly agentId: AgentId }): Promise<readonly CreditNote[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const either = [
      { sellerId: agentId, ...behind },
      { buyerId: agentId, ...behind },
    ];
    const query = this.#model.find({ $or: either }).sort({ _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toNote);
  }

  /** Those that are not sent yet, longest first. */
  async unsent(limit: number): Promise<readonly CreditNoteId[]> {
    const rows = await this.#model.find({ transmission: 'ISSUED' }, { _id: 1 }).sort({ _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as CreditNoteId);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<CreditNoteId, CreditNote | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toNote(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers the credit notes of many invoices by one query. */
  ofInvoiceLoader(): DataLoader<InvoiceId, readonly CreditNote[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model
        .find({ invoiceId: mongoose.trusted({ $in: [...ids] }) })
        .sort({ invoiceId: 1, _id: 1 })
        .lean();
      const byInvoice = Map.groupBy(rows.map(toNote), ({ invoiceId }) => invoiceId);
      return ids.map((id) => byInvoice.get(id) ?? []);
    });
  }
}
