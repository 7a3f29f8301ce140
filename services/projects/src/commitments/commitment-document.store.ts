import type { Id } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { Schema } from 'mongoose';
import type { Commitment, CommitmentState, WithdrawalReason } from './commitment.ts';

/** A commitment as it is stored: the states' own fields are there in those states. */
export interface CommitmentDocument {
  _id: string;
  commissionId: string;
  slotId: string;
  personId: string;
  agreementVersionId: string;
  holdId: string;
  minutes: number;
  rate: MoneyDocument;
  from: string;
  to: string;
  acceptedAt: Date;
  approvedMinutes: number;
  state: CommitmentState;
  withdrawnAt?: Date;
  reason?: WithdrawalReason;
  substitutedAt?: Date;
  substitutedBy?: string;
  fulfilledAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

/** The collection's form and indexes. */
export const commitmentSchema = new Schema<CommitmentDocument>(
  {
    _id: text,
    commissionId: text,
    slotId: text,
    personId: text,
    agreementVersionId: text,
    holdId: text,
    minutes: number,
    rate: moneySchema,
    from: text,
    to: text,
    acceptedAt: instant,
    approvedMinutes: number,
    state: text,
    withdrawnAt: Date,
    reason: String,
    substitutedAt: Date,
    substitutedBy: String,
    fulfilledAt: Date,
    version: number,
  },
  { versionKey: false },
);
commitmentSchema.index({ commissionId: 1, _id: -1 });
commitmentSchema.index({ personId: 1, _id: -1 });
commitmentSchema.index({ personId: 1, state: 1, _id: -1 });

/** A stored commitment that lacks what its state has: the store was written by something else. */
export class CorruptCommitment extends TypeError {
  constructor(id: string, field: string) {
    super(`The commitment ${id} has no ${field}.`);
  }
}

/** To the document. */
export const toDocument = ({ id, rate, ...facts }: Commitment): CommitmentDocument => ({
  _id: id,
  ...facts,
  rate: toMoneyDocument(rate),
});

/** From the document. Throws {@link CorruptCommitment} or `CorruptMoney`. */
export function fromDocument(row: CommitmentDocument): Commitment {
  const stored = {
    id: row._id as Id<'cmt'>,
    commissionId: row.commissionId as Id<'com'>,
    slotId: row.slotId as Id<'slt'>,
    personId: row.personId as Id<'per'>,
    agreementVersionId: row.agreementVersionId as Id<'agv'>,
    holdId: row.holdId as Id<'hld'>,
    minutes: Number(row.minutes),
    rate: fromMoneyDocument(row.rate),
    from: row.from,
    to: row.to,
    acceptedAt: row.acceptedAt,
    approvedMinutes: Number(row.approvedMinutes),
    version: Number(row.version),
  };
  const withdrawn = () => ({ withdrawnAt: present(row, 'withdrawnAt'), reason: present(row, 'reason') });
  switch (row.state) {
    case 'ACCEPTED':
      return { ...stored, state: row.state };
    case 'WITHDRAWN':
      return { ...stored, state: row.state, ...withdrawn() };
    case 'SUBSTITUTED': {
      const substitutedBy = present(row, 'substitutedBy') as Id<'cmt'>;
      return {
        ...stored,
        state: row.state,
        ...withdrawn(),
        substitutedAt: present(row, 'substitutedAt'),
        substitutedBy,
      };
    }
    case 'FULFILLED':
      return { ...stored, state: row.state, fulfilledAt: present(row, 'fulfilledAt') };
    default:
      return row.state satisfies never;
  }
}

function present<F extends keyof CommitmentDocument>(
  row: CommitmentDocument,
  field: F,
): NonNullable<CommitmentDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptCommitment(row._id, field);
  return value;
}
