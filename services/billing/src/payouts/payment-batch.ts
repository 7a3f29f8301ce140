import { dayOf } from '@millepiani/kernel/day';
import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { BatchId, RunId } from '../distributions/distribution-run.ts';
import type { PaidBy } from '../invoices/books.ts';
import type { RefundId } from '../payments/client-credit.ts';
import type { TransferBatch } from '../sepa/credit-transfer.ts';

/** One payment: what one run has to be paid to one agent, or a refund. */
export interface BatchPayment {
  readonly runId?: RunId | undefined;
  readonly refundId?: RefundId | undefined;
  readonly commissionId: CommissionId | undefined;
  readonly payeeId: AgentId;
  /** In cents of euros. */
  readonly amount: bigint;
  /** What comes back with it on the statement: the file's *EndToEndId*. */
  readonly reference: string;
}

/** Why somebody is not paid by a batch. */
export type NotPayable = 'IBAN_MISSING' | 'IBAN_NOT_PAYABLE' | 'IBAN_ON_HOLD';

/** Somebody whom a batch was to pay and does not. */
export interface NotPaid {
  readonly payeeId: AgentId;
  readonly reason: NotPayable;
}

/** What a batch is from its making on: it never changes. */
export interface BatchFacts {
  readonly id: BatchId;
  readonly payerId: AgentId;
  /** ISO 8601. */
  readonly executeOn: string;
  readonly payments: readonly BatchPayment[];
  readonly leftOut: readonly NotPaid[];
  /** What the file will say: names and bank accounts as they were when the batch was made. */
  readonly transfers: TransferBatch;
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
}

/** A payment that a bank refused, or that came back. */
export interface PaymentFailure {
  /** The payment's. */
  readonly reference: string;
  /** As the bank says: a code of ISO 20022. */
  readonly reason: string;
  readonly on: string;
  /** Whether it had been executed. */
  readonly wasExecuted: boolean;
  /** By which account the books took it back: CLEARING, where a statement tells of the money, before or after. */
  readonly paidBy?: PaidBy | undefined;
}

interface Stored extends BatchFacts {
  /** What was not paid; it is owed again. */
  readonly failures?: readonly PaymentFailure[];
  /** How many events were told of it. */
  readonly told: number;
}

interface WasApproved {
  readonly approvedBy: PersonId;
  readonly approvedAt: Instant;
}

/** To be approved by somebody else. */
export interface MadeBatch extends Stored {
  readonly state: 'MADE';
}

/** Its file may go to the bank. */
export interface ApprovedBatch extends Stored, WasApproved {
  readonly state: 'APPROVED';
}

/** The bank has executed it. */
export interface ExecutedBatch extends Stored, WasApproved {
  readonly state: 'EXECUTED';
  /** ISO 8601. */
  readonly paidOn: string;
  readonly recordedBy: PersonId;
  /** CLEARING where a statement told of it before; the bank's account where left out. */
  readonly paidBy?: PaidBy | undefined;
}

/** It was not executed, and will not be: another batch may pay what it was to pay. */
export interface CancelledBatch extends Stored, Partial<WasApproved> {
  readonly state: 'CANCELLED';
  readonly cancelledBy: PersonId;
  readonly cancelledAt: Instant;
}

/** Payments of one payer on one day, by one file for its bank. */
export type PaymentBatch = MadeBatch | ApprovedBatch | ExecutedBatch | CancelledBatch;

/** The names of the states. */
export type BatchState = PaymentBatch['state'];

/** What happens to a batch. */
export type BatchEvent =
  | { readonly type: 'payment-batch.made'; readonly facts: BatchFacts }
  | { readonly type: 'payment-batch.approved' | 'payment-batch.cancelled'; readonly by: PersonId; readonly at: Instant }
  | { readonly type: 'payment-batch.failed'; readonly failures: readonly PaymentFailure[] }
  | {
      readonly type: 'payment-batch.executed';
      readonly by: PersonId;
      readonly paidOn: string;
      readonly paidBy?: PaidBy | undefined;
    };

