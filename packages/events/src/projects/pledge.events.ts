import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, pledge, project } from '../examples.ts';
import { agentId, id, money } from '../fields.ts';

/** All that is told of a pledge: to those who take part in its project, in the project's partition. */
const ofPledge = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: id('plg'),
  partition: id('prj'),
} as const;

const what = z.object({
  pledgeId: id('plg'),
  projectId: id('prj'),
  leadId: agentId.describe('Who leads the project'),
  backerId: agentId.describe('Who is to give it: a person or an organization'),
  amount: money,
  pledged: money.describe('What is pledged for the project in all from now on'),
});

const example = {
  pledgeId: pledge,
  projectId: project,
  leadId: ada,
  backerId: bruno,
  amount: { amount: '1500.00', currency: 'EUR' },
} as const;

/** Somebody says that they will give it. */
export const pledgeMade = defineEvent({
  ...ofPledge,
  name: 'pledge.made',
  data: what.extend({ pledgedBy: id('per') }),
  description:
    'A backer pledged an amount to a project. It is confirmed with `project.funded`, released with `project.abandoned`; no money has moved.',
  example: {
    ...{ subject: pledge, partition: project, aggregateVersion: 1 },
    data: { ...example, pledged: { amount: '4500.00', currency: 'EUR' }, pledgedBy: bruno },
  },
});

/** They will not. */
export const pledgeWithdrawn = defineEvent({
  ...ofPledge,
  name: 'pledge.withdrawn',
  data: what.extend({
    withdrawnBy: id('per').nullable().describe('Null where the service did, for who has left or was erased'),
  }),
  description: 'A backer took a pledge back before the project was funded.',
  example: {
    ...{ subject: pledge, partition: project, aggregateVersion: 2 },
    data: { ...example, pledged: { amount: '3000.00', currency: 'EUR' }, withdrawnBy: bruno },
  },
});
