import type { Id } from '@millepiani/kernel/id';
import { type GuestGrant, isGuestGrant } from '@millepiani/speakers/guest-grant';
import { Schema } from 'mongoose';
import { type AgentRelationship, isOpen, type RelationshipKind } from './relationship.ts';
import { endOf } from './relationship-lifecycle.ts';

/** A relationship as it is stored: the states' own fields are there in those states. */
export interface RelationshipDocument {
  _id: string;
  organizationId: string;
  personId: string;
  kind: RelationshipKind;
  from: string;
  to?: string;
  invitedBy: string;
  invitedAt: Date;
  state: AgentRelationship['state'];
  startedAt?: Date;
  endedAt?: Date;
  version: number;
  /** Absent where nothing is granted, and of what was stored before there were grants. */
  grants?: string[];
  /** Made from the rest: there is one such of a person and an organization. */
  isOpen: boolean;
  /** Made from the rest, of what is active: when it ends by itself. */
  endsAt?: Date;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

/** The collection's form and indexes. */
export const relationshipSchema = new Schema<RelationshipDocument>(
  {
    _id: text,
    organizationId: text,
    personId: text,
    kind: text,
    from: text,
    to: String,
    invitedBy: text,
    invitedAt: instant,
    state: text,
    startedAt: Date,
    endedAt: Date,
    version: { type: Number, required: true },
    grants: { type: [String], default: undefined },
    isOpen: { type: Boolean, required: true },
    endsAt: Date,
  },
  { versionKey: false },
);
relationshipSchema.index(
  { organizationId: 1, personId: 1 },
  { unique: true, partialFilterExpression: { isOpen: true } },
);
// The lists of either side, of the states that are seen.
relationshipSchema.index({ organizationId: 1, state: 1, _id: 1 });
relationshipSchema.index({ personId: 1, state: 1, _id: 1 });
relationshipSchema.index({ endsAt: 1 }, { partialFilterExpression: { state: 'ACTIVE' } });

/** A stored relationship that lacks what its state has: the store was written by something else. */
export class CorruptRelationship extends TypeError {
  constructor(id: string, field: string) {
    super(`The relationship ${id} has no ${field}.`);
  }
}

/** To the document. */
export function toDocument(relationship: AgentRelationship): RelationshipDocument {
  const { id, to, grants, ...facts } = relationship;
  const endsAt = relationship.state === 'ACTIVE' ? endOf(relationship) : undefined;
  return {
    _id: id,
    ...facts,
    ...(to === undefined ? {} : { to }),
    ...(grants.length > 0 ? { grants: [...grants] } : {}),
    isOpen: isOpen(relationship),
    ...(endsAt ? { endsAt } : {}),
  };
}

/** From the document. Throws {@link CorruptRelationship}. */
export function fromDocument(row: RelationshipDocument): AgentRelationship {
  const stored = {
    id: row._id as Id<'rel'>,
    organizationId: row.organizationId as Id<'org'>,
    personId: row.personId as Id<'per'>,
    kind: row.kind,
    from: row.from,
    to: row.to,
    invitedBy: row.invitedBy as Id<'per'>,
    invitedAt: row.invitedAt,
    version: Number(row.version),
    grants: (row.grants ?? []).filter((grant): grant is GuestGrant => isGuestGrant(grant)),
  };
  switch (row.state) {
    case 'INVITED':
    case 'DECLINED':
      return { ...stored, state: row.state };
    case 'ACTIVE':
      return { ...stored, state: row.state, startedAt: present(row, 'startedAt') };
    case 'ENDED':
      return {
        ...stored,
        state: row.state,
        startedAt: present(row, 'startedAt'),
        endedAt: present(row, 'endedAt'),
      };
    default:
      return row.state satisfies never;
  }
}

function present<F extends keyof RelationshipDocument>(
  row: RelationshipDocument,
  field: F,
): NonNullable<RelationshipDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptRelationship(row._id, field);
  return value;
}
