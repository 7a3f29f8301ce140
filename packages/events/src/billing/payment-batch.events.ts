import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora, bruno, commission, distributionRun, paymentBatch } from '../examples.ts';
import { agentId, count, day, id, money } from '../fields.ts';

/** What is told of payments that go out, in their batch's partition. */
const ofBatch = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('pbt'),
  partition: id('pbt'),
} as const;

const euros = (amount: string) => ({ amount, currency: 'EUR' as const });
const at = (aggregateVersion: number) => ({ subject: paymentBatch, partition: paymentBatch, aggregateVersion });

/** A batch may go to the bank. */
export const paymentBatchApproved = defineEvent({
  ...ofBatch,
  name: 'payment-batch.approved',
  data: z.object({
    batchId: id('pbt'),
    payerId: agentId,
    approvedBy: id('per').describe('Another person than who made the batch'),
    payments: count.describe('How many it has'),
    total: money,
    executeOn: day.describe('When the bank is to execute it'),
  }),
  description: 'A batch of payments was approved: its file may be handed to the bank.',
  example: {
    ...at(1),
    data: {
      ...{ batchId: paymentBatch, payerId: aurora, approvedBy: ada, payments: 1, total: euros('4560.00') },
      executeOn: '2026-12-28',
    },
  },
});

/** Somebody was paid. */
export const paymentSent = defineEvent({
  ...ofBatch,
  name: 'payment.sent',
  data: z.object({
    batchId: id('pbt'),
    runId: id('dst').describe('The distribution run that it pays out'),
    commissionId: id('com'),
    payerId: agentId,
    payeeId: agentId,
    amount: money,
    paidOn: day,
  }),
  description: 'The bank executed a payment of a batch.',
  example: {
    ...at(2),
    data: {
      ...{ batchId: paymentBatch, runId: distributionRun, commissionId: commission, payerId: aurora, payeeId: bruno },
      ...{ amount: euros('4560.00'), paidOn: '2026-12-28' },
    },
  },
});
