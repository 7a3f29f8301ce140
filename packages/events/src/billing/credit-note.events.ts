import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { aurora, commission, creditNote, invoice, lumen } from '../examples.ts';
import { agentId, id, rejectionCodes } from '../fields.ts';

/** What is told of a credit note's way to the buyer; that it was issued is told of its invoice. */
const ofCreditNote = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('crn'),
  partition: id('com', 'crn'),
} as const;

const facts = {
  creditNoteId: id('crn'),
  invoiceId: id('inv').describe('What it takes back'),
  commissionId: id('com').exactOptional().describe('The commission that its invoice is about, if it is about one'),
  sellerId: agentId,
  buyerId: agentId,
};
const example = {
  ...{ creditNoteId: creditNote, invoiceId: invoice, commissionId: commission },
  ...{ sellerId: aurora, buyerId: lumen },
} as const;
const place = { subject: creditNote, partition: commission } as const;

/** A credit note is on its way. */
export const creditNoteSent = defineEvent({
  ...ofCreditNote,
  name: 'credit-note.sent',
  data: z.object({ ...facts, attempt: z.int().min(1).describe('1, and one more each time that it was refused') }),
  description: 'A credit note was handed over for delivery.',
  example: { ...place, aggregateVersion: 1, data: { ...example, attempt: 1 }, byService: true },
});

/** A credit note has come. */
export const creditNoteDelivered = defineEvent({
  ...ofCreditNote,
  name: 'credit-note.delivered',
  data: z.object(facts),
  description: 'The buyer, or the exchange for them, has a credit note.',
  example: { ...place, aggregateVersion: 2, data: example, byService: true },
});

/** A credit note was refused. */
export const creditNoteRejected = defineEvent({
  ...ofCreditNote,
  name: 'credit-note.rejected',
  data: z.object({ ...facts, codes: rejectionCodes }),
  description: 'The exchange refused a credit note. It keeps its number and date when it is sent again.',
  example: { ...place, aggregateVersion: 2, data: { ...example, codes: ['00418'] }, byService: true },
});
