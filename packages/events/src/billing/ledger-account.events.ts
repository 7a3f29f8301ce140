import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, receivable } from '../examples.ts';
import { agentId, currency, id } from '../fields.ts';

/** There is an account from now on. */
export const ledgerAccountOpened = defineEvent({
  service: 'billing',
  name: 'account.opened',
  version: 1,
  visibility: ['internal'],
  subject: id('acc'),
  partition: id('acc'),
  data: z.object({
    accountId: id('acc'),
    ownerId: agentId,
    purpose: z.enum([
      'BANK',
      'RECEIVABLE',
      'PAYABLE',
      'RESERVE',
      'SURPLUS',
      'FEE',
      'FEE_CREDIT',
      'EXPENSE',
      'INCOME',
      'TAX_CREDIT',
      'CLEARING',
      'CLIENT_CREDIT',
      'CONVERSION',
      'EXCHANGE',
    ]),
    currency,
  }),
  description: 'A bookkeeper opened a ledger account.',
  example: {
    subject: receivable,
    partition: receivable,
    aggregateVersion: 1,
    data: { accountId: receivable, ownerId: ada, purpose: 'RECEIVABLE', currency: 'EUR' },
  },
});
