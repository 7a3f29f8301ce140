import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, agreement, aurora, bruno, commission, firstVersion, lumen, secondVersion, slot } from '../examples.ts';
import { agentId, currency, id, instant, money } from '../fields.ts';

/** All that is told of an agreement: to its parties, in its commission's partition. */
const ofAgreement = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: id('agr'),
  partition: id('com'),
} as const;

const which = { agreementId: id('agr'), versionId: id('agv'), commissionId: id('com') };
const contentHash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .describe('Of all that is agreed, as canonical JSON (RFC 8785), by SHA-256');
const number = z.int().min(1).describe('Of the version: 1, 2, …');
const content = {
  number,
  parties: z.array(agentId).min(1).describe('Whoever has to sign, by the order of ids'),
  currency,
  rule: z.record(z.string(), z.unknown()).describe('The sharing rule: its document as JSON'),
  contentHash,
};

const about = { agreementId: agreement, versionId: firstVersion, commissionId: commission };
const exampleHash = `sha256:${'0123456789abcdef'.repeat(4)}`;
const rate = (agent: string, share: string) => ({ agent, rate: share });
const agreed = {
  number: 1,
  parties: [aurora, bruno],
  currency: 'EUR' as const,
  rule: {
    version: '1',
    expenses: { shortfall: 'proportional' },
    fee: { rate: '0.05' },
    reserve: [],
    minimums: null,
    rates: null,
    shares: { kind: 'fixed', rates: [rate(aurora, '1/3'), rate(bruno, '2/3')] },
    caps: [],
  },
  contentHash: exampleHash,
};
const at = (aggregateVersion: number) => ({ subject: agreement, partition: commission, aggregateVersion });

/** Somebody proposes what is to be agreed. */
export const agreementProposed = defineEvent({
  ...ofAgreement,
  name: 'agreement.proposed',
  data: z.object({ ...which, ...content, proposedBy: id('per') }),
  description:
    'A version of an agreement was proposed: all its parties are to sign. One that was proposed before and is not in force has lapsed with it.',
  example: { ...at(1), data: { ...about, ...agreed, proposedBy: ada } },
});

/** A party signed it. */
export const agreementSigned = defineEvent({
  ...ofAgreement,
  name: 'agreement.signed',
  data: z.object({
    ...which,
    partyId: agentId.describe('Whose signature it is'),
    signedBy: id('per').describe('Who signed: the party, or who speaks for it'),
    contentHash,
    signedAt: instant,
  }),
  description: 'A party signed a version of an agreement.',
  example: {
    ...at(2),
    data: {
      ...about,
      partyId: aurora,
      signedBy: ada,
      contentHash: exampleHash,
      signedAt: '2026-11-28T09:00:00.000Z',
    },
  },
});

/** It is law from now on. */
export const agreementInForce = defineEvent({
  ...ofAgreement,
  name: 'agreement.in-force',
  data: z.object({
    ...which,
    ...content,
    clientId: agentId.nullable().describe('Null while nobody with an id here is the client'),
    leadId: agentId,
    invoicerId: agentId.describe('Who invoices the client'),
    agreedRates: z.array(
      z.object({ personId: id('per'), slotId: id('slt'), rate: money.describe('Per hour of that role') }),
    ),
    inForceAt: instant,
  }),
  description: 'All parties have signed a version of an agreement: it is in force.',
  example: {
    ...at(4),
    data: {
      ...about,
      ...agreed,
      clientId: lumen,
      leadId: aurora,
      invoicerId: aurora,
      agreedRates: [{ personId: bruno, slotId: slot, rate: { amount: '45.00', currency: 'EUR' } }],
      inForceAt: '2026-11-28T10:00:00.000Z',
    },
  },
});

/** Another version is in force in its place. */
export const agreementSuperseded = defineEvent({
  ...ofAgreement,
  name: 'agreement.superseded',
  data: z.object({
    ...which,
    number,
    by: id('agv').describe('The version that is in force from now on'),
    supersededAt: instant,
  }),
  description: 'A version of an agreement that was in force gave way to the next one, which all parties have signed.',
  example: { ...at(7), data: { ...about, number: 1, by: secondVersion, supersededAt: '2027-02-12T10:00:00.000Z' } },
});
