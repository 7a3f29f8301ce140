import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { aurora, bruno, carriedClaim, commission, distributionRun, firstVersion, settlement } from '../examples.ts';
import { agentId, day, id, money } from '../fields.ts';

/** What is told of a claim (ValueFlows *Claim*), in its commission's partition. */
const ofClaim = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('cla'),
  partition: id('com'),
} as const;

const which = {
  claimId: id('cla'),
  commissionId: id('com'),
  agreementVersionId: id('agv').describe('The version of the agreement that has ended'),
  debtorId: agentId.describe('Who owes it'),
  creditorId: agentId.describe('To whom it is owed'),
};

const about = {
  ...{ claimId: carriedClaim, commissionId: commission, agreementVersionId: firstVersion },
  ...{ debtorId: aurora, creditorId: bruno },
};
const euros = (amount: string) => ({ amount, currency: 'EUR' as const });
const at = (aggregateVersion: number) => ({ subject: carriedClaim, partition: commission, aggregateVersion });

/** Somebody owes something from now on. */
export const claimRaised = defineEvent({
  ...ofClaim,
  name: 'claim.raised',
  data: z.object({
    ...which,
    runId: id('dst').describe('The run that was posted last'),
    reason: z
      .enum(['MISSING', 'LENT', 'RETURN'])
      .describe(
        'MISSING: the rule owed it and there was no money. LENT: the debtor got too much. RETURN: of an earlier claim more was paid than turned out to be owed',
      ),
    tier: z.enum(['EXPENSES', 'MINIMUM', 'SHARE']).nullable().describe('Where the rule owed it; null of what was lent'),
    amount: money,
  }),
  description:
    'A version of an agreement has ended: what an agent was owed and did not get, or got and was not owed, is a claim from now on.',
  example: {
    ...at(1),
    data: { ...about, runId: distributionRun, reason: 'MISSING', tier: 'EXPENSES', amount: euros('120.00') },
    byService: true,
  },
});

/** Something of it is cleared. */
export const claimSettled = defineEvent({
  ...ofClaim,
  name: 'claim.settled',
  data: z.object({
    ...which,
    settlementId: id('stl'),
    how: z
      .enum(['PAYMENT', 'SET_OFF', 'GIVEN_UP', 'CORRECTION'])
      .describe(
        'PAYMENT: the debtor paid. SET_OFF: against what the creditor owes the debtor. GIVEN_UP: the creditor asks no more for it. CORRECTION: it turned out not to be owed',
      ),
    amount: money.describe('What of it is cleared with this'),
    open: money.describe('What of it is left to be cleared'),
    on: day,
  }),
  description: 'A claim was settled, in whole or in part.',
  example: {
    ...at(2),
    data: {
      ...{ ...about, settlementId: settlement, how: 'PAYMENT' as const, on: '2027-04-30' },
      ...{ amount: euros('100.00'), open: euros('20.00') },
    },
  },
});
