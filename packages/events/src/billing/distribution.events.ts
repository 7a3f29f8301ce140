import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora, bruno, commission, distributionRun, firstVersion } from '../examples.ts';
import { agentId, day, id, money } from '../fields.ts';

/** What is told of a distribution run, in its commission's partition. */
const ofRun = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('dst'),
  partition: id('com'),
} as const;

const which = {
  runId: id('dst'),
  commissionId: id('com'),
  agreementVersionId: id('agv').describe('The version by whose rule it shares'),
};

const figures = {
  payerId: agentId.describe('Who holds what was collected, and pays the others: who invoiced the client'),
  collected: money.describe('All that was collected for this version so far, net of VAT'),
  shares: z
    .array(
      z.object({
        agentId,
        amount: money.describe(
          'What this run adds to what the agent is entitled to; below nothing where it takes back',
        ),
        payment: money.describe('What the agent is to be paid now'),
      }),
    )
    .describe('Of each agent to whom something is due, by the order of ids'),
};

const about = { runId: distributionRun, commissionId: commission, agreementVersionId: firstVersion };
const euros = (amount: string) => ({ amount, currency: 'EUR' as const });
const shared = {
  payerId: aurora,
  collected: euros('8000.00'),
  shares: [
    { agentId: bruno, amount: euros('4560.00'), payment: euros('4560.00') },
    { agentId: aurora, amount: euros('2280.00'), payment: euros('2280.00') },
  ],
};
const at = (aggregateVersion: number) => ({ subject: distributionRun, partition: commission, aggregateVersion });

/** What came in was shared by the rule, on paper. */
export const distributionComputed = defineEvent({
  ...ofRun,
  name: 'distribution.computed',
  data: z.object({ ...which, ...figures }),
  description:
    'What was collected for a version of an agreement was shared by its rule. Nothing is posted yet: it is to be reviewed and approved. A run of the same version that was not posted is given up with it.',
  example: { ...at(1), data: { ...about, ...shared }, byService: true },
});

/** Somebody else than who reviewed it stands for it. */
export const distributionApproved = defineEvent({
  ...ofRun,
  name: 'distribution.approved',
  data: z.object({ ...which, approvedBy: id('per') }),
  description: 'A distribution run was reviewed by one person and approved by another: it may be posted.',
  example: { ...at(3), data: { ...about, approvedBy: ada } },
});

/** It is in the books. */
export const distributionPosted = defineEvent({
  ...ofRun,
  name: 'distribution.posted',
  data: z.object({
    ...which,
    ...figures,
    fee: money.describe('What this run gives to the community'),
    reserve: money.describe('What this run sets aside, for all purposes'),
    surplus: money.describe('What this run leaves over'),
    isFinal: z
      .boolean()
      .describe('Whether all milestones of the commission are accepted, invoiced and paid, and all of that is shared'),
  }),
  description: 'A distribution run was posted to the ledger: each agent is owed its share.',
  example: {
    ...at(4),
    data: {
      ...about,
      ...shared,
      ...{ fee: euros('400.00'), reserve: euros('760.00'), surplus: euros('0.00'), isFinal: false },
    },
  },
});

/** Everybody has their money. */
export const distributionPaid = defineEvent({
  ...ofRun,
  name: 'distribution.paid',
  data: z.object({ ...which, paidOn: day }),
  description: 'All payments of a distribution run were executed.',
  example: { ...at(5), data: { ...about, paidOn: '2026-12-28' } },
});
