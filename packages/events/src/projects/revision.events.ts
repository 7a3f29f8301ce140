import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { commission, milestone } from '../examples.ts';
import { day, id, instant, money } from '../fields.ts';

/** What is asked for is another thing by now, or for another price. */
export const commissionRevised = defineEvent({
  service: 'projects',
  name: 'commission.revised',
  version: 1,
  visibility: ['community', 'public', 'parties'],
  subject: id('com'),
  partition: id('com'),
  data: z.object({
    commissionId: id('com'),
    title: z.string(),
    description: z.string(),
    price: money,
    respondBy: instant.describe('Until when it may be qualified: RFC 3339, UTC'),
    milestones: z
      .array(
        z.object({
          milestoneId: id('mil'),
          title: z.string(),
          amount: money.describe('What the client pays for it'),
          due: day,
        }),
      )
      .min(1)
      .describe('All of them, in their order; their amounts total exactly the price'),
  }),
  description:
    'Whoever manages a commission that is not won yet revised what is asked for, its price or its milestones.',
  example: {
    subject: commission,
    partition: commission,
    aggregateVersion: 2,
    data: {
      ...{ commissionId: commission, title: 'A lighting configurator for Lumen', description: 'In one milestone.' },
      price: { amount: '8000.00', currency: 'EUR' },
      respondBy: '2026-12-01T00:00:00.000Z',
      milestones: [
        {
          ...{ milestoneId: milestone, title: 'Design', due: '2027-01-31' },
          amount: { amount: '8000.00', currency: 'EUR' },
        },
      ],
    },
  },
});
