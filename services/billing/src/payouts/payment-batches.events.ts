import { paymentBatchApproved, paymentFailed, paymentSent } from '@millepiani/events/billing/payment-batch.events';
import { refundSent } from '@millepiani/events/billing/settlement.events';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { inEuros } from '../invoices/settling.ts';
import type { Refund } from '../payments/client-credit.ts';
import { type BatchEvent, livePayments, type PaymentBatch, type PaymentFailure, totalOf } from './payment-batch.ts';

/** What other services are told of a batch that has just become this by `happened`: never whose bank account is whose. */
export function toEvents(batch: PaymentBatch, happened: BatchEvent): readonly CheckedEvent[] {
  const { id: batchId, payerId, payments, executeOn, told } = batch;
  const place = { subject: batchId, partition: batchId };
  switch (happened.type) {
    case 'payment-batch.approved': {
      const counts = { payments: payments.length, total: inEuros(totalOf(batch)) };
      const data = { batchId, payerId, approvedBy: happened.by, ...counts, executeOn };
      return [event(paymentBatchApproved, { ...place, aggregateVersion: told, data })];
    }
    case 'payment-batch.executed':
      return toldSent(batch, happened.paidOn);
    case 'payment-batch.failed':
      return happened.failures.map((failure, at) =>
        event(paymentFailed, {
          ...place,
          aggregateVersion: told - happened.failures.length + 1 + at,
          data: failureData(batch, failure),
        }),
      );
    case 'payment-batch.made':
    case 'payment-batch.cancelled':
      return [];
    default:
      return happened satisfies never;
  }
}

/** Of a share to who gets it. Of a refund the refund tells itself: in the batch its place stays empty. */
function toldSent(batch: PaymentBatch, paidOn: string): readonly CheckedEvent[] {
  const { id: batchId, payerId, told } = batch;
  const place = { subject: batchId, partition: batchId };
  const shares = livePayments(batch).flatMap(({ runId, commissionId, payeeId, amount }) =>
    runId && commissionId ? [{ runId, commissionId, payeeId, amount: inEuros(amount) }] : [],
  );
  return shares.map((share, at) =>
    event(paymentSent, {
      ...place,
      aggregateVersion: told - shares.length + 1 + at,
      data: { batchId, payerId, ...share, paidOn },
    }),
  );
}

/** That a refund went, in its own partition. */
export const toldRefunded = (
  { id: refundId, creditId, commissionId, payerId, payeeId, ...refund }: Refund,
  paidOn: string,
) =>
  event(refundSent, {
    ...{ subject: refundId, partition: refundId, aggregateVersion: refund.told },
    data: {
      ...{ refundId, creditId, payerId, payeeId, amount: inEuros(refund.amount), paidOn },
      ...(commissionId === undefined ? {} : { commissionId }),
      batchId: batchOf(refund),
    },
  });

/** A refund that is paid and of no batch: the store was written by something else. */
class RefundWithoutBatch extends TypeError {
  constructor() {
    super('A refund was paid by no batch.');
  }
}

function batchOf({ batchId }: Pick<Refund, 'batchId'>) {
  if (batchId === undefined) throw new RefundWithoutBatch();
  return batchId;
}

function failureData({ id: batchId, payerId, payments }: PaymentBatch, { reference, ...failure }: PaymentFailure) {
  const payment = payments.find((one) => one.reference === reference);
  if (!payment) throw new FailureWithoutPayment(reference);
  const { runId, refundId, commissionId, payeeId, amount } = payment;
  return {
    ...{ batchId, payerId, payeeId, amount: inEuros(amount), reason: failure.reason },
    ...(runId ? { runId } : {}),
    ...(refundId ? { refundId } : {}),
    ...(commissionId ? { commissionId } : {}),
    ...{ wasExecuted: failure.wasExecuted, failedOn: failure.on },
  };
}

/** A failure of no payment of the batch: a bug of who decided it. */
class FailureWithoutPayment extends TypeError {
  constructor(reference: string) {
    super(`The batch has no payment ${reference}.`);
  }
}
