import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import type { Commission } from '../commissions/commission.ts';
import type { SlotId } from '../commissions/role-slot.ts';
import type { CommitmentId } from '../commitments/commitment.ts';

export type ContributionId = Id<'ctr'>;

/** What was put in: each kind with just its own facts. */
export type PutIn =
  /** Work for a role, at its agreed rate per hour. */
  | {
      readonly kind: 'WORK';
      readonly slotId: SlotId;
      readonly commitmentId: CommitmentId;
      readonly minutes: number;
      readonly rate: Money;
    }
  /** Money that was spent for the commission. */
  | { readonly kind: 'EXPENSE'; readonly amount: Money; readonly vat: Money }
  /** Money that was put in. */
  | { readonly kind: 'TRANSFER'; readonly amount: Money }
  /** Equipment that was used; an amount where a value was agreed. */
  | { readonly kind: 'USE'; readonly amount: Money | undefined }
  /** Know-how that was cited. */
  | { readonly kind: 'CITE' };

/** The kinds, as ValueFlows' actions and the community call them. */
export type ContributionKind = PutIn['kind'];

/** What is recorded: it never changes. */
export interface ContributionFacts {
  readonly id: ContributionId;
  readonly commissionId: CommissionId;
  /** The version that was in force. */
  readonly agreementVersionId: Id<'agv'>;
  /** Whose contribution it is. */
  readonly agentId: PersonId;
  readonly putIn: PutIn;
  readonly note: string;
  /** A day, ISO 8601. */
  readonly happenedOn: string;
  readonly recordedBy: PersonId;
  readonly recordedAt: Instant;
}

interface Stored extends ContributionFacts {
  readonly version: number;
}

interface WasApproved {
  readonly approvedBy: PersonId;
  readonly approvedAt: Instant;
}

/** To be approved by somebody else. */
export interface RecordedContribution extends Stored {
  readonly state: 'RECORDED';
}

/** It counts. */
export interface ApprovedContribution extends Stored, WasApproved {
  readonly state: 'APPROVED';
}

/** It counts no more, or never did. */
export interface ReversedContribution extends Stored, Partial<WasApproved> {
  readonly state: 'REVERSED';
  readonly reversedBy: PersonId;
  readonly reversedAt: Instant;
}

/** What a party put into a commission (ValueFlows *economic event*). */
export type Contribution = RecordedContribution | ApprovedContribution | ReversedContribution;

/** The names of the states. */
export type ContributionState = Contribution['state'];

/** A contribution, and the commission that it is to. */
export type ContributionOfCommission = Contribution & { readonly commission: Commission };

/** What happens to a contribution. */
export type ContributionEvent =
  | { readonly type: 'contribution.recorded'; readonly facts: ContributionFacts }
  | { readonly type: 'contribution.approved' | 'contribution.reversed'; readonly by: PersonId; readonly at: Instant };

/** The state after an event. Throws {@link ImpossibleContributionEvent}. */
export function evolve(before: Contribution | undefined, event: ContributionEvent): Contribution {
  if (event.type === 'contribution.recorded') {
    if (before) throw new ImpossibleContributionEvent(event, before);
    return { ...event.facts, state: 'RECORDED', version: 1 };
  }
  const { by, at } = event;
  switch (event.type) {
    case 'contribution.approved':
      if (before?.state !== 'RECORDED') break;
      return { ...before, state: 'APPROVED', approvedBy: by, approvedAt: at, version: before.version + 1 };
    case 'contribution.reversed':
      if (!before || before.state === 'REVERSED') break;
      return { ...before, state: 'REVERSED', reversedBy: by, reversedAt: at, version: before.version + 1 };
    default:
      return event satisfies never;
  }
  throw new ImpossibleContributionEvent(event, before);
}

/** How many minutes of work it is: 0 for anything else. */
export const workOf = ({ putIn }: Pick<Contribution, 'putIn'>): number => (putIn.kind === 'WORK' ? putIn.minutes : 0);

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleContributionEvent extends TypeError {
  constructor(event: ContributionEvent, before: Contribution | undefined) {
    super(`${event.type} on a contribution that is ${before?.state ?? 'not there'}.`);
  }
}
