import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, commission, lumen, slot } from '../examples.ts';
import { agentId, count, day, id, instant, money } from '../fields.ts';

const slots = z
  .array(
    z.object({
      id: id('slt'),
      title: z.string(),
      skill: z.url().describe("An ESCO skill's URI"),
      skillLabel: z.string(),
      level: z.int().min(1).max(5),
      hours: count,
      from: day,
      to: day.describe('The last day, ISO 8601'),
      rate: money.describe('Per hour'),
      state: z.enum(['OPEN']),
      furtherNeeds: z
        .array(
          z.object({
            skill: z.url().describe("An ESCO skill's URI"),
            skillLabel: z.string(),
            level: z.int().min(1).max(5),
            percent: z.int().min(1).max(99).describe('The hundredths of the fit that it makes up'),
            isMandatory: z.boolean().describe('Whoever does not have it cannot fill the role'),
          }),
        )
        .min(1)
        .optional()
        .describe('The skills that it asks for besides; left out where there are none'),
    }),
  )
  .min(1);

const exampleSlots = [
  {
    id: slot,
    title: 'Web development',
    skill: 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389',
    skillLabel: 'Java (computer programming)',
    level: 3,
    hours: 180,
    from: '2027-01-11',
    to: '2027-03-31',
    rate: { amount: '45.00', currency: 'EUR' },
    state: 'OPEN',
  },
] as const;

/** All that is told of a commission: to those who may see it, in its own partition. */
const ofCommission = {
  service: 'projects',
  version: 1,
  visibility: ['community', 'public', 'parties'],
  subject: id('com'),
  partition: id('com'),
} as const;

const just = z.object({ commissionId: id('com') });
const place = { subject: commission, partition: commission } as const;
const exampleOf = (aggregateVersion: number) => ({ ...place, aggregateVersion, data: { commissionId: commission } });

/** There is a lead from now on. */
export const commissionOpened = defineEvent({
  ...ofCommission,
  name: 'commission.opened',
  data: just.extend({
    title: z.string(),
    description: z.string(),
    clientId: agentId.nullable().describe('Null while nobody with an id here is the client'),
    leadId: agentId.describe('Who brings it in'),
    openedBy: id('per'),
    price: money,
    visibility: z.enum(['PUBLIC', 'COMMUNITY', 'PARTIES']),
    respondBy: instant.describe('Until when it may be qualified: RFC 3339, UTC'),
    openedAt: instant,
    slots,
  }),
  description: 'A member brought a commission in: it is a lead.',
  example: {
    ...place,
    aggregateVersion: 1,
    data: {
      commissionId: commission,
      title: 'A lighting configurator for Lumen',
      description: 'Configurator, stock and delivery. In three milestones.',
      clientId: lumen,
      leadId: ada,
      openedBy: ada,
      price: { amount: '24000.00', currency: 'EUR' },
      visibility: 'COMMUNITY',
      respondBy: '2026-12-01T00:00:00.000Z',
      openedAt: '2026-11-24T09:00:00.000Z',
      slots: [...exampleSlots],
    },
  },
});

/** Other roles are to be filled. */
export const commissionSlotsRevised = defineEvent({
  ...ofCommission,
  name: 'commission.slots-revised',
  data: just.extend({ slots: slots.describe('All of them, as they are from now on') }),
  description: "A commission's role slots were replaced as a whole; one that stays keeps its id.",
  example: { ...place, aggregateVersion: 2, data: { commissionId: commission, slots: [...exampleSlots] } },
});

/** It is worth a bid. */
export const commissionQualified = defineEvent({
  ...ofCommission,
  name: 'commission.qualified',
  data: just,
  description: 'A lead was judged to be worth a bid.',
  example: exampleOf(3),
});

/** The bid went out. */
export const commissionBid = defineEvent({
  ...ofCommission,
  name: 'commission.bid',
  data: just,
  description: 'The bid went out to the client.',
  example: exampleOf(4),
});

/** The client said yes. */
export const commissionWon = defineEvent({
  ...ofCommission,
  name: 'commission.won',
  data: just,
  description: 'The client took the bid.',
  example: exampleOf(5),
});

/** It came to nothing. */
export const commissionLost = defineEvent({
  ...ofCommission,
  name: 'commission.lost',
  data: just.extend({
    reason: z.enum(['DECLINED', 'WITHDRAWN', 'OUTBID', 'EXPIRED']).describe('EXPIRED is said by the clock alone'),
  }),
  description: 'A commission came to nothing, or nobody qualified the lead in time.',
  example: { ...place, aggregateVersion: 5, data: { commissionId: commission, reason: 'OUTBID' } },
});

/** The work begins. */
export const commissionStarted = defineEvent({
  ...ofCommission,
  name: 'commission.started',
  data: just,
  description: 'The work of a commission began: its team is confirmed, and an agreement is in force.',
  example: exampleOf(6),
});

/** The client has taken all of it. */
export const commissionAccepted = defineEvent({
  ...ofCommission,
  name: 'commission.accepted',
  data: just,
  description: 'All milestones of a commission are accepted.',
  example: exampleOf(7),
});

/** Everybody has what is theirs. */
export const commissionSettled = defineEvent({
  ...ofCommission,
  name: 'commission.settled',
  data: just,
  description: 'What came in for a commission is distributed to the last.',
  example: { ...exampleOf(8), byService: true },
});

/** Who is to choose a substitute. */
export const commissionSubstitutionSet = defineEvent({
  ...ofCommission,
  name: 'commission.substitution-set',
  data: just.extend({
    substitution: z
      .enum(['ASK', 'PROPOSE'])
      .describe('ASK: whoever manages it chooses a substitute. PROPOSE: the best one is asked at once'),
  }),
  description: 'Whoever manages a commission said what is to happen when somebody of its confirmed team leaves.',
  example: { ...exampleOf(7), data: { commissionId: commission, substitution: 'PROPOSE' } },
});

/** Nothing more happens to it. */
export const commissionClosed = defineEvent({
  ...ofCommission,
  name: 'commission.closed',
  data: just,
  description: 'A settled commission was closed.',
  example: exampleOf(9),
});
