import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { InvoiceId } from '../invoices/invoice.ts';
import { awaitedOf, type BillingPart, type MilestoneBilling, type MilestoneId } from './milestone-billing.ts';

interface PartDocument {
  sellerId: string;
  net: MoneyDocument;
  /** There once it is drafted. */
  invoiceId?: string | undefined;
  /** There as long as it waits. */
  missing?: { code: string; message: string; path: string[] }[] | undefined;
}

/** A milestone's billing as it is stored. */
export interface BillingDocument {
  /** The milestone's id, so that it is billed once. */
  _id: string;
  commissionId: string;
  versionId: string;
  title: string;
  number: number;
  amount: MoneyDocument;
  clientId?: string | undefined;
  leadId: string;
  invoicerId: string;
  isLast: boolean;
  acceptedAt: Date;
  parts: PartDocument[];
  /** Those by whose tax profiles it may go on; not there where nothing waits. */
  awaited?: string[] | undefined;
}

const text = { type: String, required: true } as const;
const obstacle = new Schema({ code: text, message: text, path: [String] }, { _id: false, versionKey: false });

/** The collection's form and indexes. */
export const billingSchema = new Schema<BillingDocument>(
  {
    ...{
      _id: text,
      commissionId: text,
      versionId: text,
      title: text,
      clientId: String,
      leadId: text,
      invoicerId: text,
    },
    ...{ number: { type: Number, required: true }, isLast: { type: Boolean, required: true }, amount: moneySchema },
    acceptedAt: { type: Date, required: true },
    parts: [
      {
        ...{ _id: false, sellerId: text, net: moneySchema, invoiceId: String },
        missing: { type: [obstacle], default: undefined },
      },
    ],
    awaited: { type: [String], default: undefined },
  },
  { versionKey: false },
);
billingSchema.index({ versionId: 1, _id: 1 });
billingSchema.index({ commissionId: 1, number: 1 });
billingSchema.index({ awaited: 1, _id: 1 }, { partialFilterExpression: { awaited: { $exists: true } } });

const toPartDocument = ({ net, ...part }: BillingPart): PartDocument => ({
  ...{ sellerId: part.sellerId, net: toMoneyDocument(net) },
  ...(part.stage === 'drafted'
    ? { invoiceId: part.invoiceId }
    : { missing: part.missing.map(({ code, message, path }) => ({ code, message, path: path.map(String) })) }),
});

function toPart({ sellerId, net, invoiceId, missing = [] }: PartDocument): BillingPart {
  const part = { sellerId: sellerId as AgentId, net: fromMoneyDocument(net) };
  if (invoiceId !== undefined) return { ...part, stage: 'drafted', invoiceId: invoiceId as InvoiceId };
  return { ...part, stage: 'waiting', missing: missing.map(({ code, message, path }) => ({ code, message, path })) };
}

/** What may change of a billing: the parts, and who its client is where that was not known. */
export function toChange(billing: MilestoneBilling): Pick<BillingDocument, 'parts' | 'awaited' | 'clientId'> {
  const awaited = awaitedOf(billing);
  return {
    parts: billing.parts.map(toPartDocument),
    ...(awaited.length > 0 && { awaited: [...awaited] }),
    ...(billing.clientId && { clientId: billing.clientId }),
  };
}

/** To the document. */
export const toDocument = (billing: MilestoneBilling): BillingDocument => ({
  ...{ _id: billing.milestoneId, commissionId: billing.commissionId, versionId: billing.agreementVersionId },
  ...{ title: billing.title, number: billing.number, amount: toMoneyDocument(billing.amount) },
  ...{ leadId: billing.leadId, invoicerId: billing.invoicerId, isLast: billing.isLast },
  acceptedAt: billing.acceptedAt,
  ...toChange(billing),
});

/** From the document. */
export const toBilling = (row: BillingDocument): MilestoneBilling => ({
  milestoneId: row._id as MilestoneId,
  commissionId: row.commissionId as CommissionId,
  agreementVersionId: row.versionId as VersionId,
  ...{ title: row.title, number: Number(row.number), amount: fromMoneyDocument(row.amount) },
  clientId: row.clientId as AgentId | undefined,
  leadId: row.leadId as AgentId,
  invoicerId: row.invoicerId as AgentId,
  ...{ isLast: row.isLast, acceptedAt: row.acceptedAt },
  parts: row.parts.map(toPart),
});
