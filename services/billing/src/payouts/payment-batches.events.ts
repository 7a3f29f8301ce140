import { paymentBatchApproved, paymentSent } from '@millepiani/events/billing/payment-batch.events';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { money, moneyText } from '@millepiani/kernel/money';
import { type BatchEvent, type PaymentBatch, totalOf } from './payment-batch.ts';

const euros = (cents: bigint) => moneyText(money(cents, 'EUR'));

/** What other services are told of a batch that has just become this by `happened`: never whose bank account is whose. */
export function toEvents(batch: PaymentBatch, happened: BatchEvent): readonly CheckedEvent[] {
  const { id: batchId, payerId, payments, executeOn, told } = batch;
  const place = { subject: batchId, partition: batchId };
  switch (happened.type) {
    case 'payment-batch.approved': {
      const counts = { payments: payments.length, total: euros(totalOf(batch)) };
      const data = { batchId, payerId, approvedBy: happened.by, ...counts, executeOn };
      return [event(paymentBatchApproved, { ...place, aggregateVersion: told, data })];
    }
    case 'payment-batch.executed':
      return payments.map(({ runId, commissionId, payeeId, amount }, at) =>
        event(paymentSent, {
          ...place,
          aggregateVersion: told - payments.length + 1 + at,
          data: { batchId, runId, commissionId, payerId, payeeId, amount: euros(amount), paidOn: happened.paidOn },
        }),
      );
    case 'payment-batch.made':
    case 'payment-batch.cancelled':
      return [];
    default:
      return happened satisfies never;
  }
}
