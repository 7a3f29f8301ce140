import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, weights } from '../examples.ts';
import { id } from '../fields.ts';

const weight = z.number().min(0).max(10);

/** Teams are formed by other weights from now on. */
export const formationWeightsSet = defineEvent({
  service: 'projects',
  version: 1,
  visibility: ['internal'],
  subject: id('fwt'),
  partition: id('fwt'),
  name: 'formation-weights.set',
  data: z.object({
    weightsId: id('fwt'),
    setBy: id('per').describe('The administrator'),
    skillFit: weight,
    availability: weight,
    trackRecord: weight,
    diversification: weight,
  }),
  description: 'An administrator set by how much each part of a score counts when teams are proposed.',
  example: {
    ...{ subject: weights, partition: weights, aggregateVersion: 1 },
    data: { weightsId: weights, setBy: ada, skillFit: 2, availability: 1, trackRecord: 1, diversification: 1.5 },
  },
});
