import type { CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import type { Commission } from '../commissions/commission.ts';

export type MilestoneId = Id<'mil'>;

/** What is to be delivered, and what is paid for it. */
export interface MilestoneTerms {
  readonly id: MilestoneId;
  readonly title: string;
  /** More than 0, in the currency of the commission's price. */
  readonly amount: Money;
  /** A day, ISO 8601. */
  readonly due: string;
}

interface Stored extends MilestoneTerms {
  /** Its place in the plan, from 1. */
  readonly number: number;
  /** 0 when it is planned, which the plan's event tells; its own events count from 1. */
  readonly version: number;
}

interface WasDelivered {
  readonly deliveredBy: PersonId;
  readonly deliveredAt: Instant;
}

/** To be delivered. */
export interface PlannedMilestone extends Stored {
  readonly state: 'PLANNED';
}

/** To be accepted or rejected. */
export interface DeliveredMilestone extends Stored, WasDelivered {
  readonly state: 'DELIVERED';
}

/** Taken by the client. */
export interface AcceptedMilestone extends Stored, WasDelivered {
  readonly state: 'ACCEPTED';
  readonly acceptedBy: PersonId;
  readonly acceptedAt: Instant;
  /** What shows that the client took it, where somebody says so on the client's behalf. */
  readonly evidence?: string;
}

/** To be delivered again. */
export interface RejectedMilestone extends Stored, WasDelivered {
  readonly state: 'REJECTED';
  readonly rejectedBy: PersonId;
  readonly rejectedAt: Instant;
  readonly reasons: readonly string[];
}

/** A part of a commission that is delivered, accepted and paid at once. */
export type Milestone = PlannedMilestone | DeliveredMilestone | AcceptedMilestone | RejectedMilestone;

/** The names of the states. */
export type MilestoneState = Milestone['state'];

/** All milestones of a commission, in their order: their amounts total exactly its price. */
export interface MilestonePlan {
  readonly commissionId: CommissionId;
  readonly milestones: readonly Milestone[];
  /** Rises with each change of any of them: of two changes at once, one begins again. */
  readonly version: number;
}

/** A milestone, and the commission that it is of. */
export type MilestoneOfCommission = Milestone & { readonly commission: Commission };

/** What happens to a milestone. */
export type MilestoneEvent = { readonly by: PersonId; readonly at: Instant } & (
  | { readonly type: 'milestone.delivered' }
  | { readonly type: 'milestone.accepted'; readonly evidence?: string }
  | { readonly type: 'milestone.rejected'; readonly reasons: readonly string[] }
);

/** The plan as it begins. */
export const planOf = (commissionId: CommissionId, terms: readonly MilestoneTerms[]): MilestonePlan => ({
  commissionId,
  milestones: terms.map((one, index) => ({ ...one, number: index + 1, state: 'PLANNED', version: 0 })),
  version: 1,
});

/** The plan with one of its milestones changed. */
export const withMilestone = (plan: MilestonePlan, changed: Milestone): MilestonePlan => ({
  ...plan,
  milestones: plan.milestones.map((one) => (one.id === changed.id ? changed : one)),
  version: plan.version + 1,
});

/** The state after an event. Throws {@link ImpossibleMilestoneEvent}. */
export function evolve(before: Milestone, event: MilestoneEvent): Milestone {
  const { id, title, amount, due, number } = before;
  const stored = { id, title, amount, due, number, version: before.version + 1 };
  if (event.type === 'milestone.delivered') {
    if (before.state !== 'PLANNED' && before.state !== 'REJECTED') throw new ImpossibleMilestoneEvent(event, before);
    return { ...stored, state: 'DELIVERED', deliveredBy: event.by, deliveredAt: event.at };
  }
  if (before.state !== 'DELIVERED') throw new ImpossibleMilestoneEvent(event, before);
  const { deliveredBy, deliveredAt } = before;
  const delivered = { ...stored, deliveredBy, deliveredAt };
  switch (event.type) {
    case 'milestone.accepted': {
      const evidence = event.evidence === undefined ? {} : { evidence: event.evidence };
      return { ...delivered, state: 'ACCEPTED', acceptedBy: event.by, acceptedAt: event.at, ...evidence };
    }
    case 'milestone.rejected':
      return { ...delivered, state: 'REJECTED', rejectedBy: event.by, rejectedAt: event.at, reasons: event.reasons };
    default:
      return event satisfies never;
  }
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleMilestoneEvent extends TypeError {
  constructor(event: MilestoneEvent, before: Milestone) {
    super(`${event.type} on a milestone that is ${before.state}.`);
  }
}
