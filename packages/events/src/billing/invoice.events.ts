import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { aurora, commission, creditNote, invoice, lumen } from '../examples.ts';
import { agentId, day, id, money, rejectionCodes } from '../fields.ts';

/** What is told of an invoice, in its commission's partition, or in its own when it is about none. */
const ofInvoice = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('inv'),
  partition: id('com', 'inv'),
} as const;

/** What is the same in all of an invoice's events. */
const facts = {
  invoiceId: id('inv'),
  commissionId: id('com').exactOptional().describe('The commission that it is about, if it is about one'),
};
const example = { invoiceId: invoice, commissionId: commission } as const;
const place = { subject: invoice, partition: commission } as const;
/** A document's number within the seller's year: `12/2026`. */
const number = z
  .string()
  .regex(/^[1-9]\d{0,4}\/\d{4}$/)
  .describe('Within the seller’s year: 12/2026; credit notes are of the same sequence');
const euros = (amount: string) => ({ amount, currency: 'EUR' as const });

/** A document has a number. */
export const invoiceIssued = defineEvent({
  ...ofInvoice,
  name: 'invoice.issued',
  data: z.object({
    ...facts,
    sellerId: agentId,
    buyerId: agentId,
    number,
    date: day,
    dueDate: day.describe('The day by which it is to be paid: ISO 8601'),
    taxable: money.describe('Without VAT'),
    vat: money,
    total: money.describe('With VAT'),
    withheld: money.describe('What the buyer keeps back as tax'),
    toPay: money.describe('What the seller is to get'),
  }),
  description: 'An invoice got its number. It never changes from then on: what is wrong with it is credited.',
  example: {
    ...place,
    aggregateVersion: 1,
    data: {
      ...example,
      ...{ sellerId: aurora, buyerId: lumen, number: '12/2026', date: '2026-11-24', dueDate: '2026-12-24' },
      ...{ taxable: euros('8000.00'), vat: euros('0.00'), total: euros('8000.00') },
      ...{ withheld: euros('0.00'), toPay: euros('8000.00') },
    },
  },
});

/** A document is on its way. */
export const invoiceSent = defineEvent({
  ...ofInvoice,
  name: 'invoice.sent',
  data: z.object({ ...facts, attempt: z.int().min(1).describe('1, and one more each time that it was refused') }),
  description: 'An invoice was handed over for delivery.',
  example: { ...place, aggregateVersion: 2, data: { ...example, attempt: 1 }, byService: true },
});

/** A document has come. */
export const invoiceDelivered = defineEvent({
  ...ofInvoice,
  name: 'invoice.delivered',
  data: z.object(facts),
  description: 'The buyer, or the exchange for them, has an invoice.',
  example: { ...place, aggregateVersion: 3, data: example },
});

/** A document was refused. */
export const invoiceRejected = defineEvent({
  ...ofInvoice,
  name: 'invoice.rejected',
  data: z.object({ ...facts, codes: rejectionCodes.exactOptional() }),
  description: 'The exchange refused an invoice. It keeps its number and date when it is sent again.',
  example: { ...place, aggregateVersion: 3, data: example },
});

/** Money came in. */
export const paymentReceived = defineEvent({
  ...ofInvoice,
  name: 'payment.received',
  data: z.object({
    ...facts,
    sellerId: agentId,
    amount: money,
    withheld: money.describe(
      'What the buyer withheld for it, a tax credit of the seller; below nothing where less is due',
    ),
    paidOn: day,
    netCollected: money.describe(
      'All that was collected of the invoice so far, withheld tax included, without VAT, fund and stamp duty',
    ),
    due: money.describe('What is left to be paid'),
  }),
  description: 'A payment of an invoice came in.',
  example: {
    ...place,
    aggregateVersion: 4,
    data: {
      ...example,
      sellerId: aurora,
      ...{ amount: euros('8000.00'), withheld: euros('0.00'), paidOn: '2026-12-20' },
      ...{ netCollected: euros('8000.00'), due: euros('0.00') },
    },
  },
});

/** Nothing is left to be paid. */
export const invoicePaid = defineEvent({
  ...ofInvoice,
  name: 'invoice.paid',
  data: z.object({ ...facts, paidOn: day }),
  description: 'The last payment of an invoice came in.',
  example: { ...place, aggregateVersion: 5, data: { ...example, paidOn: '2026-12-20' } },
});

/** A document was taken back. */
export const invoiceCredited = defineEvent({
  ...ofInvoice,
  name: 'invoice.credited',
  data: z.object({
    ...facts,
    creditNoteId: id('crn'),
    number,
    date: day,
    total: money.describe('What was taken back, with VAT'),
    due: money.describe('What is left to be paid; below nothing where more was paid'),
    netCollected: money
      .exactOptional()
      .describe('As with payments: what of all that came in is to be shared, of what the credit notes have left'),
  }),
  description: 'A credit note took an invoice back, wholly or in part.',
  example: {
    ...place,
    aggregateVersion: 6,
    data: {
      ...example,
      ...{ creditNoteId: creditNote, number: '13/2026', date: '2026-12-21' },
      ...{ total: euros('1000.00'), due: euros('-1000.00'), netCollected: euros('7000.00') },
    },
  },
});
