import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora, commission, firstVersion, lumen, milestone } from '../examples.ts';
import { agentId, day, id, instant, money, part } from '../fields.ts';

const visibility = ['community', 'public', 'parties'] as const;

/** All that is told of one milestone: to those who may see its commission, in the commission's partition. */
const ofMilestone = {
  service: 'projects',
  version: 1,
  visibility,
  subject: id('mil'),
  partition: id('com'),
} as const;

const just = z.object({ milestoneId: id('mil'), commissionId: id('com') });
const about = { milestoneId: milestone, commissionId: commission };
const at = (aggregateVersion: number) => ({ subject: milestone, partition: commission, aggregateVersion });
const eightThousand = { amount: '8000.00', currency: 'EUR' } as const;

/** By what a commission is delivered and paid. It is told with its opening, and of each milestone its own events tell on. */
export const commissionMilestonesPlanned = defineEvent({
  service: 'projects',
  name: 'commission.milestones-planned',
  version: 1,
  visibility,
  subject: part('com', 'milestones'),
  partition: id('com'),
  data: z.object({
    commissionId: id('com'),
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
      .describe('In their order; their amounts total exactly the price'),
  }),
  description: 'The milestones of a commission were planned, in parts of its price.',
  example: {
    subject: `${commission}#milestones`,
    partition: commission,
    aggregateVersion: 1,
    data: {
      commissionId: commission,
      milestones: [{ milestoneId: milestone, title: 'Design', amount: eightThousand, due: '2027-01-31' }],
    },
  },
});

/** The work of a milestone is done, as those say who did it. */
export const milestoneDelivered = defineEvent({
  ...ofMilestone,
  name: 'milestone.delivered',
  data: just.extend({ deliveredBy: id('per') }),
  description: 'Somebody who does the work delivered a milestone: the client is to accept or reject it.',
  example: { ...at(1), data: { ...about, deliveredBy: ada } },
});

/** The client takes it: it is to be invoiced. */
export const milestoneAccepted = defineEvent({
  ...ofMilestone,
  name: 'milestone.accepted',
  data: just.extend({
    title: z.string(),
    number: z.int().min(1).describe('Its place in the plan, from 1'),
    amount: money.describe('What the client pays for it'),
    agreementVersionId: id('agv').describe('The version in force: by it is shared what comes in for this milestone'),
    clientId: agentId.nullable().describe('Null while nobody with an id here is the client'),
    leadId: agentId,
    invoicerId: agentId.describe('Who invoices the client'),
    acceptedBy: id('per').describe('Who speaks for the client, or manages the commission of one without an id here'),
    acceptedAt: instant,
    isLast: z.boolean().describe('Whether all of the commission is accepted with it'),
  }),
  description: 'The client accepted what was delivered for a milestone.',
  example: {
    ...at(2),
    data: {
      ...about,
      title: 'Design',
      number: 1,
      amount: eightThousand,
      agreementVersionId: firstVersion,
      clientId: lumen,
      leadId: aurora,
      invoicerId: aurora,
      acceptedBy: ada,
      acceptedAt: '2027-02-02T10:00:00.000Z',
      isLast: false,
    },
  },
});

/** The client does not take it as it is: it is to be delivered again. */
export const milestoneRejected = defineEvent({
  ...ofMilestone,
  name: 'milestone.rejected',
  data: just.extend({ reasons: z.array(z.string()).min(1) }),
  description: 'The client rejected what was delivered for a milestone, with reasons.',
  example: { ...at(2), data: { ...about, reasons: ['Rooms of more than four walls cannot be drawn.'] } },
});
