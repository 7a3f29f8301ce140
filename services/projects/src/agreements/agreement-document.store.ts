import { isCurrency } from '@millepiani/kernel/currency';
import type { AgentId, Id } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { Schema } from 'mongoose';
import type { AgreedSeat, AgreementContent, AgreementVersion, VersionState } from './agreement.ts';

/** An agreement as it is stored: its versions are by themselves. */
export interface AgreementDocument {
  _id: string;
  commissionId: string;
  lastNumber: number;
  version: number;
}

type SeatDocument = Omit<AgreedSeat, 'slotId' | 'personId' | 'holdId' | 'rate'> & {
  slotId: string;
  personId: string;
  holdId: string;
  rate: MoneyDocument;
};

/** What changes of a version. The rest is put in once, and nothing here writes it again. */
export interface VersionProgress {
  signatures: { partyId: string; signedBy: string; signedAt: Date }[];
  state: VersionState;
  inForceAt?: Date;
  supersededAt?: Date;
  supersededBy?: string;
  lapsedAt?: Date;
}

/** A version as it is stored: the states' own fields are there in those states. */
export interface VersionDocument extends VersionProgress {
  _id: string;
  agreementId: string;
  commissionId: string;
  number: number;
  clientId?: string;
  leadId: string;
  invoicerId: string;
  parties: string[];
  currency: string;
  rule: string;
  seats: SeatDocument[];
  contentHash: string;
  proposedBy: string;
  proposedAt: Date;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

/** The collection's form and index: a commission has one agreement. */
export const agreementSchema = new Schema<AgreementDocument>(
  { _id: text, commissionId: text, lastNumber: number, version: number },
  { versionKey: false },
);
agreementSchema.index({ commissionId: 1 }, { unique: true });

/** The collection's form and indexes. */
export const versionSchema = new Schema<VersionDocument>(
  {
    _id: text,
    agreementId: text,
    commissionId: text,
    number,
    clientId: String,
    leadId: text,
    invoicerId: text,
    parties: [String],
    currency: text,
    rule: text,
    seats: [
      {
        _id: false,
        slotId: text,
        personId: text,
        holdId: text,
        minutes: number,
        rate: moneySchema,
        from: text,
        to: text,
      },
    ],
    contentHash: text,
    proposedBy: text,
    proposedAt: instant,
    signatures: [{ _id: false, partyId: text, signedBy: text, signedAt: instant }],
    state: text,
    inForceAt: Date,
    supersededAt: Date,
    supersededBy: String,
    lapsedAt: Date,
  },
  { versionKey: false },
);
versionSchema.index({ agreementId: 1, _id: -1 });
versionSchema.index({ agreementId: 1, number: 1 }, { unique: true });
versionSchema.index({ agreementId: 1, state: 1 });

/** A stored version that lacks what its state has, or is in no currency: the store was written by something else. */
export class CorruptVersion extends TypeError {
  constructor(id: string, field: string) {
    super(`The version ${id} has no ${field}.`);
  }
}

/** What changes of a version, to the document. */
export const toProgress = (version: AgreementVersion): VersionProgress => {
  const { id: _, content: __, contentHash: ___, proposedBy: ____, proposedAt: _____, ...progress } = version;
  return { ...progress, signatures: [...progress.signatures] };
};

/** To the document. */
export function toDocument(version: AgreementVersion): VersionDocument {
  const { id, content, contentHash, proposedBy, proposedAt } = version;
  const { clientId, parties, seats, ...facts } = content;
  return {
    _id: id,
    ...facts,
    ...(clientId === undefined ? {} : { clientId }),
    parties: [...parties],
    seats: seats.map(({ rate, ...seat }) => ({ ...seat, rate: toMoneyDocument(rate) })),
    contentHash,
    proposedBy,
    proposedAt,
    ...toProgress(version),
  };
}

/** From the document. Throws {@link CorruptVersion} or `CorruptMoney`. */
export function fromDocument(row: VersionDocument): AgreementVersion {
  const stored = {
    id: row._id as Id<'agv'>,
    content: toContent(row),
    contentHash: row.contentHash,
    proposedBy: row.proposedBy as Id<'per'>,
    proposedAt: row.proposedAt,
    signatures: row.signatures.map(({ partyId, signedBy, signedAt }) => ({
      partyId: partyId as AgentId,
      signedBy: signedBy as Id<'per'>,
      signedAt,
    })),
  };
  switch (row.state) {
    case 'PROPOSED':
      return { ...stored, state: row.state };
    case 'IN_FORCE':
      return { ...stored, state: row.state, inForceAt: present(row, 'inForceAt') };
    case 'SUPERSEDED':
      return {
        ...stored,
        state: row.state,
        inForceAt: present(row, 'inForceAt'),
        supersededAt: present(row, 'supersededAt'),
        supersededBy: present(row, 'supersededBy') as Id<'agv'>,
      };
    case 'LAPSED':
      return { ...stored, state: row.state, lapsedAt: present(row, 'lapsedAt') };
    default:
      return row.state satisfies never;
  }
}

function toContent(row: VersionDocument): AgreementContent {
  if (!isCurrency(row.currency)) throw new CorruptVersion(row._id, 'currency');
  return {
    agreementId: row.agreementId as Id<'agr'>,
    commissionId: row.commissionId as Id<'com'>,
    number: Number(row.number),
    clientId: row.clientId as AgentId | undefined,
    leadId: row.leadId as AgentId,
    invoicerId: row.invoicerId as AgentId,
    parties: row.parties as AgentId[],
    currency: row.currency,
    rule: row.rule,
    seats: row.seats.map(toSeat),
  };
}

const toSeat = (row: SeatDocument): AgreedSeat => ({
  slotId: row.slotId as Id<'slt'>,
  personId: row.personId as Id<'per'>,
  holdId: row.holdId as Id<'hld'>,
  minutes: Number(row.minutes),
  rate: fromMoneyDocument(row.rate),
  from: row.from,
  to: row.to,
});

function present<F extends keyof VersionDocument>(row: VersionDocument, field: F): NonNullable<VersionDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptVersion(row._id, field);
  return value;
}
