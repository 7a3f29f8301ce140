import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, claim, endorsement } from '../examples.ts';
import { id, instant, personal } from '../fields.ts';

const skillUri = z
  .string()
  .regex(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}$/)
  .describe('An ESCO skill');
const place = { service: 'members', version: 1, subject: id('clm'), partition: id('per') } as const;
const interfaceDesign = 'http://data.europa.eu/esco/skill/fd33c66c-70c4-40e6-b87c-5495bd3bf26e';

/** Somebody says to have a skill, or to have it at another level. */
export const skillClaimed = defineEvent({
  ...place,
  name: 'skill.claimed',
  visibility: ['community'],
  data: z.object({
    claimId: id('clm'),
    personId: id('per'),
    skillUri,
    level: z.int().min(1).max(5),
    personal: personal({ evidence: z.string().nullable() }),
  }),
  description: 'A person claims a skill, or claims it anew at another level or with other evidence.',
  example: {
    subject: claim,
    partition: ada,
    aggregateVersion: 1,
    data: { claimId: claim, personId: ada, skillUri: interfaceDesign, level: 4, personal: { evidence: null } },
  },
});

/** Somebody does not say so any more. */
export const skillClaimWithdrawn = defineEvent({
  ...place,
  name: 'skill.claim-withdrawn',
  visibility: ['community'],
  data: z.object({ claimId: id('clm'), personId: id('per'), skillUri }),
  description: 'A person withdrew the claim of a skill.',
  example: {
    subject: claim,
    partition: ada,
    aggregateVersion: 2,
    data: { claimId: claim, personId: ada, skillUri: interfaceDesign },
  },
});

/** Somebody who worked with the claimant vouches for the claim. */
export const skillEndorsed = defineEvent({
  ...place,
  name: 'skill.endorsed',
  visibility: ['community'],
  subject: id('ens'),
  data: z.object({
    claimId: id('clm'),
    personId: id('per').describe('Who claims the skill'),
    skillUri,
    level: z.int().min(1).max(5).describe('What was claimed when it was endorsed'),
    endorsedBy: id('per'),
    endorsedAt: instant,
  }),
  description: 'A person endorsed the claim of somebody with whom they worked.',
  example: {
    subject: endorsement,
    partition: ada,
    aggregateVersion: 1,
    data: {
      claimId: claim,
      personId: ada,
      skillUri: interfaceDesign,
      level: 4,
      endorsedBy: bruno,
      endorsedAt: '2026-11-24T09:00:00.000Z',
    },
  },
});
