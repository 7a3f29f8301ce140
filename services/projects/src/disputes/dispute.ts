import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Commission } from '../commissions/commission.ts';
import type { ContributionId, DisputeId } from '../contributions/contribution.ts';

/** Something that a party shows for one side or the other. */
export interface Evidence {
  readonly by: PersonId;
  readonly at: Instant;
  readonly text: string;
  /** A page of the web. */
  readonly link?: string;
}

interface Stored {
  readonly id: DisputeId;
  readonly contributionId: ContributionId;
  readonly commissionId: CommissionId;
  /** Whose contribution it is. */
  readonly agentId: AgentId;
  readonly openedBy: PersonId;
  readonly openedAt: Instant;
  readonly reason: string;
  /** In the order in which it came. */
  readonly evidence: readonly Evidence[];
  readonly version: number;
}

/** What is said when it is opened. */
export type DisputeFacts = Omit<Stored, 'evidence' | 'version'>;

/** Somebody says that a contribution is not right, and nobody has shown anything yet. */
export interface OpenedDispute extends Stored {
  readonly state: 'OPENED';
}

/** Something was shown. */
export interface EvidencedDispute extends Stored {
  readonly state: 'EVIDENCE';
}

/** How it ends: the contribution is reversed, or stands as before; or who opened it gave it up. */
export type Outcome = 'UPHELD' | 'DISMISSED' | 'WITHDRAWN';

/** It is over. */
export interface ResolvedDispute extends Stored {
  readonly state: 'RESOLVED';
  readonly outcome: Outcome;
  readonly resolvedBy: PersonId;
  readonly resolvedAt: Instant;
  /** Why so. */
  readonly resolution: string;
}

/** That a party says that a contribution is not right: opened → evidence → resolved. */
export type Dispute = OpenedDispute | EvidencedDispute | ResolvedDispute;

/** The names of the states. */
export type DisputeState = Dispute['state'];

/** A dispute, and the commission that it is about. */
export type DisputeOfCommission = Dispute & { readonly commission: Commission };

/** What happens to a dispute. */
export type DisputeEvent =
  | { readonly type: 'dispute.opened'; readonly facts: DisputeFacts }
  | { readonly type: 'dispute.evidence-added'; readonly evidence: Evidence }
  | {
      readonly type: 'dispute.resolved';
      readonly outcome: Outcome;
      readonly resolution: string;
      readonly by: PersonId;
      readonly at: Instant;
    };

/** The state after an event. Throws {@link ImpossibleDisputeEvent}. */
export function evolve(before: Dispute | undefined, event: DisputeEvent): Dispute {
  if (event.type === 'dispute.opened') {
    if (before) throw new ImpossibleDisputeEvent(event, before);
    return { ...event.facts, evidence: [], state: 'OPENED', version: 1 };
  }
  if (!before || before.state === 'RESOLVED') throw new ImpossibleDisputeEvent(event, before);
  const version = before.version + 1;
  switch (event.type) {
    case 'dispute.evidence-added':
      return { ...before, state: 'EVIDENCE', evidence: [...before.evidence, event.evidence], version };
    case 'dispute.resolved': {
      const { outcome, resolution, by: resolvedBy, at: resolvedAt } = event;
      return { ...before, state: 'RESOLVED', outcome, resolution, resolvedBy, resolvedAt, version };
    }
    default:
      return event satisfies never;
  }
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleDisputeEvent extends TypeError {
  constructor(event: DisputeEvent, before: Dispute | undefined) {
    super(`${event.type} on a dispute that is ${before?.state ?? 'not there'}.`);
  }
}
