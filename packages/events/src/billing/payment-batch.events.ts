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

/** Somebody was not paid. */
export const paymentFailed = defineEvent({
  ...ofBatch,
  name: 'payment.failed',
  data: z.object({
    batchId: id('pbt'),
    runId: id('dst').exactOptional().describe('The distribution run that it was to pay out, where it was of one'),
    refundId: id('rfd').exactOptional().describe('The refund that it was to be, where it was one'),
    commissionId: id('com').exactOptional(),
    payerId: agentId,
    payeeId: agentId,
    amount: money,
    reason: z
      .string()
      .regex(/^[A-Z0-9]{1,4}$/)
      .describe('Why, as the bank says: a code of ISO 20022, such as AC04 for an account that is closed'),
    wasExecuted: z.boolean().describe('Whether it had been executed, and came back; else it never went'),
    failedOn: day,
  }),
  description:
    'A payment of a batch was refused by a bank, or came back: it is owed again, and another batch may pay it.',
  example: {
    ...at(3),
    data: {
      ...{ batchId: paymentBatch, runId: distributionRun, commissionId: commission, payerId: aurora, payeeId: bruno },
      ...{ amount: euros('4560.00'), reason: 'AC04', wasExecuted: true, failedOn: '2026-12-30' },
    },
  },
});
