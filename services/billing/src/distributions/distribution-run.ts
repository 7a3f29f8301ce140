import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { Computation } from './computing.ts';

export type RunId = Id<'dst'>;
export type BatchId = Id<'pbt'>;

/** What a run is from its computation on: it never changes. */
export interface RunFacts extends Computation {
  readonly id: RunId;
  readonly commissionId: CommissionId;
  readonly versionId: VersionId;
  /** The version's number. */
  readonly versionNumber: number;
  /** Who leads the commission: whose reserves grow. */
  readonly leadId: AgentId;
  /** The rule in plain words, a paragraph a tier; agents by their ids. */
  readonly words: { readonly en: readonly string[]; readonly it: readonly string[] };
  readonly computedAt: Instant;
  /** A bookkeeper who asked for it; undefined where the service computed it by itself. */
  readonly computedBy: PersonId | undefined;
}

/** What a run has to be paid to one agent by the payer. */
export interface RunPayment {
  readonly payeeId: AgentId;
  /** Minor units, more than nothing. */
  readonly amount: bigint;
  /** The batch that pays it; undefined while none does. */
  readonly batchId: BatchId | undefined;
  /** The day on which the bank executed it: ISO 8601. */
  readonly paidOn: string | undefined;
}

/** What is not paid any more of what earlier runs had to be paid to an agent. */
export interface SetOff {
  readonly agent: AgentId;
  /** Minor units, more than nothing. */
  readonly amount: bigint;
}

interface Stored extends RunFacts {
  /** How many events were told of it. */
  readonly told: number;
}

interface WasReviewed {
  readonly reviewedBy: PersonId;
  readonly reviewedAt: Instant;
}

interface WasApproved extends WasReviewed {
  readonly approvedBy: PersonId;
  readonly approvedAt: Instant;
}

interface WasPosted extends WasApproved {
  readonly postedBy: PersonId;
  readonly postedAt: Instant;
  /** Whether all of the commission is shared with it. */
  readonly isFinal: boolean;
  /** By the bytes of payees' ids. */
  readonly payments: readonly RunPayment[];
  /** What this run took off payments of earlier runs that no batch had yet, or had no more later, since their payees had too much with it. */
  readonly setOff: readonly SetOff[];
}

/** On paper: to be reviewed. */
export interface ComputedRun extends Stored {
  readonly state: 'COMPUTED';
}

/** Somebody looked at it: to be approved by somebody else. */
export interface ReviewedRun extends Stored, WasReviewed {
  readonly state: 'REVIEWED';
}

/** It may be posted. */
export interface ApprovedRun extends Stored, WasApproved {
  readonly state: 'APPROVED';
}

/** In the books: everybody is owed their share. */
export interface PostedRun extends Stored, WasPosted {
  readonly state: 'POSTED';
}

/** Everybody has their money. */
export interface PaidRun extends Stored, WasPosted {
  readonly state: 'PAID';
  /** The day of the last payment: ISO 8601; of posting, where nothing was to be paid. */
  readonly paidOn: string;
}

/** Given up for another of the same version, before it was posted. */
export interface DiscardedRun extends Stored, Partial<WasApproved> {
  readonly state: 'DISCARDED';
  readonly discardedAt: Instant;
  /** Undefined where there was nothing left to be shared. */
  readonly discardedFor: RunId | undefined;
}

/** One distribution of what was collected for a version of an agreement. */
export type DistributionRun = ComputedRun | ReviewedRun | ApprovedRun | PostedRun | PaidRun | DiscardedRun;

/** The names of the states. */
export type RunState = DistributionRun['state'];

/** In which a run may still be given up. */
export const openStates = ['COMPUTED', 'REVIEWED', 'APPROVED'] as const satisfies readonly RunState[];

