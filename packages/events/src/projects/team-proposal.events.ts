import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, commission, proposal, slot, team } from '../examples.ts';
import { id } from '../fields.ts';

/**
 * What is told of a proposal, in its commission's partition. Inside the community's services alone: who might do the work,
 * and who might step in, is for whoever manages the commission to say.
 */
const ofProposal = {
  service: 'projects',
  version: 1,
  visibility: ['internal'],
  subject: id('tpr'),
  partition: id('com'),
} as const;

const place = { slotId: id('slt'), personId: id('per') };
const just = z.object({
  proposalId: id('tpr'),
  commissionId: id('com'),
  requestedBy: id('per').nullable().describe('Null when the service asked for it itself, to replace somebody'),
  replaces: z
    .object({ teamId: id('tea'), ...place })
    .nullable()
    .describe('The place that somebody did not take or left; null when a whole team was asked for'),
});

const about = { proposalId: proposal, commissionId: commission };
const at = { subject: proposal, partition: commission, aggregateVersion: 1, byService: true } as const;
const replaces = { teamId: team, slotId: slot, personId: ada };

/** A team can be chosen. */
export const teamProposed = defineEvent({
  ...ofProposal,
  name: 'team.proposed',
  data: just.extend({
    seats: z
      .array(
        z.object({
          ...place,
          substituteId: id('per')
            .nullable()
            .describe('Who steps in when this person is not there; null when nobody does'),
        }),
      )
      .min(1)
      .describe("One for each of the commission's roles"),
  }),
  description: 'A team was found for a commission, or somebody for a place that came free: it can be chosen.',
  example: {
    ...at,
    data: { ...about, requestedBy: null, replaces, seats: [{ slotId: slot, personId: bruno, substituteId: null }] },
  },
});

/** No team could be found. */
export const teamNotProposed = defineEvent({
  ...ofProposal,
  name: 'team.not-proposed',
  data: just.extend({
    problems: z
      .array(
        z.object({
          code: z.enum([
            'NOBODY_SKILLED',
            'ALL_EXCLUDED',
            'NOBODY_AVAILABLE',
            'SLOT_OVER',
            'MUST_INCLUDE_UNFIT',
            'NO_TEAM_TOGETHER',
            'COMMISSION_LOST',
            'TEAM_CHOSEN',
            'NOT_COMPUTED',
          ]),
          slotId: id('slt').nullable().describe('The role that it is about; null when it is about none'),
          personId: id('per').nullable().describe('Whom it is about; null when it is about nobody'),
        }),
      )
      .min(1),
  }),
  description: 'No team could be found for a commission, or nobody for a place that came free: what stands in the way.',
  example: {
    ...at,
    data: {
      ...about,
      requestedBy: ada,
      replaces: null,
      problems: [{ code: 'NOBODY_AVAILABLE', slotId: slot, personId: null }],
    },
  },
});
