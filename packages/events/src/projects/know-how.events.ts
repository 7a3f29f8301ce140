import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, citation, commission, contribution, greta, knowHow } from '../examples.ts';
import { agentId, id } from '../fields.ts';

/** All that is told of an asset: to those who may see it, in its own partition. What it is called is read at the service. */
const ofAsset = {
  service: 'projects',
  version: 1,
  visibility: ['community', 'public', 'parties'],
  subject: id('kha'),
  partition: id('kha'),
} as const;

const just = z.object({
  assetId: id('kha'),
  number: z.int().min(1).describe('Which version of what the asset says: 1, 2, … without holes among those in force'),
});
const what = just.extend({
  kind: z.enum(['DESIGN', 'METHOD', 'TOOL']),
  makers: z
    .array(
      z.object({
        agentId,
        basisPoints: z.int().min(1).max(10_000).describe('Hundredths of a per cent; of all makers exactly 10,000'),
      }),
    )
    .min(1),
});

const about = { assetId: knowHow, number: 1 } as const;
const example = {
  ...about,
  kind: 'DESIGN' as const,
  makers: [
    { agentId: ada, basisPoints: 6_000 },
    { agentId: bruno, basisPoints: 4_000 },
  ],
};
const at = (aggregateVersion: number) => ({ subject: knowHow, partition: knowHow, aggregateVersion });
const forMakers = { ...ofAsset, visibility: ['parties'] } as const;

/** Somebody says who made what: the makers are asked. */
export const knowHowProposed = defineEvent({
  ...forMakers,
  name: 'know-how.proposed',
  data: what.extend({
    what: z
      .enum(['REGISTER', 'REVISE', 'RETIRE'])
      .describe('What happens once all makers, old and new, have confirmed'),
    proposedBy: id('per'),
    asked: z.array(agentId).describe('Whose word it waits for'),
  }),
  description:
    'Somebody proposed to register know-how, to share it otherwise, or to retire it: it holds once all makers have confirmed.',
  example: { ...at(1), data: { ...example, what: 'REGISTER', proposedBy: ada, asked: [bruno] } },
});

/** A maker says so, too. */
export const knowHowConfirmed = defineEvent({
  ...forMakers,
  name: 'know-how.confirmed',
  data: just.extend({ makerId: agentId, confirmedBy: id('per') }),
  description: 'A maker confirmed what is proposed.',
  example: { ...at(2), data: { ...about, makerId: bruno, confirmedBy: bruno } },
});

/** A maker says no. */
export const knowHowDeclined = defineEvent({
  ...forMakers,
  name: 'know-how.declined',
  data: just.extend({ declinedBy: id('per') }),
  description: 'A maker declined what was proposed, or it was taken back: it ends with that.',
  example: { ...at(2), data: { ...about, declinedBy: bruno } },
});

/** It can be cited. */
export const knowHowRegistered = defineEvent({
  ...ofAsset,
  name: 'know-how.registered',
  data: what,
  description: 'All makers have confirmed: the know-how is registered, and can be cited.',
  example: { ...at(3), data: { ...example } },
});

/** It says something else from now on. */
export const knowHowRevised = defineEvent({
  ...ofAsset,
  name: 'know-how.revised',
  data: what,
  description: 'Another version of know-how is in force. What was cited before stays with the version that it cited.',
  example: { ...at(4), data: { ...example, number: 2 } },
});

/** It is not cited any more. */
export const knowHowRetired = defineEvent({
  ...ofAsset,
  name: 'know-how.retired',
  data: just.extend({ retiredBy: id('per') }),
  description: 'A maker retired know-how: it is cited no more. What was cited stays.',
  example: { ...at(5), data: { ...about, retiredBy: ada } },
});

/** What is told of a citation: in its asset's partition, to its makers. */
const ofCitation = {
  service: 'projects',
  version: 1,
  visibility: ['parties'],
  subject: id('cit'),
  partition: id('kha'),
} as const;
const cited = just.extend({
  citationId: id('cit'),
  contributionId: id('ctr').describe('The contribution of kind CITE'),
  commissionId: id('com'),
  makers: what.shape.makers.describe('Of the version that is cited'),
});
const exampleCited = {
  ...about,
  citationId: citation,
  contributionId: contribution,
  commissionId: commission,
  makers: [{ agentId: greta, basisPoints: 10_000 }],
};

/** Somebody used it: its makers are to earn. */
export const knowHowCited = defineEvent({
  ...ofCitation,
  name: 'know-how.cited',
  data: cited,
  description:
    'A contribution that cites know-how was approved: from now on the citation counts. What its makers earn by it, the agreement and billing say.',
  example: { subject: citation, partition: knowHow, aggregateVersion: 1, data: exampleCited },
});

/** It counts no more. */
export const knowHowCitationReversed = defineEvent({
  ...ofCitation,
  name: 'know-how.citation-reversed',
  data: cited,
  description: 'A contribution that cites know-how counts no more: neither does the citation.',
  example: { subject: citation, partition: knowHow, aggregateVersion: 2, data: exampleCited },
});
