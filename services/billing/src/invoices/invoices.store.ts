import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { DocumentNumber } from '../documents/document.ts';
import { decodeContent, encodeContent } from './content-codec.ts';
import { type DraftInvoice, dueOf, type Invoice, type InvoiceId, type IssuedInvoice } from './invoice.ts';
import { type InvoiceDocument, invoiceSchema, toInvoice, toIssued } from './invoice-document.store.ts';

/** A page of what an agent is a side of. */
export interface PageOfAgent extends PageRequest {
  readonly agentId: AgentId;
}

/** Invoices, from their drafts on. */
export class InvoiceStore {
  readonly #model: Model<InvoiceDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<InvoiceDocument>('Invoice', invoiceSchema, 'invoices');
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

  /** Invoices of a seller of which just one of these amounts is owed, in cents, earliest first. */
  async owing(sellerId: AgentId, amounts: readonly bigint[], limit: number): Promise<readonly IssuedInvoice[]> {
    const owed = { 'issued.owed': mongoose.trusted({ $in: [...new Set(amounts)].filter((cents) => cents > 0n) }) };
    const query = this.#model.find({ sellerId, ...owed }).sort({ sellerId: 1, 'issued.owed': 1, _id: 1 });
    return (await query.limit(limit).lean()).map(toInvoice).filter((invoice) => invoice.stage === 'issued');
  }

  /** Invoices of a seller of which a payment of just so much was recorded, latest first. */
  async paidBy(sellerId: AgentId, cents: bigint, limit: number): Promise<readonly IssuedInvoice[]> {
    const query = this.#model.find({ sellerId, 'issued.payments.amount': cents });
    // By the id alone: payments are several, and no index has them in order.
    const rows = await query.sort({ _id: -1 }).limit(limit).lean();
    return rows.map(toInvoice).filter((invoice) => invoice.stage === 'issued');
  }

  /** A seller's invoices with these numbers. */
  async numbered(vatNumbers: readonly string[], numbers: readonly DocumentNumber[]): Promise<readonly IssuedInvoice[]> {
    const found: IssuedInvoice[] = [];
    for (const vatNumber of vatNumbers) {
      for (const { year, sequence } of numbers) {
        const issued = {
          issued: mongoose.trusted({ $exists: true }),
          'issued.year': year,
          'issued.sequence': sequence,
        };
        const row = await this.#model.findOne({ vatNumber, ...issued }).lean();
        const invoice = row ? toInvoice(row) : undefined;
        if (invoice?.stage === 'issued') found.push(invoice);
      }
    }
    return found;
  }

  /** The VAT numbers under which a seller's invoices are numbered. */
  async vatNumbersOf(sellerId: AgentId): Promise<readonly string[]> {
    const query = this.#model.find({ sellerId }, { vatNumber: 1 }).sort({ _id: -1 }).limit(20);
    return [...new Set((await query.lean()).map(({ vatNumber }) => vatNumber))];
  }

  /** Those of which something is to be said on a day, longest first. */
  async toRemind(today: string, limit: number): Promise<readonly InvoiceId[]> {
    const query = this.#model.find({ 'issued.dunOn': mongoose.trusted({ $lte: today }) }, { _id: 1 });
    const rows = await query.sort({ 'issued.dunOn': 1, _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as InvoiceId);
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
