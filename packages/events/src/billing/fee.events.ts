import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { bruno, invoice, membershipFee, membershipPlan } from '../examples.ts';
import { agentId, day, id, money } from '../fields.ts';

/** What is told of a membership fee, in its own partition. */
const ofFee = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('mfe'),
  partition: id('mfe'),
} as const;

const facts = {
  feeId: id('mfe'),
  personId: id('per').describe('Whose membership it pays'),
  payerId: agentId.describe('Who is asked to pay it: the person, or an organization that pays for them'),
};
const days = {
  from: day.describe('The first day that it pays: ISO 8601'),
  to: day.describe('The first day that it does not pay any more: ISO 8601'),
};

const euros = (amount: string) => ({ amount, currency: 'EUR' as const });
const at = (aggregateVersion: number) => ({ subject: membershipFee, partition: membershipFee, aggregateVersion });
const example = { feeId: membershipFee, personId: bruno, payerId: bruno };

/** Some days are to be paid. */
export const feeDue = defineEvent({
  ...ofFee,
  name: 'fee.due',
  data: z.object({
    ...facts,
    ...days,
    planId: id('mpl'),
    amount: money.describe('Without VAT'),
    isAgain: z.boolean().exactOptional().describe('It had been paid, and that was taken back; else left out'),
  }),
  description:
    'A membership fee is called for, and its invoice is drafted, or waits for a tax profile; or what paid it was taken back, or the exchange refused its invoice after it was overdue.',
  example: {
    ...at(1),
    data: {
      ...example,
      from: '2026-12-01',
      to: '2027-01-01',
      planId: membershipPlan,
      amount: euros('120.00'),
    },
    byService: true,
  },
});

/** Nothing of it is left to be paid. */
export const feePaid = defineEvent({
  ...ofFee,
  name: 'fee.paid',
  data: z.object({
    ...facts,
    invoiceId: id('inv'),
    paidOn: day,
    setOff: money.describe('What of it was paid by credit for contributions, with VAT'),
  }),
  description: 'A membership fee is paid: by money, by credit for contributions, or by both.',
  example: {
    ...at(3),
    data: { ...example, invoiceId: invoice, paidOn: '2026-12-20', setOff: euros('40.00') },
    byService: true,
  },
});

/** The day has passed by which it was to be paid, and the days of grace with it. */
export const feeOverdue = defineEvent({
  ...ofFee,
  name: 'fee.overdue',
  data: z.object({
    ...facts,
    invoiceId: id('inv'),
    dueDate: day.describe('The day by which it was to be paid: ISO 8601'),
    due: money.describe('What is left to be paid, with VAT'),
  }),
  description: 'A membership fee was not paid in time, and not within the days of grace either.',
  example: {
    ...at(2),
    data: { ...example, invoiceId: invoice, dueDate: '2026-12-15', due: euros('146.40') },
    byService: true,
  },
});

/** Less is asked for, or nothing. */
export const feeReduced = defineEvent({
  ...ofFee,
  name: 'fee.reduced',
  data: z.object({
    ...facts,
    ...days,
    amount: money.describe('What it comes to from now on, without VAT'),
    reason: z.enum(['MEMBERSHIP_ENDED', 'WAIVED']),
  }),
  description:
    'A membership fee pays fewer days than it was called for, since the membership ended, or is not asked for any more.',
  example: {
    ...at(2),
    data: {
      ...{ ...example, from: '2026-12-01', to: '2026-12-11', amount: euros('38.71') },
      reason: 'MEMBERSHIP_ENDED',
    },
    byService: true,
  },
});
