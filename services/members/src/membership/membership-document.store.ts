import type { Id, PersonId } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { Membership, MembershipState } from './membership.ts';
import { beginningOf } from './membership-lifecycle.ts';

/** A membership as it is stored: the states' own fields are there in those states. */
export interface MembershipDocument {
  /** The person's id. */
  _id: string;
  state: MembershipState;
  version: number;
  isNewcomer: boolean;
  appliedAt?: Date;
  statement?: string | undefined;
  invitedBy?: string | undefined;
  refusedAt?: Date;
  decidedBy?: string | undefined;
  reason?: string | undefined;
  from?: string;
  since?: Date;
  suspendedAt?: Date;
  leftAt?: Date;
  /** Made from the rest, of what is admitted: when it begins by itself. */
  beginsAt?: Date;
  /** Counted up by what rests on the person's being a member: it conflicts with what ends that. */
  touches?: number;
}

/** The collection's form and indexes. */
export const membershipSchema = new Schema<MembershipDocument>(
  {
    _id: { type: String, required: true },
    state: { type: String, required: true },
    version: { type: Number, required: true },
    isNewcomer: { type: Boolean, required: true },
    ...{ appliedAt: Date, statement: String, invitedBy: String, refusedAt: Date, decidedBy: String, reason: String },
    ...{ from: String, since: Date, suspendedAt: Date, leftAt: Date, beginsAt: Date, touches: Number },
  },
  { versionKey: false },
);
// The administrators' list, and who is a member of some people.
membershipSchema.index({ state: 1, _id: 1 });
membershipSchema.index({ beginsAt: 1 }, { partialFilterExpression: { state: 'ADMITTED' } });

/** A stored membership that lacks what its state has: the store was written by something else. */
export class CorruptMembership extends TypeError {
  constructor(id: string, field: string) {
    super(`The membership of ${id} has no ${field}.`);
  }
}

/** To the document. */
export function toDocument(membership: Membership): MembershipDocument {
  const { personId, ...facts } = membership;
  // What is not there is not stored as null.
  const there = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as typeof facts;
  const beginsAt = membership.state === 'ADMITTED' ? { beginsAt: beginningOf(membership) } : {};
  return { _id: personId, ...there, ...beginsAt };
}

/** From the document. Throws {@link CorruptMembership}. */
export function fromDocument(row: MembershipDocument): Membership {
  const { _id, isNewcomer } = row;
  const facts = { personId: _id as Id<'per'>, version: Number(row.version), isNewcomer };
  const decidedBy = () => present(row, 'decidedBy') as PersonId;
  const since = () => present(row, 'since');
  switch (row.state) {
    case 'REGISTERED':
      return { ...facts, state: row.state };
    case 'APPLIED': {
      const { statement, invitedBy } = row;
      const said = { appliedAt: present(row, 'appliedAt'), statement, invitedBy: invitedBy as PersonId | undefined };
      return { ...facts, ...said, state: row.state };
    }
    case 'REFUSED': {
      const said = { refusedAt: present(row, 'refusedAt'), decidedBy: decidedBy(), reason: present(row, 'reason') };
      return { ...facts, ...said, state: row.state };
    }
    case 'ADMITTED':
      return { ...facts, state: row.state, decidedBy: decidedBy(), from: present(row, 'from') };
    case 'ACTIVE':
      return { ...facts, state: row.state, since: since() };
    case 'SUSPENDED': {
      const said = { suspendedAt: present(row, 'suspendedAt'), decidedBy: decidedBy(), reason: present(row, 'reason') };
      return { ...facts, ...said, state: row.state, since: since() };
    }
    case 'LEFT': {
      const said = { leftAt: present(row, 'leftAt'), decidedBy: row.decidedBy as PersonId | undefined };
      return { ...facts, ...said, state: row.state, since: since(), reason: row.reason };
    }
    default:
      return row.state satisfies never;
  }
}

function present<F extends keyof MembershipDocument>(
  row: MembershipDocument,
  field: F,
): NonNullable<MembershipDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptMembership(row._id, field);
  return value;
}
