import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { bruno, commission, commitment, fabio, firstVersion, hold, otherCommitment, slot } from '../examples.ts';
import { day, id, money } from '../fields.ts';

/** All that is told of a commitment: to the parties, in its commission's partition. */
const ofCommitment = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: id('cmt'),
  partition: id('com'),
} as const;

const whose = z.object({ commitmentId: id('cmt'), commissionId: id('com'), slotId: id('slt'), personId: id('per') });
const about = { commitmentId: commitment, commissionId: commission, slotId: slot, personId: bruno };
const at = (aggregateVersion: number) => ({ subject: commitment, partition: commission, aggregateVersion });

/** Somebody is bound to do a role's work. */
export const commitmentAccepted = defineEvent({
  ...ofCommitment,
  name: 'commitment.accepted',
  data: whose.extend({
    agreementVersionId: id('agv'),
    minutes: z.int().min(1).describe('The minutes of work: no more is approved'),
    rate: money.describe('Per hour'),
    from: day,
    to: day.describe('The last day, ISO 8601'),
  }),
  description:
    'A version of an agreement came into force by which a person is bound to do the work of a role; or, told again, is bound on by the next version.',
  example: {
    ...at(1),
    data: {
      ...about,
      agreementVersionId: firstVersion,
      minutes: 10_800,
      rate: { amount: '45.00', currency: 'EUR' },
      from: '2027-01-11',
      to: '2027-03-31',
    },
  },
});

/** Somebody gave it up. */
export const commitmentWithdrawn = defineEvent({
  ...ofCommitment,
  name: 'commitment.withdrawn',
  data: whose.extend({
    holdId: id('hld').describe('The hold of the time, which is to be released'),
    reason: z.enum(['UNAVAILABLE', 'UNSUITABLE', 'UNSTATED']),
  }),
  description: 'A person withdrew from the work of a role: the role is vacant, and the hold is to be released.',
  example: { ...at(2), data: { ...about, holdId: hold, reason: 'UNAVAILABLE' } },
});

/** Somebody else is bound in their place. */
export const commitmentSubstituted = defineEvent({
  ...ofCommitment,
  name: 'commitment.substituted',
  data: whose.extend({ substituteId: id('per'), newCommitmentId: id('cmt') }),
  description: 'The agreement by which a substitute is bound to do the rest of the work is in force.',
  example: { ...at(3), data: { ...about, substituteId: fabio, newCommitmentId: otherCommitment } },
});

/** The work is done and taken. */
export const commitmentFulfilled = defineEvent({
  ...ofCommitment,
  name: 'commitment.fulfilled',
  data: whose.extend({ holdId: id('hld').describe('The hold of the time, of which no more is needed') }),
  description: 'The client accepted all of the commission: what a person was bound to do is done.',
  example: { ...at(2), data: { ...about, holdId: hold } },
});
