import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora, bruno, commission, distributionRun, reserve, reserveRelease } from '../examples.ts';
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

/** What is told of what leaves a reserve, in the reserve's partition. */
const ofReserve = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('rsv'),
  partition: id('rsv'),
} as const;

const pot = {
  reserveId: id('rsv'),
  ownerId: agentId.describe('Whose it is: who leads the commissions that it grows from'),
  purpose: z
    .enum(['staff', 'technology', 'offering', 'surplus'])
    .describe('What it is for; surplus: what shares left over, for no purpose'),
};
const aboutPot = { reserveId: reserve, ownerId: aurora, purpose: 'staff' as const };

/** Those who are named are asked. */
export const reserveReleaseProposed = defineEvent({
  ...ofReserve,
  name: 'reserve.release-proposed',
  data: z.object({
    ...pot,
    releaseId: id('rrl'),
    amount: money.describe('What is to be released'),
    proposedBy: id('per'),
    asked: z.array(agentId).min(1).describe('Whose approval counts: those whom the sharing rules name'),
  }),
  description:
    'Somebody proposed that something leaves a reserve, or surplus. What for, is read at the service by those who are asked.',
  example: {
    ...{ subject: reserve, partition: reserve, aggregateVersion: 2 },
    data: {
      ...aboutPot,
      ...{ releaseId: reserveRelease, amount: { amount: '300.00', currency: 'EUR' } },
      ...{ proposedBy: bruno, asked: [ada] },
    },
  },
});

/** Something may be used. */
export const reserveReleased = defineEvent({
  ...ofReserve,
  name: 'reserve.released',
  data: z.object({
    ...pot,
    releaseId: id('rrl').nullable().describe('The release; null where the rule released it when a commission closed'),
    amount: money.describe('What was released'),
    balance: money.describe('What the reserve holds from then on'),
    approvedBy: z.array(agentId).describe('Who approved it, of those whom the rules name; nobody at a closing'),
  }),
  description:
    'Something left a reserve, or surplus: those whom the sharing rules name have approved, or a rule says so of a commission that closed.',
  example: {
    ...{ subject: reserve, partition: reserve, aggregateVersion: 3 },
    data: {
      ...aboutPot,
      ...{ releaseId: reserveRelease, amount: { amount: '300.00', currency: 'EUR' } },
      ...{ balance: { amount: '460.00', currency: 'EUR' }, approvedBy: [ada] },
    },
  },
});

/** It holds less than was agreed. */
export const reserveBelowFloor = defineEvent({
  ...ofReserve,
  name: 'reserve.below-floor',
  data: z.object({
    ...pot,
    floor: money.describe('The highest floor of the rules by which it was set aside'),
    balance: money.describe('What the reserve holds from now on'),
  }),
  description:
    'A reserve that held its floor holds less now: a run took something back, or all who are named released it.',
  example: {
    ...{ subject: reserve, partition: reserve, aggregateVersion: 4 },
    data: {
      ...aboutPot,
      ...{ floor: { amount: '500.00', currency: 'EUR' }, balance: { amount: '460.00', currency: 'EUR' } },
    },
  },
});
