import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';
import type { RemunerationDocument, RemunerationId } from './remuneration-document.ts';

/** A document as it is stored. */
export interface RemunerationRow {
  _id: string;
  runId: string;
  versionId: string;
  commissionId: string;
  payeeId: string;
  payerId: string;
  /** Both, so that one index finds an agent's documents on whichever side. */
  parties: string[];
  state: RemunerationDocument['state'];
  /** Cents. */
  fee: bigint;
  expenses: bigint;
  drawnUpAt: Date;
  /** What else its state has: as text, exactly. */
  facts: string;
  /** The draft, or invoice, that it is. */
  invoiceId?: string | undefined;
  /** Of a receipt that is issued: its year, by which INPS's threshold is reckoned. */
  receiptYear?: number | undefined;
  /** Whether its pages are to be written. */
  isToWrite?: true | undefined;
  version: number;
}

const text = { type: String, required: true } as const;
const cents = { type: BigInt, required: true } as const;

/** The collection's form and indexes. */
export const remunerationSchema = new Schema<RemunerationRow>(
  {
    ...{ _id: text, runId: text, versionId: text, commissionId: text, payeeId: text, payerId: text, state: text },
    ...{ parties: { type: [String], required: true }, fee: cents, expenses: cents, facts: text, invoiceId: String },
    ...{ drawnUpAt: { type: Date, required: true }, version: { type: Number, required: true } },
    ...{ receiptYear: Number, isToWrite: Boolean },
  },
  { versionKey: false },
);
remunerationSchema.index({ parties: 1, _id: -1 });
remunerationSchema.index({ versionId: 1, _id: 1 });
remunerationSchema.index({ runId: 1, _id: 1 });
remunerationSchema.index({ versionId: 1, payeeId: 1, _id: 1 });
remunerationSchema.index(
  { payeeId: 1, receiptYear: 1 },
  { partialFilterExpression: { receiptYear: { $exists: true } } },
);
remunerationSchema.index({ isToWrite: 1, _id: 1 }, { partialFilterExpression: { isToWrite: true } });
remunerationSchema.index({ invoiceId: 1 }, { unique: true, partialFilterExpression: { invoiceId: { $exists: true } } });

/** A payee had one document of a run that counts; now their documents of a version are one stream, met at one row. */
export const outdatedRemunerationIndexes = [
  { collection: 'remuneration_documents', index: 'runId_1_payeeId_1' },
] as const;

/** What of a document has columns of its own. */
type Columns = Pick<
  RemunerationDocument,
  'id' | 'runId' | 'versionId' | 'commissionId' | 'payeeId' | 'payerId' | 'fee' | 'expenses' | 'drawnUpAt' | 'version'
>;

/** In JSON an instant is a text. */
const instants = ['approvedAt', 'declinedAt', 'voidedAt'] as const;

/** Of an issued receipt. */
function yearOf(document: RemunerationDocument): Pick<RemunerationRow, 'receiptYear'> {
  if (document.state !== 'ISSUED' || document.paper.kind !== 'OCCASIONAL_RECEIPT') return {};
  return { receiptYear: Number(document.date.slice(0, 4)) };
}

const invoiceOf = (document: RemunerationDocument): string | undefined =>
  document.state !== 'WAITING' && document.state !== 'DECLINED' && document.paper.kind === 'INVOICE'
    ? document.paper.invoiceId
    : undefined;

/** To the document. */
export function toRow(document: RemunerationDocument): RemunerationRow {
  const { id, runId, versionId, commissionId, payeeId, payerId, fee, expenses, drawnUpAt, state, version, ...rest } =
    document;
  const invoiceId = invoiceOf(document);
  return {
    ...{ _id: id, runId, versionId, commissionId, payeeId, payerId, parties: [payeeId, payerId], state },
    ...{ fee, expenses, drawnUpAt, version, facts: encodeExact(rest), ...yearOf(document) },
    ...(invoiceId === undefined ? {} : { invoiceId }),
    ...(document.state === 'ISSUED' && !document.isWritten ? { isToWrite: true as const } : {}),
  };
}

/** From the document. */
export function toRemuneration(row: RemunerationRow): RemunerationDocument {
  const facts = decodeExact(row.facts) as Record<string, unknown>;
  for (const name of instants) {
    if (typeof facts[name] === 'string') facts[name] = new Date(facts[name]);
  }
  const columns: Columns = {
    ...{ id: row._id as RemunerationId, runId: row.runId as RunId, versionId: row.versionId as VersionId },
    ...{ commissionId: row.commissionId as CommissionId, payeeId: row.payeeId as AgentId },
    ...{ payerId: row.payerId as AgentId, fee: row.fee, expenses: row.expenses },
    ...{ drawnUpAt: row.drawnUpAt, version: row.version },
  };
  // The rest is what this service wrote for that state.
  return { ...facts, ...columns, state: row.state } as RemunerationDocument;
}

/** Who is on whose payroll, as it is stored. */
export interface EmploymentRow {
  /** Employer and employee. */
  _id: string;
  employerId: string;
  employeeId: PersonId;
  from: string;
  to?: string | undefined;
  confirmedAt?: Date | undefined;
}

/** Its form and indexes. */
export const employmentSchema = new Schema<EmploymentRow>(
  { _id: text, employerId: text, employeeId: text, from: text, to: String, confirmedAt: Date },
  { versionKey: false },
);
employmentSchema.index({ employerId: 1, _id: 1 });
employmentSchema.index({ employeeId: 1, _id: 1 });
