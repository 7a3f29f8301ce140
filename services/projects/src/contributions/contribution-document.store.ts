import type { AgentId, Id } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { Schema } from 'mongoose';
import type { Contribution, ContributionState } from './contribution.ts';
import type { ContributionKind, PutIn, Used, UseUnit } from './put-in.ts';

/** A contribution as it is stored: the kinds' and the states' own fields are there in those. */
export interface ContributionDocument {
  _id: string;
  commissionId: string;
  agreementVersionId: string;
  agentId: string;
  kind: ContributionKind;
  slotId?: string;
  commitmentId?: string;
  minutes?: number;
  since?: string;
  rate?: MoneyDocument;
  amount?: MoneyDocument;
  vat?: MoneyDocument;
  equipment?: string;
  quantity?: string;
  unit?: UseUnit;
  reference?: string;
  note: string;
  happenedOn: string;
  externalReference?: string;
  recordedBy: string;
  recordedAt: Date;
  state: ContributionState;
  approvedBy?: string;
  approvedAt?: Date;
  disputeId?: string;
  reversedBy?: string;
  reversedAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;
const money = { type: new Schema(moneySchema, { _id: false }) };

/** The collection's form and indexes. */
export const contributionSchema = new Schema<ContributionDocument>(
  {
    _id: text,
    commissionId: text,
    agreementVersionId: text,
    agentId: text,
    kind: text,
    slotId: String,
    commitmentId: String,
    minutes: Number,
    since: String,
    rate: money,
    amount: money,
    vat: money,
    equipment: String,
    quantity: String,
    unit: String,
    reference: String,
    note: text,
    happenedOn: text,
    externalReference: String,
    recordedBy: text,
    recordedAt: instant,
    state: text,
    approvedBy: String,
    approvedAt: Date,
    disputeId: String,
    reversedBy: String,
    reversedAt: Date,
    version: number,
  },
  { versionKey: false },
);
contributionSchema.index({ commissionId: 1, _id: -1 });
// What was worked in all is summed up in the index alone.
contributionSchema.index({ kind: 1, state: 1, minutes: 1 });
contributionSchema.index({ commissionId: 1, state: 1, _id: -1 });
/** The states of what stands: what was reversed counts for nothing, and its reference is free for what is recorded instead. */
export const standing: readonly ContributionState[] = ['RECORDED', 'APPROVED', 'DISPUTED'];
// What comes from elsewhere comes in once, as long as it stands.
contributionSchema.index(
  { commissionId: 1, agentId: 1, externalReference: 1 },
  {
    name: 'standing_by_reference',
    unique: true,
    partialFilterExpression: { externalReference: { $exists: true }, state: { $in: [...standing] } },
  },
);

/** It kept a reference for ever, though what had it was reversed. */
export const outdatedContributionIndexes = [
  { collection: 'contributions', index: 'commissionId_1_agentId_1_externalReference_1' },
] as const;

/** A stored contribution that lacks what its kind or its state has: the store was written by something else. */
export class CorruptContribution extends TypeError {
  constructor(id: string, field: string) {
    super(`The contribution ${id} has no ${field}.`);
  }
}

/** To the document. */
export const toDocument = ({ id, putIn, ...facts }: Contribution): ContributionDocument => ({
  _id: id,
  ...facts,
  ...putInDocument(putIn),
});

function putInDocument(putIn: PutIn): Pick<ContributionDocument, 'kind'> & Partial<ContributionDocument> {
  switch (putIn.kind) {
    case 'WORK':
      return { ...putIn, rate: toMoneyDocument(putIn.rate) };
    case 'EXPENSE':
      return { ...putIn, amount: toMoneyDocument(putIn.amount), vat: toMoneyDocument(putIn.vat) };
    case 'TRANSFER':
      return { kind: putIn.kind, amount: toMoneyDocument(putIn.amount) };
    case 'USE':
      return { kind: putIn.kind, ...(putIn.amount ? { amount: toMoneyDocument(putIn.amount) } : {}), ...putIn.used };
    case 'CITE':
      return putIn;
    default:
      return putIn satisfies never;
  }
}

/** From the document. Throws {@link CorruptContribution} or `CorruptMoney`. */
export function fromDocument(row: ContributionDocument): Contribution {
  const stored = {
    id: row._id as Id<'ctr'>,
    commissionId: row.commissionId as Id<'com'>,
    agreementVersionId: row.agreementVersionId as Id<'agv'>,
    agentId: row.agentId as AgentId,
    putIn: toPutIn(row),
    note: row.note,
    happenedOn: row.happenedOn,
    ...(isThere(row.externalReference) ? { externalReference: row.externalReference } : {}),
    recordedBy: row.recordedBy as Id<'per'>,
    recordedAt: row.recordedAt,
    version: Number(row.version),
  };
  const approved = () => ({
    approvedBy: present(row, 'approvedBy') as Id<'per'>,
    approvedAt: present(row, 'approvedAt'),
  });
  switch (row.state) {
    case 'RECORDED':
      return { ...stored, state: row.state };
    case 'APPROVED':
      return { ...stored, state: row.state, ...approved() };
    case 'DISPUTED':
      return {
        ...stored,
        state: row.state,
        ...(row.approvedBy ? approved() : {}),
        disputeId: present(row, 'disputeId') as Id<'dsp'>,
      };
    case 'REVERSED':
      return {
        ...stored,
        state: row.state,
        ...(row.approvedBy ? approved() : {}),
        reversedBy: present(row, 'reversedBy') as Id<'per'>,
        reversedAt: present(row, 'reversedAt'),
      };
    default:
      return row.state satisfies never;
  }
}

function toPutIn(row: ContributionDocument): PutIn {
  const moneyOf = (field: 'rate' | 'amount' | 'vat') => fromMoneyDocument(present(row, field));
  const { kind } = row;
  switch (kind) {
    case 'WORK':
      return {
        kind,
        slotId: present(row, 'slotId') as Id<'slt'>,
        commitmentId: present(row, 'commitmentId') as Id<'cmt'>,
        minutes: Number(present(row, 'minutes')),
        ...(isThere(row.since) ? { since: row.since } : {}),
        rate: moneyOf('rate'),
      };
    case 'EXPENSE':
      return { kind, amount: moneyOf('amount'), vat: moneyOf('vat'), ...referenceOf(row) };
    case 'TRANSFER':
      return { kind, amount: moneyOf('amount') };
    case 'USE':
      return { kind, amount: row.amount ? moneyOf('amount') : undefined, ...usedOf(row) };
    case 'CITE':
      return { kind, ...referenceOf(row) };
    default:
      return kind satisfies never;
  }
}

const isThere = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;

const referenceOf = ({ reference }: ContributionDocument) => (isThere(reference) ? { reference } : {});

/** What was recorded before quantities were asked for has none. */
function usedOf(row: ContributionDocument): { readonly used?: Used } {
  if (!isThere(row.equipment)) return {};
  return {
    used: { equipment: row.equipment, quantity: present(row, 'quantity'), unit: present(row, 'unit') },
  };
}

function present<F extends keyof ContributionDocument>(
  row: ContributionDocument,
  field: F,
): NonNullable<ContributionDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptContribution(row._id, field);
  return value;
}
