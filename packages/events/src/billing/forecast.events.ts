import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { fabio } from '../examples.ts';
import { agentId, id, money } from '../fields.ts';

/** What is told of how near an agent comes to a regime's limit: nobody's business but the agent's. */
const ofAgent = {
  service: 'billing',
  version: 1,
  visibility: ['internal'],
  subject: id('per', 'org'),
  partition: id('per', 'org'),
} as const;

const euros = (amount: string) => ({ amount, currency: 'EUR' as const });
const at = (aggregateVersion: number) => ({ subject: fabio, partition: fabio, aggregateVersion });

const figures = {
  agentId,
  year: z.int().min(2000).max(9999),
  collected: money.describe('What came in in the year'),
  expected: money.describe('What came in, and all that is to come in before the year ends'),
};

/** It may be too much. */
export const agentThresholdNear = defineEvent({
  ...ofAgent,
  name: 'agent.threshold-near',
  data: z.object({
    ...figures,
    threshold: money.describe('What a year’s revenue in the forfettario regime may come to'),
  }),
  description:
    'What an agent in the forfettario regime is expected to collect in a year comes near to the limit of the regime.',
  example: {
    ...at(1),
    data: {
      ...{ agentId: fabio, year: 2026, collected: euros('61000.00'), expected: euros('79500.00') },
      threshold: euros('85000.00'),
    },
    byService: true,
  },
});

/** It is too much. */
export const agentThresholdExceeded = defineEvent({
  ...ofAgent,
  name: 'agent.threshold-exceeded',
  data: z.object({
    ...figures,
    threshold: money.describe('The limit that is exceeded'),
    isCollected: z.boolean().describe('Whether it is exceeded by what came in already'),
    consequence: z
      .enum(['NEXT_YEAR', 'AT_ONCE'])
      .describe('NEXT_YEAR: the regime ends with the year. AT_ONCE: it ends with the payment that exceeds the limit'),
  }),
  description:
    'What an agent in the forfettario regime has collected in a year, or is expected to, exceeds a limit of the regime.',
  example: {
    ...at(2),
    data: {
      ...{ agentId: fabio, year: 2026, collected: euros('84000.00'), expected: euros('91000.00') },
      ...{ threshold: euros('85000.00'), isCollected: false, consequence: 'NEXT_YEAR' },
    },
    byService: true,
  },
});
