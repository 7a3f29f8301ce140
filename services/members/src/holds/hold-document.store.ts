import type { Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { CapacityHold, ReleaseReason } from './capacity-hold.ts';

/** A hold as it is stored: the states' own fields are there in those states. */
export interface HoldDocument {
  _id: string;
  personId: string;
  commissionId: string;
  slotId: string;
  from: Date;
  to: Date;
  minutes: number;
  mayUseTentative: boolean;
  placedAt: Date;
  expiresAt: Date;
  state: CapacityHold['state'];
  confirmedAt?: Date;
  releasedAt?: Date;
  reason?: ReleaseReason;
  expiredAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

/** The collection's form and indexes. */
export const holdSchema = new Schema<HoldDocument>(
  {
    _id: text,
    personId: text,
    commissionId: text,
    slotId: text,
    from: instant,
    to: instant,
    minutes: number,
    mayUseTentative: { type: Boolean, required: true },
    placedAt: instant,
    expiresAt: instant,
    state: text,
    confirmedAt: Date,
    releasedAt: Date,
    reason: String,
    expiredAt: Date,
    version: number,
  },
  { versionKey: false },
);
holdSchema.index({ personId: 1, state: 1, to: 1 });
holdSchema.index({ personId: 1, _id: -1 });
holdSchema.index({ expiresAt: 1 }, { partialFilterExpression: { state: 'HELD' } });

/** A stored hold that lacks what its state has: the store was written by something else. */
export class CorruptHold extends TypeError {
  constructor(id: string, field: string) {
    super(`The hold ${id} has no ${field}.`);
  }
}

/** To the document. */
export const toDocument = ({ id, ...facts }: CapacityHold): HoldDocument => ({ _id: id, ...facts });

/** From the document. Throws {@link CorruptHold}. */
export function fromDocument(row: HoldDocument): CapacityHold {
  const stored = {
    id: row._id as Id<'hld'>,
    personId: row.personId as Id<'per'>,
    commissionId: row.commissionId as Id<'com'>,
    slotId: row.slotId as Id<'slt'>,
    from: row.from,
    to: row.to,
    minutes: Number(row.minutes),
    mayUseTentative: row.mayUseTentative,
    placedAt: row.placedAt,
    expiresAt: row.expiresAt,
    version: Number(row.version),
  };
  switch (row.state) {
    case 'HELD':
      return { ...stored, state: row.state };
    case 'CONFIRMED':
      return { ...stored, state: row.state, confirmedAt: present(row, 'confirmedAt') };
    case 'RELEASED':
      return {
        ...stored,
        state: row.state,
        ...(row.confirmedAt ? { confirmedAt: row.confirmedAt } : {}),
        releasedAt: present(row, 'releasedAt'),
        reason: present(row, 'reason'),
      };
    case 'EXPIRED':
      return { ...stored, state: row.state, expiredAt: present(row, 'expiredAt') };
    default:
      return row.state satisfies never;
  }
}

function present<F extends keyof HoldDocument>(row: HoldDocument, field: F): NonNullable<HoldDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptHold(row._id, field);
  return value;
}
