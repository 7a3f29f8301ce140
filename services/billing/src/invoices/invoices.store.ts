import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { decodeContent, encodeContent } from './content-codec.ts';
import {
  type DraftInvoice,
  dueOf,
  type Invoice,
  type InvoiceId,
  type IssuedInvoice,
  type Transmission,
} from './invoice.ts';
import { netCollected } from './settling.ts';

interface IssuedDocument {
  year: number;
  sequence: number;
  date: string;
  dueDate: string;
  issuedBy: string;
  transmission: Transmission;
  attempts: number;
  rejection?: string | undefined;
  rejectionCodes?: string[];
  payments: { amount: bigint; withheld: bigint; paidOn: string; reference: string }[];
  creditedToPay: bigint;
  creditedWithheld: bigint;
  /** As `netCollected` says, in cents: by it all that came in is summed up. */
  netCollected: bigint;
  version: number;
}

interface InvoiceDocument {
  _id: string;
  sellerId: string;
  buyerId: string;
  /** Both, so that one index finds an agent's documents whichever side they are on. */
  parties: string[];
  commissionId?: string | undefined;
  /** The document for a share of a distribution that it is. */
  remunerates?: string | undefined;
  /** Both, while it is a draft or something of it is due; those of before this was kept join with their next change. */
  openFor?: string[] | undefined;
  /** By which the exchange knows the seller. */
  vatNumber: string;
  content: string;
  dueInDays: number;
  draftedAt: Date;
  issued?: IssuedDocument | undefined;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const cents = { type: BigInt, required: true } as const;

const issuedSchema = new Schema<IssuedDocument>(
  {
    ...{ year: number, sequence: number, date: text, dueDate: text, issuedBy: text, transmission: text },
    ...{ attempts: number, rejection: String, rejectionCodes: { type: [String], required: false }, version: number },
    ...{ creditedToPay: cents, creditedWithheld: cents },
    netCollected: cents,
    payments: [
      new Schema({ amount: cents, withheld: cents, paidOn: text, reference: text }, { _id: false, versionKey: false }),
    ],
  },
  { _id: false, versionKey: false },
);

const schema = new Schema<InvoiceDocument>(
  {
    ...{ _id: text, sellerId: text, buyerId: text, commissionId: String, vatNumber: text, content: text },
    remunerates: String,
    parties: { type: [String], required: true },
    openFor: { type: [String], default: undefined },
    dueInDays: number,
    draftedAt: { type: Date, required: true },
    issued: { type: issuedSchema, required: false },
  },
  { versionKey: false },
);
schema.index({ parties: 1, _id: -1 });
schema.index({ sellerId: 1, _id: 1 });
schema.index({ openFor: 1, _id: -1 }, { partialFilterExpression: { openFor: { $exists: true } } });
// What came in is summed up in the index alone.
schema.index({ 'issued.netCollected': 1 }, { partialFilterExpression: { 'issued.netCollected': { $gt: 0 } } });
schema.index({ commissionId: 1, _id: -1 }, { partialFilterExpression: { commissionId: { $exists: true } } });
schema.index({ 'issued.transmission': 1, _id: 1 }, { partialFilterExpression: { 'issued.transmission': 'ISSUED' } });
// A seller's documents by their day.
schema.index({ sellerId: 1, 'issued.date': 1 }, { partialFilterExpression: { issued: { $exists: true } } });
// A number is given once. The sequence sees to it; this proves it.
schema.index(
  { vatNumber: 1, 'issued.year': 1, 'issued.sequence': 1 },
  { unique: true, partialFilterExpression: { issued: { $exists: true } } },
);

function toInvoice(row: InvoiceDocument): Invoice {
  const facts = {
    id: row._id as InvoiceId,
    sellerId: row.sellerId as AgentId,
    buyerId: row.buyerId as AgentId,
    commissionId: row.commissionId as CommissionId | undefined,
    remunerates: row.remunerates as Id<'rmd'> | undefined,
    content: decodeContent(row.content),
    dueInDays: row.dueInDays,
    draftedAt: row.draftedAt,
  };
  if (!row.issued) return { stage: 'draft', ...facts };
  const {
    year,
    sequence,
    creditedToPay,
    creditedWithheld,
    issuedBy,
    rejection,
    netCollected: _,
    ...issued
  } = row.issued;
  return {
    stage: 'issued',
    ...facts,
    ...issued,
    number: { year, sequence },
    issuedBy: issuedBy as PersonId,
    rejection,
    rejectionCodes: issued.rejectionCodes ?? [],
    credited: { toPay: creditedToPay, withheld: creditedWithheld },
  };
}

const toIssued = (issued: IssuedInvoice): IssuedDocument => {
  const { number: own, credited, payments, ...invoice } = issued;
  return {
    ...own,
    date: invoice.date,
    dueDate: invoice.dueDate,
    issuedBy: invoice.issuedBy,
    transmission: invoice.transmission,
    attempts: invoice.attempts,
    ...(invoice.rejection === undefined ? {} : { rejection: invoice.rejection }),
    rejectionCodes: [...invoice.rejectionCodes],
    payments: payments.map((payment) => ({ ...payment })),
    creditedToPay: credited.toPay,
    creditedWithheld: credited.withheld,
    // Of an invoice over nothing, nothing is collected; what a share is invoiced for was collected before.
    netCollected: payments.length === 0 || issued.remunerates ? 0n : netCollected(issued),
    version: invoice.version,
  };
};

/** A page of what an agent is a side of. */
export interface PageOfAgent extends PageRequest {
  readonly agentId: AgentId;
}

/** Invoices, from their drafts on. */
export class InvoiceStore {
  readonly #model: Model<InvoiceDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<InvoiceDocument>('Invoice', schema, 'invoices');
  }

