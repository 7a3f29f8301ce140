import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { commission, entry, income, receivable, reversal } from '../examples.ts';
import { day, id, isMoney, moneyFields } from '../fields.ts';

/** What is told of an entry, in its commission's partition, or in its own when it is about none. */
const ofEntry = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('jnl'),
  partition: id('com', 'jnl'),
} as const;

/** Money moved. */
export const journalEntryPosted = defineEvent({
  ...ofEntry,
  name: 'journal-entry.posted',
  data: z.object({
    entryId: id('jnl'),
    date: day.describe('The day to which the books assign it: ISO 8601'),
    commissionId: id('com').exactOptional().describe('What it is about, if it is about a commission'),
    reverses: id('jnl').exactOptional().describe('The entry that this one takes back'),
    postings: z
      .array(z.object({ accountId: id('acc'), ...moneyFields }).refine(isMoney))
      .min(2)
      .describe('Debits are positive; they total 0 in each currency'),
  }),
  description: 'An entry was posted to the ledger. A reversal is an entry too.',
  example: {
    subject: entry,
    partition: commission,
    aggregateVersion: 1,
    data: {
      entryId: entry,
      date: '2026-11-24',
      commissionId: commission,
      postings: [
        { accountId: receivable, amount: '1200.00', currency: 'EUR' },
        { accountId: income, amount: '-1200.00', currency: 'EUR' },
      ],
    },
  },
});

/** An entry counts no more. */
export const journalEntryReversed = defineEvent({
  ...ofEntry,
  name: 'journal-entry.reversed',
  data: z.object({ entryId: id('jnl'), reversedBy: id('jnl').describe('The entry that takes it back') }),
  description: 'An entry was taken back by another. It is the last that is told of it.',
  example: {
    subject: entry,
    partition: commission,
    aggregateVersion: 2,
    data: { entryId: entry, reversedBy: reversal },
  },
});
