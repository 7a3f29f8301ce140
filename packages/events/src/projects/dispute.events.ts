import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, commission, contribution, dispute, greta } from '../examples.ts';
import { agentId, id } from '../fields.ts';

/** All that is told of a dispute: to the parties, in its commission's partition. What is said in it stays with projects. */
const ofDispute = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: id('dsp'),
  partition: id('com'),
} as const;

const what = z.object({
  disputeId: id('dsp'),
  contributionId: id('ctr'),
  commissionId: id('com'),
  agentId: agentId.describe('Whose contribution it is'),
  openedBy: id('per'),
});
const example = {
  disputeId: dispute,
  contributionId: contribution,
  commissionId: commission,
  agentId: bruno,
  openedBy: greta,
} as const;
const at = (aggregateVersion: number) => ({ subject: dispute, partition: commission, aggregateVersion });

/** Somebody says that a contribution is not right. */
export const disputeOpened = defineEvent({
  ...ofDispute,
  name: 'dispute.opened',
  data: what,
  description: 'A party says that a contribution is not right: it counts for nothing until that is resolved.',
  example: { ...at(1), data: example },
});

/** Somebody shows something for one side or the other. */
export const disputeEvidenceAdded = defineEvent({
  ...ofDispute,
  name: 'dispute.evidence-added',
  data: what.extend({ addedBy: id('per') }),
  description: 'A party showed something for or against a contribution that is in dispute.',
  example: { ...at(2), data: { ...example, addedBy: bruno } },
});

/** It is over. */
export const disputeResolved = defineEvent({
  ...ofDispute,
  name: 'dispute.resolved',
  data: what.extend({
    outcome: z
      .enum(['UPHELD', 'DISMISSED', 'WITHDRAWN'])
      .describe('Upheld: the contribution is reversed. Dismissed, or given up by who opened it: it stands as before.'),
    resolvedBy: id('per'),
  }),
  description: 'A dispute about a contribution was upheld, dismissed or given up.',
  example: { ...at(3), data: { ...example, outcome: 'DISMISSED', resolvedBy: ada } },
});
