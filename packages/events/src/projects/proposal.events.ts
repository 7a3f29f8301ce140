import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, commission, intent, request, response } from '../examples.ts';
import { agentId, count, day, id, instant, money, part } from '../fields.ts';

/**
 * What is told of a proposal, in its own partition. No words of those who wrote it: they are read at the service, where erasure
 * reaches them.
 */
const ofProposal = {
  service: 'projects',
  version: 1,
  visibility: ['community', 'public', 'parties', 'internal'],
  subject: id('prp'),
  partition: id('prp'),
} as const;

const just = z.object({
  proposalId: id('prp'),
  kind: z.enum(['REQUEST', 'OFFER']),
  ownerId: agentId.describe('Who asks or offers'),
});

const intents = z
  .array(
    z.object({
      id: id('int'),
      action: z.enum(['WORK', 'USE', 'CITE', 'TRANSFER']),
      skill: z.url().nullable().describe("An ESCO skill's URI; null but for WORK"),
      level: z.int().min(1).max(5).nullable().describe('Null but for WORK'),
      hours: count.nullable().describe('Null where none are said'),
      from: day.nullable().describe('The first day; null where none is said'),
      to: day.nullable().describe('The last day; null where none is said'),
      rate: money.nullable().describe('Per hour, or for all of what takes no hours; null where none is said'),
    }),
  )
  .min(1);

const told = just.extend({
  visibility: z.enum(['PUBLIC', 'COMMUNITY', 'ALLIANCE']),
  allianceId: id('ali').nullable().describe('Which one, of what an ALLIANCE sees'),
  expiresAt: instant.describe('When it closes by itself: RFC 3339, UTC'),
  intents,
});

const at = (aggregateVersion: number) => ({ subject: request, partition: request, aggregateVersion });
const about = { proposalId: request, kind: 'REQUEST' as const, ownerId: ada };
const terms = {
  ...about,
  visibility: 'COMMUNITY' as const,
  allianceId: null,
  expiresAt: '2026-12-24T09:00:00.000Z',
  intents: [
    {
      ...{ id: intent, action: 'WORK' as const, level: 3, hours: 40, from: '2027-01-11', to: '2027-02-26' },
      skill: 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389',
      rate: { amount: '45.00', currency: 'EUR' as const },
    },
  ],
};

/** Somebody wrote one, for themselves as yet. */
export const proposalDrafted = defineEvent({
  ...ofProposal,
  name: 'proposal.drafted',
  visibility: ['internal'],
  data: just,
  description: 'A member drafted a request or an offer; nobody else sees it yet.',
  example: { ...at(1), data: about },
});

/** It says something else from now on. */
export const proposalRevised = defineEvent({
  ...ofProposal,
  name: 'proposal.revised',
  data: told,
  description: 'A request or an offer was revised: this is all of it from now on. Internal while it is a draft.',
  example: { ...at(2), data: terms },
});

/** It is on the noticeboard. */
export const proposalPublished = defineEvent({
  ...ofProposal,
  name: 'proposal.published',
  data: told,
  description: 'A request or an offer was put on the noticeboard.',
  example: { ...at(3), data: terms },
});

const answer = {
  commissionId: id('com').nullable().describe('The commission that takes it up; null where none does'),
  answeredBy: id('prp').nullable().describe('The offer or request that answers it; null where none does'),
  responseId: id('rsp').nullable().describe('The response that was taken; null where none was'),
  partnerId: agentId.nullable().describe('Whose that offer, request or response is; null with a commission'),
};

/** What was asked for, or offered, was found. */
export const proposalMatched = defineEvent({
  ...ofProposal,
  name: 'proposal.matched',
  data: just.extend({
    by: z.enum(['COMMISSION', 'PROPOSAL', 'RESPONSE']).optional().describe('What answers it'),
    ...answer,
  }),
  description:
    'Whoever put a request or an offer on the noticeboard found what answers it. It is named where whoever sees the proposal sees it too: a response never is.',
  example: {
    ...at(4),
    data: {
      ...{ ...about, by: 'COMMISSION' as const },
      ...{ commissionId: commission, answeredBy: null, responseId: null, partnerId: null },
    },
  },
});

/** By what, and whose it is: for those whom it concerns, and nobody else. */
export const proposalAnswered = defineEvent({
  ...ofProposal,
  name: 'proposal.answered',
  visibility: ['internal'],
  subject: part('prp', 'match'),
  data: just.extend(answer),
  description: 'What answers a request or an offer that was matched, whoever may see it.',
  example: {
    ...{ ...at(1), subject: `${request}#match` as const },
    data: { ...about, commissionId: null, answeredBy: null, responseId: response, partnerId: bruno },
  },
});

/** Nothing more happens to it. */
export const proposalClosed = defineEvent({
  ...ofProposal,
  name: 'proposal.closed',
  data: just.extend({
    reason: z.enum(['FULFILLED', 'WITHDRAWN', 'EXPIRED']).describe('EXPIRED is said by the clock alone'),
  }),
  description: 'A request or an offer was closed, or its time was up. Internal where it was never published.',
  example: { ...at(4), data: { ...about, reason: 'EXPIRED' }, byService: true },
});

/** Somebody is interested. */
export const proposalResponded = defineEvent({
  ...ofProposal,
  name: 'proposal.responded',
  visibility: ['internal'],
  subject: id('rsp'),
  data: just.extend({ responseId: id('rsp'), personId: id('per').describe('Who is interested') }),
  description: 'Somebody responded to a request or an offer on the noticeboard.',
  example: { ...at(1), subject: response, data: { ...about, responseId: response, personId: bruno } },
});

/** They are interested no more. */
export const proposalResponseWithdrawn = defineEvent({
  ...ofProposal,
  name: 'proposal.response-withdrawn',
  visibility: ['internal'],
  subject: id('rsp'),
  data: just.extend({ responseId: id('rsp'), personId: id('per').describe('Who was interested') }),
  description:
    'Somebody took back what they responded to a request or an offer on the noticeboard: it cannot be taken any more.',
  example: { ...at(2), subject: response, data: { ...about, responseId: response, personId: bruno } },
});
