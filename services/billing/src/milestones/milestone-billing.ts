import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { InvoiceId } from '../invoices/invoice.ts';

export type MilestoneId = Id<'mil'>;

/** A milestone that the client accepted, as projects told it. */
export interface AcceptedMilestone {
  readonly milestoneId: MilestoneId;
  readonly commissionId: CommissionId;
  /** By whose rule is shared what comes in for it. */
  readonly agreementVersionId: VersionId;
  readonly title: string;
  /** Its place in the plan, from 1. */
  readonly number: number;
  /** What the client pays for it, net of VAT. */
  readonly amount: Money;
  /** Undefined while nobody with an id here is known to be the client. */
  readonly clientId: AgentId | undefined;
  readonly leadId: AgentId;
  /** Who invoices the client, as all parties signed it. */
  readonly invoicerId: AgentId;
  /** Whether all of the commission is accepted with it. */
  readonly isLast: boolean;
  readonly acceptedAt: Instant;
}

/** Who invoices how much of a milestone. */
export interface Part {
  readonly sellerId: AgentId;
  /** More than nothing, in the milestone's currency. */
  readonly net: Money;
}

/** A part of which an invoice was drafted. */
export interface DraftedPart extends Part {
  readonly stage: 'drafted';
  readonly invoiceId: InvoiceId;
}

/** A part of which no invoice could be drafted yet. */
export interface WaitingPart extends Part {
  readonly stage: 'waiting';
  /** What was in the way when it was tried last; where it lies: `['seller', 'vatNumber']`, `['buyer', …]`, … */
  readonly missing: Failures;
}

/** A part of a milestone, on its way to an invoice. */
export type BillingPart = DraftedPart | WaitingPart;

/** What billing makes of an accepted milestone. Who invoices how much is decided once, when it is heard of. */
export interface MilestoneBilling extends AcceptedMilestone {
  readonly parts: readonly BillingPart[];
}

/** Where a milestone's billing stands in one word. */
export type MilestoneBillingState = 'WAITING' | 'DRAFTED';

/** An accepted milestone and who invoices how much of it, before anything was tried. */
export const begin = (milestone: AcceptedMilestone, parts: readonly Part[]): MilestoneBilling => ({
  ...milestone,
  parts: parts.map((part) => ({ ...part, stage: 'waiting', missing: [] })),
});

/** A part's draft, or why there is none. */
export type Outcome =
  | { readonly ok: true; readonly value: InvoiceId }
  | { readonly ok: false; readonly error: Failures };

/** What came of trying the part of a seller. One that was drafted stays so. */
export const withOutcome = (billing: MilestoneBilling, sellerId: AgentId, outcome: Outcome): MilestoneBilling => ({
  ...billing,
  parts: billing.parts.map((part) =>
    part.stage === 'waiting' && part.sellerId === sellerId ? after(part, outcome) : part,
  ),
});

function after({ sellerId, net }: Part, outcome: Outcome): BillingPart {
  if (outcome.ok) return { sellerId, net, stage: 'drafted', invoiceId: outcome.value };
  return { sellerId, net, stage: 'waiting', missing: outcome.error };
}

/** The parts of which there is no invoice yet. */
export const waitingParts = ({ parts }: MilestoneBilling): readonly WaitingPart[] =>
  parts.filter((part) => part.stage === 'waiting');

/** Drafted once each part has its invoice. */
export const stateOf = (billing: MilestoneBilling): MilestoneBillingState =>
  waitingParts(billing).length === 0 ? 'DRAFTED' : 'WAITING';

/** Those by whose tax profiles what is waiting may come to be drafted: each once; nobody where nothing waits. */
export function awaitedOf(billing: MilestoneBilling): readonly AgentId[] {
  const sellers = waitingParts(billing).map(({ sellerId }) => sellerId);
  if (sellers.length === 0) return [];
  return [...new Set([...sellers, ...(billing.clientId === undefined ? [] : [billing.clientId])])];
}

/** The invoices drafted for it. */
export const invoicesOf = ({ parts }: MilestoneBilling): readonly InvoiceId[] =>
  parts.flatMap((part) => (part.stage === 'drafted' ? [part.invoiceId] : []));
