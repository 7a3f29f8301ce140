import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { commission, slot } from '../examples.ts';
import { id, instant, part } from '../fields.ts';

/** What is told of what stands in a commission's way: to those who do it, in its partition. */
const ofRisks = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: part('com', 'risks'),
  partition: id('com'),
} as const;

const data = z.object({
  commissionId: id('com'),
  // Open, so that one that joins breaks no reader.
  kind: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .describe(
      'ROLE_VACANT, ROLE_UNFILLED, ROLE_EXPIRED, MILESTONE_DUE_SOON, MILESTONE_OVERDUE, AGREEMENT_UNSIGNED, COMMITMENT_AT_RISK, OVER_BUDGET, RESPOND_BY_NEAR; others may join',
    ),
  urgency: z.enum(['NOTICE', 'RISK']).describe('NOTICE: a term is near; RISK: something is amiss'),
  slotId: id('slt').nullable().describe('The role that it is about, if it is about one'),
  milestoneId: id('mil').nullable().describe('The milestone that it is about, if it is about one'),
  personId: id('per').nullable().describe('Whose it is to do, if it is one person’s'),
  by: instant.nullable().describe('By when it is to be done, or was; null where there is no term'),
});

const at = (aggregateVersion: number) =>
  ({ subject: `${commission}#risks`, partition: commission, aggregateVersion }) as const;
const example = {
  commissionId: commission,
  kind: 'ROLE_VACANT',
  urgency: 'RISK',
  slotId: slot,
  milestoneId: null,
  personId: null,
  by: null,
} as const;

/** Something stands in its way, or a term is near. */
export const commissionRiskRaised = defineEvent({
  ...ofRisks,
  name: 'commission.risk-raised',
  data,
  description: 'A commission is at risk by something, or a term of it is near. It is told once, until it is cleared.',
  example: { ...at(1), data: example, byService: true },
});

/** It does so no more. */
export const commissionRiskCleared = defineEvent({
  ...ofRisks,
  name: 'commission.risk-cleared',
  data,
  description: 'What put a commission at risk is there no more, or the commission is not watched any longer.',
  example: { ...at(2), data: example, byService: true },
});
