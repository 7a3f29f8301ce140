import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, commission, project } from '../examples.ts';
import { agentId, id, instant, money } from '../fields.ts';

/**
 * All that is told of a project: to those who may see it, in its own partition. No words of those who wrote it: they are read at the
 * service.
 */
const ofProject = {
  service: 'projects',
  version: 1,
  visibility: ['community', 'public', 'parties'],
  subject: id('prj'),
  partition: id('prj'),
} as const;

const just = z.object({ projectId: id('prj'), leadId: agentId.describe('Who leads it') });
const budget = z.object({
  target: money.describe('What is asked for in all'),
  minimum: money.describe('With this much it is done: the target where nothing less will do'),
  deadline: instant.nullable().describe('Until when it is to be pledged: RFC 3339, UTC; null where that is open'),
});

const about = { projectId: project, leadId: ada } as const;
const at = (aggregateVersion: number) => ({ subject: project, partition: project, aggregateVersion });
const exampleBudget = {
  target: { amount: '12000.00', currency: 'EUR' },
  minimum: { amount: '9000.00', currency: 'EUR' },
  deadline: '2027-01-31T00:00:00.000Z',
} as const;

/** There is an idea from now on. */
export const projectOpened = defineEvent({
  ...ofProject,
  name: 'project.opened',
  data: just.extend({
    openedBy: id('per'),
    visibility: z.enum(['PUBLIC', 'COMMUNITY', 'PARTIES']),
    budget: budget.nullable().describe('Null where it needs no money'),
    openedAt: instant,
  }),
  description: 'A member opened a project: it is an idea.',
  example: {
    ...at(1),
    data: {
      ...about,
      openedBy: ada,
      visibility: 'COMMUNITY',
      budget: exampleBudget,
      openedAt: '2026-11-24T09:00:00.000Z',
    },
  },
});

/** Backers are asked for. */
export const projectFundingOpened = defineEvent({
  ...ofProject,
  name: 'project.funding-opened',
  data: just.extend({ budget }),
  description: 'Backers are asked to pledge what a project needs.',
  example: { ...at(2), data: { ...about, budget: exampleBudget } },
});

/** What was asked for is pledged. */
export const projectFunded = defineEvent({
  ...ofProject,
  name: 'project.funded',
  data: just.extend({
    pledged: money.describe('What is pledged in all: every pledge that was made and not withdrawn'),
  }),
  description: 'What a project needs is pledged: the pledges are confirmed. No money has moved by that.',
  example: { ...at(3), data: { ...about, pledged: { amount: '12000.00', currency: 'EUR' } } },
});

/** The work begins. */
export const projectStarted = defineEvent({
  ...ofProject,
  name: 'project.started',
  data: just,
  description: 'The work of a project began: it is funded, or needs no money.',
  example: { ...at(4), data: about },
});

/** The work is done. */
export const projectCompleted = defineEvent({
  ...ofProject,
  name: 'project.completed',
  data: just,
  description: 'What a project was to bring about is there.',
  example: { ...at(5), data: about },
});

/** Nothing more happens to it. */
export const projectClosed = defineEvent({
  ...ofProject,
  name: 'project.closed',
  data: just,
  description: 'A completed project was closed.',
  example: { ...at(6), data: about },
});

/** It came to nothing. */
export const projectAbandoned = defineEvent({
  ...ofProject,
  name: 'project.abandoned',
  data: just.extend({
    reason: z
      .enum(['WITHDRAWN', 'NOT_FEASIBLE', 'SHORT_OF_PEOPLE', 'FUNDING_MISSED', 'LEAD_GONE'])
      .describe('FUNDING_MISSED and LEAD_GONE are said by the service alone'),
  }),
  description: 'A project was given up, or was not funded in time: its pledges are released.',
  example: { ...at(3), data: { ...about, reason: 'FUNDING_MISSED' }, byService: true },
});

/** What is told of who takes part: to those who do. */
const ofParticipant = { ...ofProject, visibility: ['parties'] } as const;
const participant = just.extend({ personId: id('per').describe('Who it is about') });

/** Somebody is asked to take part. */
export const projectParticipantInvited = defineEvent({
  ...ofParticipant,
  name: 'project.participant-invited',
  data: participant,
  description: 'Whoever leads a project asks somebody to take part: nobody does without their own word.',
  example: { ...at(2), data: { ...about, personId: bruno } },
});

/** Somebody asks to take part. */
export const projectParticipantAsked = defineEvent({
  ...ofParticipant,
  name: 'project.participant-asked',
  data: participant,
  description: 'Somebody asks to take part in a project.',
  example: { ...at(2), data: { ...about, personId: bruno } },
});

/** Somebody takes part. */
export const projectParticipantJoined = defineEvent({
  ...ofParticipant,
  name: 'project.participant-joined',
  data: participant,
  description: 'Both have given their word: somebody takes part in a project.',
  example: { ...at(3), data: { ...about, personId: bruno } },
});

/** Somebody takes part no more, or never did. */
export const projectParticipantLeft = defineEvent({
  ...ofParticipant,
  name: 'project.participant-left',
  data: participant.extend({
    was: z.enum(['INVITED', 'ASKED', 'JOINED']).describe('How they stood: JOINED where they took part'),
  }),
  description: 'Somebody left a project, or did not come to take part in it.',
  example: { ...at(4), data: { ...about, personId: bruno, was: 'JOINED' } },
});

/** A commission belongs to it. */
export const projectCommissionAttached = defineEvent({
  ...ofProject,
  name: 'project.commission-attached',
  data: just.extend({ commissionId: id('com') }),
  description: 'A commission belongs to a project from now on.',
  example: { ...at(5), data: { ...about, commissionId: commission } },
});

/** It does so no more. */
export const projectCommissionDetached = defineEvent({
  ...ofProject,
  name: 'project.commission-detached',
  data: just.extend({ commissionId: id('com') }),
  description: 'A commission belongs to a project no more.',
  example: { ...at(6), data: { ...about, commissionId: commission } },
});

/** It says something else from now on. */
export const projectRevised = defineEvent({
  ...ofProject,
  name: 'project.revised',
  data: just.extend({
    visibility: z.enum(['PUBLIC', 'COMMUNITY', 'PARTIES']).describe('Who may read it from now on'),
    budget: budget.nullable().describe('What it needs from now on; null where it needs no money'),
  }),
  description: 'Whoever leads a project revised what it is about, what it needs or who may read it.',
  example: { ...at(2), data: { ...about, visibility: 'COMMUNITY', budget: exampleBudget } },
});
