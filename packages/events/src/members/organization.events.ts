import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora, bruno } from '../examples.ts';
import { id, share } from '../fields.ts';

const owners = z
  .array(z.object({ personId: id('per'), share }))
  .min(1)
  .describe('All of them; their shares total exactly 100%');

/** There is an organization from now on. */
export const organizationRegistered = defineEvent({
  service: 'members',
  name: 'organization.registered',
  version: 1,
  visibility: ['community'],
  subject: id('org'),
  partition: id('org'),
  data: z.object({
    organizationId: id('org'),
    name: z.string(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166-1 alpha-2'),
    owners,
  }),
  description: 'An organization was registered by one of its owners.',
  example: {
    subject: aurora,
    partition: aurora,
    aggregateVersion: 1,
    data: {
      organizationId: aurora,
      name: 'Studio Aurora',
      country: 'IT',
      owners: [
        { personId: ada, share: '60%' },
        { personId: bruno, share: '40%' },
      ],
    },
  },
});

/** Others own it, or in other shares. */
export const organizationOwnersChanged = defineEvent({
  service: 'members',
  name: 'organization.owners-changed',
  version: 1,
  visibility: ['community'],
  subject: id('org'),
  partition: id('org'),
  data: z.object({ organizationId: id('org'), owners }),
  description: 'An owner changed who owns an organization, or in which shares.',
  example: {
    subject: aurora,
    partition: aurora,
    aggregateVersion: 2,
    data: {
      organizationId: aurora,
      owners: [
        { personId: ada, share: '1/3' },
        { personId: bruno, share: '2/3' },
      ],
    },
  },
});
