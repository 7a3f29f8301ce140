import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, commission, contribution, dispute, firstVersion, greta, slot } from '../examples.ts';
import { agentId, day, id, money } from '../fields.ts';

/** All that is told of a contribution: to the parties, in its commission's partition. */
const ofContribution = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: id('ctr'),
  partition: id('com'),
} as const;

/** Each event says all of it, so that whoever hears of one alone knows what it is about. */
const what = z.object({
  contributionId: id('ctr'),
  commissionId: id('com'),
  agreementVersionId: id('agv').describe('The version that was in force when it was recorded'),
  agentId: agentId.describe('Whose contribution it is'),
  kind: z.enum(['WORK', 'USE', 'CITE', 'TRANSFER', 'EXPENSE']),
  slotId: id('slt').nullable().describe('The role: of work alone'),
  minutes: z.int().min(1).nullable().describe('Of work alone'),
  rate: money.nullable().describe('The agreed one per hour, of work alone'),
  amount: money.nullable().describe('Net of VAT; null where it is not money'),
  vat: money.nullable().describe('Of an expense alone'),
  note: z.string().describe('What was done or paid for; no personal data'),
  happenedOn: day,
  recordedBy: id('per'),
});

const example = {
  contributionId: contribution,
  commissionId: commission,
  agreementVersionId: firstVersion,
  agentId: bruno,
  kind: 'WORK',
  slotId: slot,
  minutes: 480,
  rate: { amount: '45.00', currency: 'EUR' },
  amount: null,
  vat: null,
  note: 'The first rooms can be drawn.',
  happenedOn: '2027-01-12',
  recordedBy: bruno,
} as const;
const at = (aggregateVersion: number) => ({ subject: contribution, partition: commission, aggregateVersion });

/** Somebody says what they put in. */
export const contributionRecorded = defineEvent({
  ...ofContribution,
  name: 'contribution.recorded',
  data: what,
  description: 'A party put something into a commission, as was recorded: somebody else is to approve it.',
  example: { ...at(1), data: example },
});

/** It counts from now on. */
export const contributionApproved = defineEvent({
  ...ofContribution,
  name: 'contribution.approved',
  data: what.extend({ approvedBy: id('per') }),
  description: 'Somebody else than who recorded a contribution approved it: it counts.',
  example: { ...at(2), data: { ...example, approvedBy: ada } },
});

/** It counts no more. */
export const contributionReversed = defineEvent({
  ...ofContribution,
  name: 'contribution.reversed',
  data: what.extend({
    approvedBy: id('per').nullable().describe('Null where it was never approved, hence never counted'),
    reversedBy: id('per'),
  }),
  description: 'A contribution was taken back. It and its reversal stay.',
  example: { ...at(3), data: { ...example, approvedBy: ada, reversedBy: ada } },
});

/** What a dispute makes of a contribution: what it was, its recording told. */
const disputed = what
  .pick({ contributionId: true, commissionId: true, agreementVersionId: true, agentId: true, kind: true })
  .extend({
    disputeId: id('dsp'),
    approvedBy: id('per').nullable().describe('Null where it was not approved, hence did not count before either'),
  });
const disputedExample = {
  contributionId: contribution,
  commissionId: commission,
  agreementVersionId: firstVersion,
  agentId: bruno,
  kind: 'WORK',
  disputeId: dispute,
  approvedBy: ada,
} as const;

/** It counts no more until that is resolved. */
export const contributionDisputed = defineEvent({
  ...ofContribution,
  name: 'contribution.disputed',
  data: disputed.extend({ disputedBy: id('per') }),
  description:
    'Somebody disputes a contribution: until that is resolved it is neither approved nor reversed, and counts for nothing.',
  example: { ...at(3), data: { ...disputedExample, disputedBy: greta } },
});

/** It stands again as it did before it was disputed. */
export const contributionRestored = defineEvent({
  ...ofContribution,
  name: 'contribution.restored',
  data: disputed.extend({ restoredBy: id('per').describe('Who dismissed the dispute, or gave it up') }),
  description:
    'The dispute about a contribution was dismissed or given up: it stands as it did before; where it was approved, it counts again.',
  example: { ...at(4), data: { ...disputedExample, restoredBy: ada } },
});
