import type { Id, OrganizationId } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { Alliance, Mandate } from './alliance.ts';

/** An alliance as it is stored: the states' own fields are there in those states. */
export interface AllianceDocument {
  _id: string;
  name: string;
  organizationIds: string[];
  mandate: { kind: Mandate['kind']; invoicerId?: string };
  proposedFor: string;
  proposedBy: string;
  proposedAt: Date;
  agreedFor: string[];
  state: Alliance['state'];
  formedAt?: Date;
  dissolvedAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;

/** The collection's form and indexes. */
export const allianceSchema = new Schema<AllianceDocument>(
  {
    _id: text,
    name: text,
    organizationIds: { type: [String], required: true },
    mandate: { type: new Schema({ kind: text, invoicerId: String }, { _id: false }), required: true },
    proposedFor: text,
    proposedBy: text,
    proposedAt: { type: Date, required: true },
    agreedFor: { type: [String], required: true },
    state: text,
    formedAt: Date,
    dissolvedAt: Date,
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
// An organization's list, of the states that are seen.
allianceSchema.index({ organizationIds: 1, state: 1, _id: 1 });
// How many are in force.
allianceSchema.index({ state: 1 });

/** A stored alliance that lacks what its state or its mandate has: the store was written by something else. */
export class CorruptAlliance extends TypeError {
  constructor(id: string, field: string) {
    super(`The alliance ${id} has no ${field}.`);
  }
}

/** To the document. */
export function toDocument({ id, organizationIds, agreedFor, mandate, ...facts }: Alliance): AllianceDocument {
  const { kind, invoicerId } = mandate;
  return {
    _id: id,
    ...facts,
    organizationIds: [...organizationIds],
    agreedFor: [...agreedFor],
    mandate: { kind, ...(invoicerId ? { invoicerId } : {}) },
  };
}

/** From the document. Throws {@link CorruptAlliance}. */
export function fromDocument(row: AllianceDocument): Alliance {
  const stored = {
    id: row._id as Id<'ali'>,
    name: row.name,
    organizationIds: row.organizationIds as OrganizationId[],
    mandate: mandateOf(row),
    proposedFor: row.proposedFor as Id<'org'>,
    proposedBy: row.proposedBy as Id<'per'>,
    proposedAt: row.proposedAt,
    agreedFor: row.agreedFor as OrganizationId[],
    version: Number(row.version),
  };
  switch (row.state) {
    case 'PROPOSED':
    case 'DECLINED':
      return { ...stored, state: row.state };
    case 'ACTIVE':
      return { ...stored, state: row.state, formedAt: present(row, 'formedAt') };
    case 'DISSOLVED': {
      const [formedAt, dissolvedAt] = [present(row, 'formedAt'), present(row, 'dissolvedAt')];
      return { ...stored, state: row.state, formedAt, dissolvedAt };
    }
    default:
      return row.state satisfies never;
  }
}

function mandateOf({ _id, mandate: { kind, invoicerId } }: AllianceDocument): Mandate {
  if (kind === 'WITHOUT_REPRESENTATION') return { kind, invoicerId: undefined };
  if (!invoicerId) throw new CorruptAlliance(_id, 'invoicerId');
  return { kind, invoicerId: invoicerId as Id<'org'> };
}

function present<F extends keyof AllianceDocument>(row: AllianceDocument, field: F): NonNullable<AllianceDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptAlliance(row._id, field);
  return value;
}
