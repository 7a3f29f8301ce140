import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Commission } from '../commissions/commission.ts';
import type { PutIn } from './put-in.ts';

export type ContributionId = Id<'ctr'>;
export type DisputeId = Id<'dsp'>;

/** What is recorded: it never changes. */
export interface ContributionFacts {
  readonly id: ContributionId;
  readonly commissionId: CommissionId;
  /** The version that was in force. */
  readonly agreementVersionId: Id<'agv'>;
  /** Whose contribution it is. */
  readonly agentId: AgentId;
  readonly putIn: PutIn;
  readonly note: string;
  /** A day, ISO 8601. */
  readonly happenedOn: string;
  /** What it goes by where it came from, as a time sheet: one for each of an agent's contributions to a commission. */
  readonly externalReference?: string;
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

/** Somebody says that it is not right: until that is resolved it counts for nothing. Approved before, or not. */
export interface DisputedContribution extends Stored, Partial<WasApproved> {
  readonly state: 'DISPUTED';
  readonly disputeId: DisputeId;
}

/** It counts no more, or never did. */
export interface ReversedContribution extends Stored, Partial<WasApproved> {
  readonly state: 'REVERSED';
  readonly reversedBy: PersonId;
  readonly reversedAt: Instant;
}

/** What a party put into a commission (ValueFlows *economic event*). */
export type Contribution = RecordedContribution | ApprovedContribution | DisputedContribution | ReversedContribution;

/** The names of the states. */
export type ContributionState = Contribution['state'];

/** A contribution, and the commission that it is to. */
export type ContributionOfCommission = Contribution & { readonly commission: Commission };

/** What happens to a contribution. */
export type ContributionEvent =
  | { readonly type: 'contribution.recorded'; readonly facts: ContributionFacts }
  | { readonly type: 'contribution.approved' | 'contribution.reversed'; readonly by: PersonId; readonly at: Instant }
  | {
      readonly type: 'contribution.disputed' | 'contribution.restored';
      readonly disputeId: DisputeId;
      readonly by: PersonId;
      readonly at: Instant;
    };

/** The state after an event. Throws {@link ImpossibleContributionEvent}. */
export function evolve(before: Contribution | undefined, event: ContributionEvent): Contribution {
  if (event.type === 'contribution.recorded') {
    if (before) throw new ImpossibleContributionEvent(event, before);
    return { ...event.facts, state: 'RECORDED', version: 1 };
  }
  const after = before && changed(before, event);
  if (!after) throw new ImpossibleContributionEvent(event, before);
  return { ...after, version: after.version + 1 };
}

type Change = Exclude<ContributionEvent, { readonly type: 'contribution.recorded' }>;

function changed(before: Contribution, event: Change): Contribution | undefined {
  const { by, at } = event;
  switch (event.type) {
    case 'contribution.approved':
      return before.state === 'RECORDED' ? { ...before, state: 'APPROVED', approvedBy: by, approvedAt: at } : undefined;
    case 'contribution.reversed': {
      if (before.state === 'REVERSED') return undefined;
      return {
        ...(before.state === 'DISPUTED' ? undisputed(before) : before),
        state: 'REVERSED',
        reversedBy: by,
        reversedAt: at,
      };
    }
    case 'contribution.disputed':
      return before.state === 'RECORDED' || before.state === 'APPROVED'
        ? { ...before, state: 'DISPUTED', disputeId: event.disputeId }
        : undefined;
    case 'contribution.restored':
      return before.state === 'DISPUTED' && before.disputeId === event.disputeId ? undisputed(before) : undefined;
    default:
      return event satisfies never;
  }
}

/** What it was before it was disputed. */
function undisputed({
  disputeId: _,
  approvedBy,
  approvedAt,
  ...stored
}: DisputedContribution): RecordedContribution | ApprovedContribution {
  return approvedBy && approvedAt
    ? { ...stored, state: 'APPROVED', approvedBy, approvedAt }
    : { ...stored, state: 'RECORDED' };
}

/** How many minutes of work it is: 0 for anything else. */
export const workOf = ({ putIn }: Pick<Contribution, 'putIn'>): number => (putIn.kind === 'WORK' ? putIn.minutes : 0);

/**
 * How many minutes of work count against what is committed: those that are approved, and while that is disputed still, so that nothing
 * else takes their place before it is known whether they stand.
 */
export const countedWorkOf = (contribution: Contribution): number =>
  contribution.state === 'APPROVED' || (contribution.state === 'DISPUTED' && contribution.approvedBy)
    ? workOf(contribution)
    : 0;

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleContributionEvent extends TypeError {
  constructor(event: ContributionEvent, before: Contribution | undefined) {
    super(`${event.type} on a contribution that is ${before?.state ?? 'not there'}.`);
  }
}
