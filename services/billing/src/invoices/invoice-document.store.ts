import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import { nextDayOf } from '../dunning/dunning.ts';
import { decodeContent } from './content-codec.ts';
import { type Dunning, dueOf, type Invoice, type InvoiceId, type IssuedInvoice, type Transmission } from './invoice.ts';
import {
  dunningSchema,
  type PaymentDocument,
  paymentSchema,
  toPayment,
  toPaymentDocument,
} from './payment-document.store.ts';
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
  refusedOn?: string | undefined;
  payments: PaymentDocument[];
  creditedToPay: bigint;
  creditedWithheld: bigint;
  /** What was credited before it was kept has none. */
  creditedNet?: bigint | undefined;
  /** What is left to be paid, in cents; absent where nothing is: by it what is owed is found. */
  owed?: bigint | undefined;
  /** The next day on which its buyer may be reminded; absent where nothing is owed, or no more reminders are called for. */
  dunOn?: string | undefined;
  dunning?: Dunning | undefined;
  /** As `netCollected` says, in cents: by it all that came in is summed up. */
  netCollected: bigint;
  version: number;
}

/** An invoice as it is stored. */
export interface InvoiceDocument {
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
    refusedOn: String,
    ...{ creditedToPay: cents, creditedWithheld: cents, creditedNet: BigInt },
    netCollected: cents,
    payments: [paymentSchema],
    ...{ owed: BigInt, dunOn: String, dunning: { type: dunningSchema, required: false } },
  },
  { _id: false, versionKey: false },
);

/** The collection's form and indexes. */
export const invoiceSchema = new Schema<InvoiceDocument>(
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
invoiceSchema.index({ parties: 1, _id: -1 });
invoiceSchema.index({ sellerId: 1, _id: 1 });
invoiceSchema.index({ openFor: 1, _id: -1 }, { partialFilterExpression: { openFor: { $exists: true } } });
// What came in is summed up in the index alone.
invoiceSchema.index({ 'issued.netCollected': 1 }, { partialFilterExpression: { 'issued.netCollected': { $gt: 0 } } });
invoiceSchema.index({ commissionId: 1, _id: -1 }, { partialFilterExpression: { commissionId: { $exists: true } } });
invoiceSchema.index(
  { 'issued.transmission': 1, _id: 1 },
  { partialFilterExpression: { 'issued.transmission': 'ISSUED' } },
);
// A seller's documents by their day.
invoiceSchema.index({ sellerId: 1, 'issued.date': 1 }, { partialFilterExpression: { issued: { $exists: true } } });
// What is owed to a seller, and by how much: what came in is matched with it.
invoiceSchema.index(
  { sellerId: 1, 'issued.owed': 1, _id: 1 },
  { partialFilterExpression: { 'issued.owed': { $gt: 0 } } },
);
invoiceSchema.index({ sellerId: 1, 'issued.payments.amount': 1, _id: -1 });
invoiceSchema.index({ 'issued.dunOn': 1, _id: 1 }, { partialFilterExpression: { 'issued.dunOn': { $exists: true } } });
// A number is given once. The sequence sees to it; this proves it.
invoiceSchema.index(
  { vatNumber: 1, 'issued.year': 1, 'issued.sequence': 1 },
  { unique: true, partialFilterExpression: { issued: { $exists: true } } },
);

/** From the document. */
export function toInvoice(row: InvoiceDocument): Invoice {
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
    creditedNet,
    issuedBy,
    rejection,
    netCollected: _,
    owed: __,
    dunOn: ___,
    payments,
    dunning,
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
    payments: payments.map(toPayment),
    ...(dunning ? { dunning } : {}),
    credited: { toPay: creditedToPay, withheld: creditedWithheld, net: creditedNet },
  };
}

/** To the document: what changes of an invoice once it is issued. */
export const toIssued = (issued: IssuedInvoice): IssuedDocument => {
  const { number: own, credited, payments, dunning, ...invoice } = issued;
  const due = dueOf(issued);
  const dunOn = nextDayOf(issued, due);
  return {
    ...own,
    date: invoice.date,
    dueDate: invoice.dueDate,
    issuedBy: invoice.issuedBy,
    transmission: invoice.transmission,
    attempts: invoice.attempts,
    ...(invoice.rejection === undefined ? {} : { rejection: invoice.rejection }),
    rejectionCodes: [...invoice.rejectionCodes],
    ...(invoice.refusedOn === undefined ? {} : { refusedOn: invoice.refusedOn }),
    payments: payments.map(toPaymentDocument),
    ...(due > 0n ? { owed: due } : {}),
    ...(dunOn === undefined ? {} : { dunOn }),
    ...(dunning ? { dunning } : {}),
    creditedToPay: credited.toPay,
    creditedWithheld: credited.withheld,
    ...(credited.net === undefined ? {} : { creditedNet: credited.net }),
    // Of an invoice over nothing, nothing is collected; what a share is invoiced for was collected before.
    netCollected: payments.length === 0 || issued.remunerates ? 0n : netCollected(issued),
    version: invoice.version,
  };
};
