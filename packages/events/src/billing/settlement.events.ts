import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { aurora, bruno, clientCredit, commission, invoice, lumen, paymentBatch, refund } from '../examples.ts';
import { agentId, count, day, id, instant, money } from '../fields.ts';

const ofBilling = { service: 'billing', version: 1, visibility: ['internal'] } as const;
/** What is told of an invoice, in its commission's partition, or in its own when it is about none. */
const ofInvoice = { ...ofBilling, subject: id('inv'), partition: id('com', 'inv') } as const;
const facts = {
  invoiceId: id('inv'),
  commissionId: id('com').exactOptional().describe('The commission that it is about, if it is about one'),
  sellerId: agentId,
};
const place = { subject: invoice, partition: commission } as const;
const example = { invoiceId: invoice, commissionId: commission, sellerId: aurora } as const;
const euros = (amount: string) => ({ amount, currency: 'EUR' as const });

/** A payment is none. */
export const paymentReversed = defineEvent({
  ...ofInvoice,
  name: 'payment.reversed',
  data: z.object({
    ...facts,
    amount: money.describe('What is taken back of what was paid'),
    withheld: money.describe('What is taken back of what was withheld for it; below nothing where more is due'),
    on: day,
    reason: z
      .enum(['RECORDED_BY_MISTAKE', 'MOVED_TO_CREDIT', 'CREDIT_TAKEN_BACK'])
      .describe(
        'It had never come in; or it was more than is owed, and is the client’s credit from then on; or what had become such a credit counts as paid again: then the amount is below nothing',
      ),
    netCollected: money.describe(
      'All that is collected of the invoice from then on, withheld tax included, without VAT, fund and stamp duty',
    ),
    due: money.describe('What is left to be paid'),
  }),
  description: 'A payment of an invoice was taken back: less was collected than had been told.',
  example: {
    ...place,
    aggregateVersion: 7,
    data: {
      ...example,
      ...{ amount: euros('1000.00'), withheld: euros('0.00'), on: '2026-12-21', reason: 'MOVED_TO_CREDIT' },
      ...{ netCollected: euros('7000.00'), due: euros('0.00') },
    },
  },
});

/** Nobody paid in time. */
export const invoiceOverdue = defineEvent({
  ...ofInvoice,
  name: 'invoice.overdue',
  data: z.object({
    ...facts,
    buyerId: agentId,
    due: money.describe('What is left to be paid'),
    dueDate: day.describe('The day by which it was to be paid'),
  }),
  description: 'The day by which an invoice was to be paid has passed, and something of it is left to be paid.',
  example: {
    ...place,
    aggregateVersion: 4,
    data: { ...example, buyerId: lumen, due: euros('8000.00'), dueDate: '2026-12-24' },
    byService: true,
  },
});

/** Somebody was reminded. */
export const invoiceReminded = defineEvent({
  ...ofInvoice,
  name: 'invoice.reminded',
  data: z.object({
    ...facts,
    buyerId: agentId,
    level: z.int().min(1).max(3).describe('1 and 2 remind, 3 is the last'),
    due: money.describe('What is left to be paid'),
    dueDate: day.describe('The day by which it was to be paid'),
    interest: money.describe(
      'What late payment costs by law so far (D.Lgs. 231/2002; of private persons art. 1284 of the Codice civile): told, not asked for',
    ),
    on: day,
  }),
  description: 'The buyer of an invoice was reminded that something of it is left to be paid.',
  example: {
    ...place,
    aggregateVersion: 5,
    data: {
      ...{ ...example, buyerId: lumen, level: 1, due: euros('8000.00'), dueDate: '2026-12-24' },
      ...{ interest: euros('15.57'), on: '2026-12-31' },
    },
    byService: true,
  },
});

/** A client got money back. */
export const refundSent = defineEvent({
  ...ofBilling,
  subject: id('rfd'),
  partition: id('rfd'),
  name: 'refund.sent',
  data: z.object({
    refundId: id('rfd'),
    creditId: id('ccr').describe('The client’s credit that it pays back'),
    commissionId: id('com').exactOptional(),
    batchId: id('pbt'),
    payerId: agentId,
    payeeId: agentId,
    amount: money,
    paidOn: day,
  }),
  description: 'A client got back what they had paid beyond what they owed.',
  example: {
    subject: refund,
    partition: refund,
    aggregateVersion: 1,
    data: {
      ...{ refundId: refund, creditId: clientCredit, commissionId: commission, payerId: aurora, payeeId: lumen },
      ...{ batchId: paymentBatch, amount: euros('1000.00'), paidOn: '2026-12-28' },
    },
  },
});

/** Somebody is to be paid elsewhere. */
export const payoutAccountChanged = defineEvent({
  ...ofBilling,
  subject: agentId,
  partition: agentId,
  name: 'payout-account.changed',
  data: z.object({
    agentId,
    usableFrom: instant.describe('From then on batches pay to it; until then to none'),
    changes: count.describe('How often it was changed, this one included'),
  }),
  description:
    'The bank account to which an agent is paid was changed. It is told to whom it belongs, who may so notice what they did not do, before anything is paid to it.',
  example: {
    subject: bruno,
    partition: bruno,
    aggregateVersion: 1,
    data: { agentId: bruno, usableFrom: '2026-12-26T10:00:00.000Z', changes: 1 },
    byService: true,
  },
});
