import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { aurora, commission, distributionRun, reserve } from '../examples.ts';
import { agentId, id, money } from '../fields.ts';

/** Something is set aside. */
export const reserveCredited = defineEvent({
  service: 'billing',
  name: 'reserve.credited',
  version: 1,
  visibility: ['internal'],
  subject: id('rsv'),
  partition: id('rsv'),
  data: z.object({
    reserveId: id('rsv'),
    ownerId: agentId.describe('Whose it is: who leads the commissions that it grows from'),
    purpose: z.enum(['staff', 'technology', 'offering']),
    amount: money.describe('What was set aside; below nothing where a run takes back'),
    balance: money.describe('What the reserve holds from then on'),
    commissionId: id('com'),
    runId: id('dst').describe('The distribution run that set it aside'),
  }),
  description: 'A distribution run that was posted set something aside in a reserve.',
  example: {
    subject: reserve,
    partition: reserve,
    aggregateVersion: 1,
    data: {
      reserveId: reserve,
      ownerId: aurora,
      purpose: 'staff',
      amount: { amount: '760.00', currency: 'EUR' },
      balance: { amount: '760.00', currency: 'EUR' },
      commissionId: commission,
      runId: distributionRun,
    },
  },
});