  /** Puts a draft in. */
  async insert(session: ClientSession, { id, content, stage: _, ...facts }: DraftInvoice): Promise<void> {
    const { sellerId, buyerId } = facts;
    const row = {
      ...{ _id: id, ...facts, parties: [sellerId, buyerId], openFor: [sellerId, buyerId] },
      ...{ vatNumber: content.seller.vatNumber, content: encodeContent(content) },
    };
    await this.#model.create([row], { session });
  }

  /** Keeps what changes of an invoice once it is issued; its content never does. */
  async save(session: ClientSession, invoice: IssuedInvoice): Promise<void> {
    const openFor = [invoice.sellerId, invoice.buyerId];
    const issued = toIssued(invoice);
    const change = dueOf(invoice) > 0n ? { $set: { issued, openFor } } : { $set: { issued }, $unset: { openFor: 1 } };
    await this.#model.updateOne({ _id: invoice.id }, change, { session });
  }

  /** Drops a draft; whether there was one: what has a number stays. */
  async drop(session: ClientSession, id: InvoiceId): Promise<boolean> {
    const draft = { _id: id, issued: mongoose.trusted({ $exists: false }) };
    return (await this.#model.deleteOne(draft, { session })).deletedCount > 0;
  }

  /** The invoice with this id. */
  async find(id: InvoiceId, session?: ClientSession): Promise<Invoice | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toInvoice(row) : undefined;
  }

  /** All of a seller, earliest first. */
  async ofSeller(sellerId: AgentId): Promise<readonly Invoice[]> {
    return (await this.#model.find({ sellerId }).sort({ sellerId: 1, _id: 1 }).lean()).map(toInvoice);
  }

  /** Those of which an agent is a side and something is due, and drafts, latest first. */
  async openOf(agentId: AgentId): Promise<readonly Invoice[]> {
    return (await this.#model.find({ openFor: agentId }).sort({ _id: -1 }).lean()).map(toInvoice);
  }

  /** All that was collected of invoices, without VAT, fund and stamp duty: summed up in the index alone. */
  async collected(): Promise<{ readonly minor: bigint; readonly currency: Currency }> {
    const [sum] = await this.#model.aggregate<{ minor: string }>([
      { $match: { 'issued.netCollected': { $gt: 0 } } },
      // As decimals, which stay exact beyond 64 bits.
      { $group: { _id: null, minor: { $sum: { $toDecimal: '$issued.netCollected' } } } },
      { $set: { minor: { $toString: '$minor' } } },
    ]);
    return { minor: BigInt(sum?.minor ?? 0), currency: 'EUR' };
  }

  /**
   * The stamp duty of each of a seller's documents between two days that bear some, in cents; without those that the exchange refused: they
   * were never issued.
   */
  async stampedOf(sellerId: AgentId, [from, to]: readonly [string, string]): Promise<readonly bigint[]> {
    const days = mongoose.trusted({ $gte: from, $lte: to });
    const query = this.#model.find({ sellerId, issued: mongoose.trusted({ $exists: true }), 'issued.date': days });
    const duties: bigint[] = [];
    for await (const row of query.select({ content: 1, 'issued.transmission': 1 }).lean().cursor()) {
      const { stampDuty } = decodeContent(row.content);
      if (stampDuty && row.issued?.transmission !== 'REJECTED') duties.push(stampDuty.amount);
    }
    return duties;
  }

  /** Those that are issued and not sent yet, longest first. */
  async unsent(limit: number): Promise<readonly InvoiceId[]> {
    const query = this.#model.find({}, { _id: 1 }).where('issued.transmission').equals('ISSUED');
    const rows = await query.sort({ _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as InvoiceId);
  }

  /** One more than a page of what an agent is a side of, latest first. */
  async pageOf({ agentId, limit, after }: PageOfAgent): Promise<readonly Invoice[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = this.#model.find({ parties: agentId, ...behind }).sort({ _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toInvoice);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<InvoiceId, Invoice | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toInvoice(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers the invoices about many commissions by one query, each commission's latest first. */
  ofCommissionLoader(): DataLoader<CommissionId, readonly Invoice[]> {
    return new DataLoader(async (ids) => {
      const about = { commissionId: mongoose.trusted({ $in: [...ids] }) };
      const rows = await this.#model.find(about).sort({ commissionId: 1, _id: -1 }).lean();
      const byCommission = Map.groupBy(rows.map(toInvoice), ({ commissionId }) => commissionId);
      return ids.map((id) => byCommission.get(id) ?? []);
    });
  }
}