/** What happens to a run. */
export type RunEvent =
  | { readonly type: 'distribution.computed'; readonly facts: RunFacts }
  | { readonly type: 'distribution.reviewed' | 'distribution.approved'; readonly by: PersonId; readonly at: Instant }
  | {
      readonly type: 'distribution.posted';
      readonly by: PersonId;
      readonly at: Instant;
      readonly isFinal: boolean;
      readonly payments: readonly RunPayment[];
      readonly setOff: readonly SetOff[];
    }
  | { readonly type: 'distribution.discarded'; readonly for: RunId | undefined; readonly at: Instant }
  | { readonly type: 'payments.ordered'; readonly batchId: BatchId; readonly payees: readonly AgentId[] }
  | { readonly type: 'payments.released'; readonly batchId: BatchId }
  | { readonly type: 'payments.executed'; readonly batchId: BatchId; readonly paidOn: string }
  /** A payment was refused, or came back: it is owed again. */
  | { readonly type: 'payment.failed'; readonly batchId: BatchId; readonly payeeId: AgentId }
  | { readonly type: 'payment.set-off'; readonly payeeId: AgentId; readonly amount: bigint }
  | { readonly type: 'payment.restated'; readonly payeeId: AgentId; readonly amount: bigint }
  /** So much more is to be paid than the document said that was taken back. */
  | { readonly type: 'payment.reopened'; readonly payeeId: AgentId; readonly amount: bigint }
  /** So much more than at its posting is not paid any more, of what the agent has too much. */
  | { readonly type: 'distribution.carried-less'; readonly agent: AgentId; readonly amount: bigint }
  | { readonly type: 'distribution.paid'; readonly paidOn: string };

/** Those that other services are told of; the others are this service's own business. */
const isTold: Readonly<Record<RunEvent['type'], boolean>> = {
  ...{ 'distribution.computed': true, 'distribution.approved': true },
  ...{ 'distribution.posted': true, 'distribution.paid': true },
  ...{ 'distribution.reviewed': false, 'distribution.discarded': false },
  ...{ 'payments.ordered': false, 'payments.released': false, 'payments.executed': false, 'payment.set-off': false },
  'payment.restated': false,
  'payment.failed': false,
  'payment.reopened': false,
  'distribution.carried-less': false,
};

/** The state after an event. Throws {@link ImpossibleRunEvent}. */
export function evolve(before: DistributionRun | undefined, event: RunEvent): DistributionRun {
  if (event.type === 'distribution.computed') {
    if (before) throw new ImpossibleRunEvent(event, before);
    return { ...event.facts, state: 'COMPUTED', told: 1 };
  }
  if (!before) throw new ImpossibleRunEvent(event, before);
  const after = step(before, event);
  if (!after) throw new ImpossibleRunEvent(event, before);
  return isTold[event.type] ? { ...after, told: after.told + 1 } : after;
}

type LaterEvent = Exclude<RunEvent, { readonly type: 'distribution.computed' }>;

function step(before: DistributionRun, event: LaterEvent): DistributionRun | undefined {
  switch (event.type) {
    case 'distribution.reviewed':
      return before.state === 'COMPUTED'
        ? { ...before, state: 'REVIEWED', reviewedBy: event.by, reviewedAt: event.at }
        : undefined;
    case 'distribution.approved':
      return before.state === 'REVIEWED'
        ? { ...before, state: 'APPROVED', approvedBy: event.by, approvedAt: event.at }
        : undefined;
    case 'distribution.posted': {
      if (before.state !== 'APPROVED') return undefined;
      const { isFinal, payments, setOff, by: postedBy, at: postedAt } = event;
      return { ...before, state: 'POSTED', postedBy, postedAt, isFinal, payments, setOff };
    }
    case 'distribution.discarded':
      if (before.state === 'POSTED' || before.state === 'PAID' || before.state === 'DISCARDED') return undefined;
      return { ...before, state: 'DISCARDED', discardedFor: event.for, discardedAt: event.at };
    case 'distribution.paid':
      return before.state === 'POSTED' ? { ...before, state: 'PAID', paidOn: event.paidOn } : undefined;
    case 'distribution.carried-less':
      return carryingLess(before, event);
    case 'payments.ordered':
    case 'payments.released':
    case 'payments.executed':
    case 'payment.set-off':
    case 'payment.restated':
      return before.state === 'POSTED' ? { ...before, payments: movedAll(before.payments, event) } : undefined;
    case 'payment.failed':
      return owedAgain(before, (payments) => movedAll(payments, event));
    case 'payment.reopened': {
      const { payeeId, amount } = event;
      const more = { payeeId, amount, batchId: undefined, paidOn: undefined };
      return owedAgain(before, (payments) => together([...payments, more]));
    }
    default:
      return event satisfies never;
  }
}