/** The state after an event. Throws {@link ImpossibleBatchEvent}. */
export function evolve(before: PaymentBatch | undefined, event: BatchEvent): PaymentBatch {
  if (event.type === 'payment-batch.made') {
    if (before) throw new ImpossibleBatchEvent(event, before);
    return { ...event.facts, state: 'MADE', told: 0 };
  }
  switch (event.type) {
    case 'payment-batch.approved':
      if (before?.state !== 'MADE') break;
      return { ...before, state: 'APPROVED', approvedBy: event.by, approvedAt: event.at, told: before.told + 1 };
    case 'payment-batch.executed':
      if (before?.state !== 'APPROVED') break;
      return executed(before, event);
    case 'payment-batch.failed': {
      if (before?.state !== 'APPROVED' && before?.state !== 'EXECUTED') break;
      const failures = [...(before.failures ?? []), ...event.failures];
      return { ...before, failures, told: before.told + event.failures.length };
    }
    case 'payment-batch.cancelled':
      if (before?.state !== 'MADE' && before?.state !== 'APPROVED') break;
      return { ...before, state: 'CANCELLED', cancelledBy: event.by, cancelledAt: event.at };
    default:
      return event satisfies never;
  }
  throw new ImpossibleBatchEvent(event, before);
}

/** One event is told of each share; a refund tells of itself. */
function executed(
  before: ApprovedBatch,
  { paidOn, by: recordedBy, paidBy }: Extract<BatchEvent, { type: 'payment-batch.executed' }>,
): ExecutedBatch {
  const told = before.told + livePayments(before).filter(({ runId }) => runId !== undefined).length;
  return { ...before, state: 'EXECUTED', paidOn, recordedBy, ...(paidBy ? { paidBy } : {}), told };
}

/** The payments of a batch that did not fail. */
export function livePayments({
  payments,
  failures = [],
}: Pick<PaymentBatch, 'payments' | 'failures'>): readonly BatchPayment[] {
  const failed = new Set(failures.map(({ reference }) => reference));
  return payments.filter(({ reference }) => !failed.has(reference));
}

/** The day on which a bank refused payments of a batch, by what it says: not before it was executed, nor before it was approved. */
export function refusedOn(batch: PaymentBatch, day: string): string {
  if (batch.state === 'EXECUTED' && day < batch.paidOn) return batch.paidOn;
  return batch.state === 'APPROVED' && day < dayOf(batch.approvedAt) ? dayOf(batch.approvedAt) : day;
}

/** A payment with where it goes: what somebody looks at who approves it. */
export interface AddressedPayment extends BatchPayment {
  readonly payeeName: string;
  /** Without blanks. */
  readonly iban: string;
  readonly failure: PaymentFailure | undefined;
}

/** The payments of a batch with the names and bank accounts that its file pays to. Throws {@link PaymentWithoutTransfer}. */
export function addressedPayments({
  id,
  payments,
  transfers,
  failures = [],
}: BatchFacts & Pick<Stored, 'failures'>): readonly AddressedPayment[] {
  const failed = new Map(failures.map((failure) => [failure.reference, failure]));
  const byReference = new Map(transfers.transfers.map((transfer) => [transfer.endToEndId, transfer.creditor]));
  return payments.map((payment) => {
    const creditor = byReference.get(payment.reference);
    if (!creditor) throw new PaymentWithoutTransfer(id, payment);
    const failure = failed.get(payment.reference);
    return { ...payment, payeeName: creditor.name, iban: creditor.account.iban, failure };
  });
}

/** Whether the file of a batch may go, or has gone, to the bank: that of one that was given up may not, though it was written. */
export const hasFile = ({ state }: Pick<PaymentBatch, 'state'>): boolean =>
  state === 'APPROVED' || state === 'EXECUTED';

/** What the batch pays altogether, in cents of euros. */
export const totalOf = ({ payments }: Pick<BatchFacts, 'payments'>): bigint =>
  payments.reduce((total, { amount }) => total + amount, 0n);

/** A payment of which the file would say nothing: the store was written by something else. */
class PaymentWithoutTransfer extends TypeError {
  constructor(id: BatchId, { reference }: BatchPayment) {
    super(`${id} has no transfer for its payment ${reference}.`);
  }
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
class ImpossibleBatchEvent extends TypeError {
  constructor(event: BatchEvent, before: PaymentBatch | undefined) {
    super(`${event.type} on a payment batch that is ${before?.state ?? 'not there'}.`);
  }
}
