import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import type { SlotId } from '../commissions/role-slot.ts';

export type CommitmentId = Id<'cmt'>;

/** Why somebody withdraws. */
export type WithdrawalReason =
  /** The time is not there any more. */
  | 'UNAVAILABLE'
  /** The work is not what was agreed, or not for that person. */
  | 'UNSUITABLE'
  /** Nobody need say why. */
  | 'UNSTATED';

/** What a person is bound to do, by a version of the agreement. */
export interface CommitmentTerms {
  readonly agreementVersionId: Id<'agv'>;
  readonly holdId: Id<'hld'>;
  /** No more work than this is approved. */
  readonly minutes: number;
  /** Per hour. */
  readonly rate: Money;
  /** The first day, ISO 8601. */
  readonly from: string;
  /** The last day, ISO 8601. */
  readonly to: string;
}

interface Stored extends CommitmentTerms {
  readonly id: CommitmentId;
  readonly commissionId: CommissionId;
  readonly slotId: SlotId;
  readonly personId: PersonId;
  readonly acceptedAt: Instant;
  /** How much of the work is approved. It is no change of the commitment, and its version stays. */
  readonly approvedMinutes: number;
  readonly version: number;
}

interface WasWithdrawn {
  readonly withdrawnAt: Instant;
  readonly reason: WithdrawalReason;
}

/** The person is bound. */
export interface AcceptedCommitment extends Stored {
  readonly state: 'ACCEPTED';
}

/** The person gave it up, and nobody is bound in their place yet. */
export interface WithdrawnCommitment extends Stored, WasWithdrawn {
  readonly state: 'WITHDRAWN';
}

/** Somebody else is bound to do the rest. */
export interface SubstitutedCommitment extends Stored, WasWithdrawn {
  readonly state: 'SUBSTITUTED';
  readonly substitutedAt: Instant;
  readonly substitutedBy: CommitmentId;
}

/** The client has taken all of the commission. */
export interface FulfilledCommitment extends Stored {
  readonly state: 'FULFILLED';
  readonly fulfilledAt: Instant;
}

/** That a person does the work of a role (ValueFlows *commitment*). It is proposed by the agreement that is to be signed. */
export type Commitment = AcceptedCommitment | WithdrawnCommitment | SubstitutedCommitment | FulfilledCommitment;

/** The names of the states. */
export type CommitmentState = Commitment['state'];

/** Whose commitment it is, and to what. */
export type CommitmentPlace = Pick<Stored, 'id' | 'commissionId' | 'slotId' | 'personId'>;

/** What happens to a commitment. */
export type CommitmentEvent = { readonly at: Instant } & (
  | { readonly type: 'commitment.accepted'; readonly place: CommitmentPlace; readonly terms: CommitmentTerms }
  | { readonly type: 'commitment.withdrawn'; readonly reason: WithdrawalReason }
  | {
      readonly type: 'commitment.substituted';
      readonly substituteId: PersonId;
      readonly newCommitmentId: CommitmentId;
    }
  | { readonly type: 'commitment.fulfilled' }
);

/** The state after an event: by the next version of an agreement one is bound anew. Throws {@link ImpossibleCommitmentEvent}. */
export function evolve(before: Commitment | undefined, event: CommitmentEvent): Commitment {
  if (event.type === 'commitment.accepted') {
    if (before && before.state !== 'ACCEPTED') throw new ImpossibleCommitmentEvent(event, before);
    return {
      ...(before ?? { ...event.place, acceptedAt: event.at, approvedMinutes: 0 }),
      ...event.terms,
      state: 'ACCEPTED',
      version: (before?.version ?? 0) + 1,
    };
  }
  if (!before) throw new ImpossibleCommitmentEvent(event, before);
  const version = before.version + 1;
  switch (event.type) {
    case 'commitment.withdrawn':
      if (before.state !== 'ACCEPTED') break;
      return { ...before, state: 'WITHDRAWN', withdrawnAt: event.at, reason: event.reason, version };
    case 'commitment.substituted':
      if (before.state !== 'WITHDRAWN') break;
      return {
        ...before,
        state: 'SUBSTITUTED',
        substitutedAt: event.at,
        substitutedBy: event.newCommitmentId,
        version,
      };
    case 'commitment.fulfilled':
      if (before.state !== 'ACCEPTED') break;
      return { ...before, state: 'FULFILLED', fulfilledAt: event.at, version };
    default:
      return event satisfies never;
  }
  throw new ImpossibleCommitmentEvent(event, before);
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleCommitmentEvent extends TypeError {
  constructor(event: CommitmentEvent, before: Commitment | undefined) {
    super(`${event.type} on a commitment that is ${before?.state ?? 'not there'}.`);
  }
}
