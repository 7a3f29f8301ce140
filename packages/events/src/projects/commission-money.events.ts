import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { commission, distributionRun, firstVersion, invoice } from '../examples.ts';
import { day, id, money, part } from '../fields.ts';

/** What billing tells of a commission's money, told again as a fact of the commission: in its partition, to its parties. */
const ofMoney = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: part('com', 'money'),
  partition: id('com'),
} as const;

const at = (aggregateVersion: number) =>
  ({ subject: `${commission}#money`, partition: commission, aggregateVersion, byService: true }) as const;
const euros = (amount: string) => ({ amount, currency: 'EUR' as const });
/** An invoice's number within the seller's year. */
const number = z
  .string()
  .regex(/^[1-9]\d{0,4}\/\d{4}$/)
  .describe('Within the seller’s year: 12/2026');
const just = z.object({ commissionId: id('com') });

/** The client was asked for money. */
export const commissionInvoiced = defineEvent({
  ...ofMoney,
  name: 'commission.invoiced',
  data: just.extend({
    invoiceId: id('inv'),
    number,
    taxable: money.describe('Without VAT'),
    total: money.describe('With VAT'),
    toPay: money.describe('What the seller is to get: less what the buyer withholds'),
    dueDate: day.describe('The day by which it is to be paid: ISO 8601'),
  }),
  description: 'An invoice for a commission was issued.',
  example: {
    ...at(1),
    data: {
      ...{ commissionId: commission, invoiceId: invoice, number: '12/2026', dueDate: '2026-12-24' },
      ...{ taxable: euros('8000.00'), total: euros('8000.00'), toPay: euros('8000.00') },
    },
  },
});

/** The client has paid. */
export const commissionPaid = defineEvent({
  ...ofMoney,
  name: 'commission.paid',
  data: just.extend({
    invoiceId: id('inv'),
    number,
    paid: money.describe('All that came in for it, what was withheld included'),
    paidOn: day.describe('The day of the last payment: ISO 8601'),
  }),
  description: 'The last payment of an invoice for a commission came in.',
  example: {
    ...at(2),
    data: {
      ...{ commissionId: commission, invoiceId: invoice, number: '12/2026' },
      ...{ paid: euros('8000.00'), paidOn: '2026-12-20' },
    },
  },
});

/** Those who did it have a share. */
export const commissionDistributed = defineEvent({
  ...ofMoney,
  name: 'commission.distributed',
  data: just.extend({
    runId: id('dst'),
    agreementVersionId: id('agv').describe('The version by whose rule it was shared'),
    shared: money.describe('What this run adds to all shares together; whose they are, billing tells each'),
    fee: money.describe('What this run gives to the community'),
    reserve: money.describe('What this run sets aside'),
    surplus: money.describe('What this run leaves over'),
    isFinal: z.boolean().describe('Whether nothing is left to come in or to be shared'),
  }),
  description: 'What came in for a commission was shared as agreed. Shown to those who do it.',
  example: {
    ...at(3),
    data: {
      ...{ commissionId: commission, runId: distributionRun, agreementVersionId: firstVersion },
      ...{ shared: euros('6840.00'), fee: euros('400.00'), reserve: euros('760.00'), surplus: euros('0.00') },
      isFinal: false,
    },
  },
});
