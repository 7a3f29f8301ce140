import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { PaidBy } from '../invoices/books.ts';
import { type BatchEvent, type BatchState, livePayments, type PaymentBatch } from './payment-batch.ts';

/** What is done to a batch that was made. */
export type BatchCommand = {
  readonly by: PersonId;
  readonly at: Instant;
} /** `organizations`: for which the person speaks. `requestedBy`: who had its refunds go back. */ & (
  | {
      readonly type: 'approve';
      readonly organizations: readonly AgentId[];
      readonly requestedBy: readonly PersonId[];
    }
  | { readonly type: 'cancel' }
  /** `paidOn`: the day on which the bank executed it, ISO 8601. */
  | { readonly type: 'execute'; readonly paidOn: string; readonly paidBy?: PaidBy | undefined }
  /** `on`: the day on which the bank refused or gave them back, ISO 8601. */
  | {
      readonly type: 'fail';
      readonly on: string;
      readonly payments: readonly RefusedPayment[];
    }
);

/** A payment that a bank refused or gave back; `paidBy`: by which account the books take it back, where it had been executed. */
export interface RefusedPayment {
  readonly reference: string;
  readonly reason: string;
  readonly paidBy?: PaidBy | undefined;
}

/** The lifecycle: the states in which each command may be given. */
const allowedIn: Readonly<Record<BatchCommand['type'], readonly BatchState[]>> = {
  approve: ['MADE'],
  cancel: ['MADE', 'APPROVED'],
  execute: ['APPROVED'],
  fail: ['APPROVED', 'EXECUTED'],
};

/**
 * Decides what a command does to a batch. Fails with `WRONG_STATE`, `SAME_PERSON` (who made it, or asked for a refund of it, does not approve it), `OWN_PAYMENT` (nor a
 * bookkeeper who is paid by it or speaks for who is, nor anybody to whom a refund goes), `EXECUTE_ON_PASSED` (the bank was to execute it on an earlier day), `DATE_IN_FUTURE`, `DATE_BEFORE_APPROVAL`, `DATE_BEFORE_PAYMENT`,
 * `PAYMENT_NOT_FOUND` or `ALREADY_FAILED`.
 */
export function decide(command: BatchCommand, batch: PaymentBatch): Result<BatchEvent, Failures> {
  const { by, at } = command;
  const allowed = allowedIn[command.type];
  if (!allowed.includes(batch.state)) {
    return fail('WRONG_STATE', `The batch is ${batch.state}, not ${allowed.join(' or ')}.`, ['batchId']);
  }
  switch (command.type) {
    case 'approve':
      return decideApproval(command, batch);
    case 'cancel':
      return ok({ type: 'payment-batch.cancelled', by, at });
    case 'execute': {
      const { paidOn } = command;
      if (paidOn > dayOf(at)) return fail('DATE_IN_FUTURE', 'It is yet to come.', ['paidOn']);
      if (batch.state === 'APPROVED' && paidOn < dayOf(batch.approvedAt)) {
        return fail('DATE_BEFORE_APPROVAL', `It was approved on ${dayOf(batch.approvedAt)}.`, ['paidOn']);
      }
      const { paidBy } = command;
      return ok({ type: 'payment-batch.executed', by, paidOn, ...(paidBy ? { paidBy } : {}) });
    }
    case 'fail':
      return decideFailure(command, batch);
    default:
      return command satisfies never;
  }
}

/**
 * Two people look at money that goes. The second may have a share of it who stands for what the payer pays: a small enterprise has nobody else. A refund goes to
 * neither.
 */
function decideApproval(
  { by, at, organizations, requestedBy }: Extract<BatchCommand, { type: 'approve' }>,
  batch: PaymentBatch,
): Result<BatchEvent, Failures> {
  if (by === batch.madeBy) {
    return fail('SAME_PERSON', 'Who made a batch does not approve it: somebody else is to look at it.', ['batchId']);
  }
  if (requestedBy.includes(by)) {
    return fail('SAME_PERSON', 'Who asked for a refund does not approve that it goes.', ['batchId']);
  }
  const standsForPayer = by === batch.payerId || organizations.includes(batch.payerId);
  const own = batch.payments.find(
    ({ payeeId, refundId }) =>
      (payeeId === by || organizations.includes(payeeId)) && (refundId !== undefined || !standsForPayer),
  );
  if (own) {
    const message = 'A bookkeeper who is paid by a batch does not approve it: somebody unconcerned does.';
    return fail('OWN_PAYMENT', message, ['payees', own.payeeId]);
  }
  if (batch.executeOn < dayOf(at)) {
    return fail('EXECUTE_ON_PASSED', `It was to be executed on ${batch.executeOn}: make another.`, ['batchId']);
  }
  return ok({ type: 'payment-batch.approved', by, at });
}

/** What a bank says twice is so once: `ALREADY_FAILED` where nothing of it is new. */
function decideFailure(
  { payments, on, at }: Extract<BatchCommand, { type: 'fail' }>,
  batch: PaymentBatch,
): Result<BatchEvent, Failures> {
  if (on > dayOf(at)) return fail('DATE_IN_FUTURE', 'It is yet to come.', ['on']);
  if (batch.state === 'EXECUTED' && on < batch.paidOn) {
    return fail('DATE_BEFORE_PAYMENT', `It was executed on ${batch.paidOn}.`, ['on']);
  }
  if (batch.state === 'APPROVED' && on < dayOf(batch.approvedAt)) {
    return fail('DATE_BEFORE_APPROVAL', `It was approved on ${dayOf(batch.approvedAt)}.`, ['on']);
  }
  const unknown = payments.findIndex(({ reference }) => batch.payments.every((one) => one.reference !== reference));
  if (unknown >= 0) {
    const reference = payments[unknown]?.reference;
    return fail('PAYMENT_NOT_FOUND', `The batch has no payment ${reference}.`, ['payments', unknown]);
  }
  const live = new Set(livePayments(batch).map(({ reference }) => reference));
  const news = [...new Map(payments.map((one) => [one.reference, one])).values()].filter((one) =>
    live.has(one.reference),
  );
  if (news.length === 0) return fail('ALREADY_FAILED', 'That it failed is known.', ['payments']);
  const wasExecuted = batch.state === 'EXECUTED';
  const failures = news.map(({ reference, reason, paidBy }) => ({
    ...{ reference, reason, on, wasExecuted },
    ...(wasExecuted && paidBy ? { paidBy } : {}),
  }));
  return ok({ type: 'payment-batch.failed', failures });
}
