import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, alliance, aurora, bruno, officina } from '../examples.ts';
import { id, instant } from '../fields.ts';

const place = { service: 'members', version: 1, subject: id('ali'), partition: id('ali') } as const;
const terms = {
  allianceId: id('ali'),
  name: z.string(),
  organizationIds: z.array(id('org')).min(2).describe('Its organizations: peers'),
  mandate: z.object({
    kind: z
      .enum(['WITH_REPRESENTATION', 'WITHOUT_REPRESENTATION'])
      .describe('WITH_REPRESENTATION: one invoices the client for all; else each invoices its own part'),
    invoicerId: id('org').nullable().describe('Who invoices for all; null without representation'),
  }),
};
const word = {
  allianceId: id('ali'),
  organizationId: id('org').describe('For which it is said'),
  by: id('per').describe('The owner whose word it is'),
};
const at = (aggregateVersion: number) => ({ subject: alliance, partition: alliance, aggregateVersion });
const agreed = {
  allianceId: alliance,
  name: 'Aurora with Officina Blu',
  organizationIds: [aurora, officina],
  mandate: { kind: 'WITH_REPRESENTATION' as const, invoicerId: aurora },
};

/** An owner of one organization proposed an alliance to others. */
export const allianceProposed = defineEvent({
  ...place,
  name: 'alliance.proposed',
  visibility: ['parties'],
  data: z.object({ ...terms, proposedFor: id('org'), by: id('per') }),
  description: 'An owner proposed an alliance; it is formed when an owner of each organization has agreed.',
  example: { ...at(1), data: { ...agreed, proposedFor: aurora, by: ada } },
});

/** An owner of one of the organizations agreed. */
export const allianceAgreed = defineEvent({
  ...place,
  name: 'alliance.agreed',
  visibility: ['parties'],
  data: z.object(word),
  description: 'An owner agreed, for one of its organizations, to an alliance that is proposed.',
  example: { ...at(2), data: { allianceId: alliance, organizationId: officina, by: bruno } },
});

/** One of the organizations will not, or whoever proposed it took it back. */
export const allianceDeclined = defineEvent({
  ...place,
  name: 'alliance.declined',
  visibility: ['parties'],
  data: z.object(word),
  description: 'An owner declined, for one of its organizations, an alliance that is proposed: it is over.',
  example: { ...at(2), data: { allianceId: alliance, organizationId: officina, by: bruno } },
});

/** There is an alliance from now on. */
export const allianceFormed = defineEvent({
  ...place,
  name: 'alliance.formed',
  visibility: ['community'],
  data: z.object({ ...terms, formedAt: instant }),
  description: 'An alliance is formed: an owner of each of its organizations has agreed.',
  example: { ...at(3), data: { ...agreed, formedAt: '2026-11-24T09:00:00.000Z' } },
});

/** The alliance is no more. */
export const allianceDissolved = defineEvent({
  ...place,
  name: 'alliance.dissolved',
  visibility: ['community'],
  data: z.object({ allianceId: id('ali'), dissolvedAt: instant }),
  description: 'An owner of one of its organizations dissolved an alliance.',
  example: { ...at(4), data: { allianceId: alliance, dissolvedAt: '2027-03-01T09:00:00.000Z' } },
});
