import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora, bruno } from '../examples.ts';
import { id, share } from '../fields.ts';

const owners = z
  .array(z.object({ personId: id('per'), share }))
  .min(1)
  .describe('All of them; their shares total exactly 100%');

const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2');
const by = id('per').describe('Whose word it is');
const sixtyForty = [
  { personId: ada, share: '60%' },
  { personId: bruno, share: '40%' },
];
const place = { service: 'members', version: 1, subject: id('org'), partition: id('org') } as const;

/** Somebody entered an organization, and its other owners have yet to confirm. */
export const organizationProposed = defineEvent({
  ...place,
  name: 'organization.proposed',
  visibility: ['parties'],
  data: z.object({ organizationId: id('org'), name: z.string(), country, owners, by }),
  description: 'Somebody entered an organization; it is registered when all who are to own it have confirmed.',
  example: {
    subject: aurora,
    partition: aurora,
    aggregateVersion: 1,
    data: { organizationId: aurora, name: 'Studio Aurora', country: 'IT', owners: sixtyForty, by: ada },
  },
});

/** An owner proposed other owners, or other shares. */
export const organizationOwnersProposed = defineEvent({
  ...place,
  name: 'organization.owners-proposed',
  visibility: ['parties'],
  data: z.object({ organizationId: id('org'), owners, by }),
  description: 'An owner proposed other owners or other shares; all who own and all who are to own have to confirm.',
  example: {
    subject: aurora,
    partition: aurora,
    aggregateVersion: 4,
    data: { organizationId: aurora, owners: sixtyForty, by: bruno },
  },
});

/** Somebody gave their word on what is proposed. */
export const organizationOwnersConfirmed = defineEvent({
  ...place,
  name: 'organization.owners-confirmed',
  visibility: ['parties'],
  data: z.object({ organizationId: id('org'), by }),
  description: 'Somebody who owns or is to own confirmed what is proposed.',
  example: { subject: aurora, partition: aurora, aggregateVersion: 2, data: { organizationId: aurora, by: bruno } },
});

/** Somebody refused what is proposed, which ends it. */
export const organizationOwnersDeclined = defineEvent({
  ...place,
  name: 'organization.owners-declined',
  visibility: ['parties'],
  data: z.object({ organizationId: id('org'), by }),
  description: 'Somebody who owns or is to own declined what is proposed: it is over.',
  example: { subject: aurora, partition: aurora, aggregateVersion: 5, data: { organizationId: aurora, by: ada } },
});

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
  description: 'An organization is registered: all who own it have confirmed.',
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
  description: 'Others own an organization, or in other shares: all concerned have confirmed.',
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
