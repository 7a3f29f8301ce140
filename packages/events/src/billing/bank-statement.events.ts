import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { aurora, bankAccount, bankStatement } from '../examples.ts';
import { agentId, count, day, id, money } from '../fields.ts';

/** A bank told what moved. */
export const bankStatementImported = defineEvent({
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('bst'),
  partition: id('bst'),
  name: 'bank-statement.imported',
  data: z.object({
    statementId: id('bst'),
    accountId: id('bac'),
    ownerId: agentId.describe('Whose account it is'),
    from: day,
    to: day,
    lines: count.describe('How many movements it has'),
    closing: money.describe('The balance with which it ends'),
  }),
  description: 'A statement of a bank account was read, found right, and written into the books.',
  example: {
    subject: bankStatement,
    partition: bankStatement,
    aggregateVersion: 1,
    data: {
      ...{ statementId: bankStatement, accountId: bankAccount, ownerId: aurora, from: '2026-12-20', to: '2026-12-21' },
      ...{ lines: 3, closing: { amount: '8000.00', currency: 'EUR' } },
    },
  },
});
