import type { Id } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { Schema } from 'mongoose';
import type { Milestone, MilestonePlan, MilestoneState } from './milestone.ts';

interface MilestoneDocument {
  id: string;
  number: number;
  title: string;
  amount: MoneyDocument;
  due: string;
  state: MilestoneState;
  deliveredBy?: string;
  deliveredAt?: Date;
  acceptedBy?: string;
  acceptedAt?: Date;
  evidence?: string;
  rejectedBy?: string;
  rejectedAt?: Date;
  reasons?: string[];
  version: number;
}

/** A commission's plan as it is stored: the states' own fields are there in those states. */
export interface PlanDocument {
  /** The commission's id. */
  _id: string;
  milestones: MilestoneDocument[];
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

/** The collection's form and indexes. */
export const planSchema = new Schema<PlanDocument>(
  {
    _id: text,
    milestones: [
      {
        _id: false,
        id: text,
        number,
        title: text,
        amount: moneySchema,
        due: text,
        state: text,
        deliveredBy: String,
        deliveredAt: Date,
        acceptedBy: String,
        acceptedAt: Date,
        evidence: String,
        rejectedBy: String,
        rejectedAt: Date,
        reasons: { type: [String], default: undefined },
        version: number,
      },
    ],
    version: number,
  },
  { versionKey: false },
);
planSchema.index({ 'milestones.id': 1 }, { unique: true });

/** A stored milestone that lacks what its state has: the store was written by something else. */
export class CorruptMilestone extends TypeError {
  constructor(id: string, field: string) {
    super(`The milestone ${id} has no ${field}.`);
  }
}

/** To the document. */
export const toDocument = ({ commissionId, milestones, version }: MilestonePlan): PlanDocument => ({
  _id: commissionId,
  milestones: milestones.map(toRow),
  version,
});

function toRow({ amount, ...milestone }: Milestone): MilestoneDocument {
  const row = { ...milestone, amount: toMoneyDocument(amount) };
  return row.state === 'REJECTED' ? { ...row, reasons: [...row.reasons] } : row;
}

/** From the document. Throws {@link CorruptMilestone} or `CorruptMoney`. */
export const fromDocument = ({ _id, milestones, version }: PlanDocument): MilestonePlan => ({
  commissionId: _id as Id<'com'>,
  milestones: milestones.map(toMilestone),
  version: Number(version),
});

function toMilestone(row: MilestoneDocument): Milestone {
  const stored = {
    id: row.id as Id<'mil'>,
    number: Number(row.number),
    title: row.title,
    amount: fromMoneyDocument(row.amount),
    due: row.due,
    version: Number(row.version),
  };
  if (row.state === 'PLANNED') return { ...stored, state: row.state };
  const by = (field: 'deliveredBy' | 'acceptedBy' | 'rejectedBy') => present(row, field) as Id<'per'>;
  const delivered = { ...stored, deliveredBy: by('deliveredBy'), deliveredAt: present(row, 'deliveredAt') };
  switch (row.state) {
    case 'DELIVERED':
      return { ...delivered, state: row.state };
    case 'ACCEPTED': {
      const accepted = { acceptedBy: by('acceptedBy'), acceptedAt: present(row, 'acceptedAt') };
      return { ...delivered, state: row.state, ...accepted, ...(row.evidence ? { evidence: row.evidence } : {}) };
    }
    case 'REJECTED': {
      const rejected = { rejectedBy: by('rejectedBy'), rejectedAt: present(row, 'rejectedAt') };
      return { ...delivered, state: row.state, ...rejected, reasons: present(row, 'reasons') };
    }
    default:
      return row.state satisfies never;
  }
}

function present<F extends keyof MilestoneDocument>(
  row: MilestoneDocument,
  field: F,
): NonNullable<MilestoneDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptMilestone(row.id, field);
  return value;
}
