import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, claim, course, endorsement, trainingRecord } from '../examples.ts';
import { day, id, instant, personal } from '../fields.ts';
import { skillLevel, skillUri } from './skill-fields.ts';

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
    level: skillLevel,
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
    level: skillLevel.describe('What was claimed when it was endorsed'),
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

/** Whoever vouched for a claim does so no more. */
export const skillEndorsementWithdrawn = defineEvent({
  ...place,
  name: 'skill.endorsement-withdrawn',
  visibility: ['community'],
  subject: id('ens'),
  data: z.object({
    endorsementId: id('ens'),
    claimId: id('clm'),
    personId: id('per').describe('Who claims the skill'),
    skillUri,
    endorsedBy: id('per'),
  }),
  description: 'A person withdrew the endorsement that they had given.',
  example: {
    subject: endorsement,
    partition: ada,
    aggregateVersion: 2,
    data: {
      endorsementId: endorsement,
      claimId: claim,
      personId: ada,
      skillUri: interfaceDesign,
      endorsedBy: bruno,
    },
  },
});

/** Who trained the person confirmed what the claim says. */
export const skillVerified = defineEvent({
  ...place,
  name: 'skill.verified',
  visibility: ['community'],
  data: z.object({
    claimId: id('clm'),
    personId: id('per'),
    skillUri,
    level: skillLevel.describe('To which the course trains: what is claimed, or more'),
    courseId: id('crs'),
    recordId: id('trn').describe('The training by which it is verified'),
    completedOn: day.describe('When the course was completed, ISO 8601'),
    confirmedBy: id('per').describe('Who confirmed the training for whoever gives the course'),
  }),
  description:
    'A claim is verified by training: whoever gives a course confirmed that the person completed it, and it trains the skill to the level that is claimed, or beyond.',
  example: {
    subject: claim,
    partition: ada,
    aggregateVersion: 3,
    data: {
      claimId: claim,
      personId: ada,
      skillUri: interfaceDesign,
      level: 4,
      courseId: course,
      recordId: trainingRecord,
      completedOn: '2026-10-30',
      confirmedBy: bruno,
    },
  },
});

/** A claim is verified no more. */
export const skillVerificationEnded = defineEvent({
  ...place,
  name: 'skill.verification-ended',
  visibility: ['community'],
  data: z.object({
    claimId: id('clm'),
    personId: id('per'),
    skillUri,
    recordId: id('trn').describe('The training by which it was verified'),
    reason: z
      .enum(['LEVEL_RAISED', 'CONFIRMATION_REVOKED', 'RECORD_WITHDRAWN'])
      .describe('LEVEL_RAISED: more is claimed than was trained'),
  }),
  description: 'What verified a claim holds no more, and nothing else verifies it at the level that is claimed.',
  example: {
    subject: claim,
    partition: ada,
    aggregateVersion: 4,
    data: {
      claimId: claim,
      personId: ada,
      skillUri: interfaceDesign,
      recordId: trainingRecord,
      reason: 'CONFIRMATION_REVOKED',
    },
  },
});