/** With so much more set off against one. */
function carryingLess(run: DistributionRun, { agent, amount }: SetOff): DistributionRun | undefined {
  if (run.state !== 'POSTED' && run.state !== 'PAID') return undefined;
  const before = run.setOff.find((one) => one.agent === agent)?.amount ?? 0n;
  const others = run.setOff.filter((one) => one.agent !== agent);
  return { ...run, setOff: [...others, { agent, amount: before + amount }] };
}

/** Where all had been paid, something is to be paid again. */
function owedAgain(
  before: DistributionRun,
  change: (payments: readonly RunPayment[]) => readonly RunPayment[],
): DistributionRun | undefined {
  if (before.state !== 'POSTED' && before.state !== 'PAID') return undefined;
  const payments = change(before.payments);
  if (before.state === 'POSTED') return { ...before, payments };
  const { paidOn: _, ...posted } = before;
  return { ...posted, state: 'POSTED', payments };
}

type PaymentEvent = Exclude<Extract<LaterEvent, { readonly type: `payment${string}` }>, { type: 'payment.reopened' }>;

const movedAll = (payments: readonly RunPayment[], event: PaymentEvent): readonly RunPayment[] =>
  together(payments.flatMap((payment) => move(payment, event)));

/** What is open to one payee is one payment, whatever else a batch has. */
function together(payments: readonly RunPayment[]): readonly RunPayment[] {
  const merged: RunPayment[] = [];
  for (const payment of payments) {
    const at = merged.findIndex((one) => one.payeeId === payment.payeeId && isOpen(one) && isOpen(payment));
    const same = merged[at];
    if (same) merged[at] = { ...same, amount: same.amount + payment.amount };
    else merged.push(payment);
  }
  return merged;
}

/** Whether no batch has it. */
const isOpen = ({ batchId }: RunPayment): boolean => batchId === undefined;

/** The payment after an event; none where nothing of it is left. */
function move(payment: RunPayment, event: PaymentEvent): readonly RunPayment[] {
  switch (event.type) {
    case 'payments.ordered':
      return [
        event.payees.includes(payment.payeeId) && isOpen(payment) ? { ...payment, batchId: event.batchId } : payment,
      ];
    case 'payments.released':
      return [payment.batchId === event.batchId ? { ...payment, batchId: undefined } : payment];
    case 'payments.executed':
      return [payment.batchId === event.batchId ? { ...payment, paidOn: event.paidOn } : payment];
    case 'payment.failed': {
      const isIt = payment.batchId === event.batchId && payment.payeeId === event.payeeId;
      return [isIt ? { ...payment, batchId: undefined, paidOn: undefined } : payment];
    }
    case 'payment.set-off':
      return isOf(event, payment) ? over(payment, payment.amount - event.amount) : [payment];
    case 'payment.restated':
      return isOf(event, payment) ? over(payment, event.amount) : [payment];
    default:
      return event satisfies never;
  }
}

const isOf = ({ payeeId }: Pick<RunPayment, 'payeeId'>, payment: RunPayment): boolean =>
  payment.payeeId === payeeId && isOpen(payment);

/** The payment over another amount; none, where that is nothing. */
const over = (payment: RunPayment, amount: bigint): readonly RunPayment[] =>
  amount > 0n ? [{ ...payment, amount }] : [];

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
class ImpossibleRunEvent extends TypeError {
  constructor(event: RunEvent, before: DistributionRun | undefined) {
    super(`${event.type} on a distribution run that is ${before?.state ?? 'not there'}.`);
  }
}
