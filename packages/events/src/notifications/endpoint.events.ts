import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, client, endpoint } from '../examples.ts';
import { id, instant } from '../fields.ts';

/** What is told of a partner's endpoint. Addresses and secrets are told nobody. */
const ofEndpoint = {
  service: 'notifications',
  version: 1,
  visibility: ['internal'],
  subject: id('end'),
  partition: id('end'),
} as const;

const just = z.object({ endpointId: id('end'), ownerId: id('per').describe('Whose it is') });
const at = (aggregateVersion: number) => ({ subject: endpoint, partition: endpoint, aggregateVersion }) as const;
const justExample = { endpointId: endpoint, ownerId: ada } as const;

/** Events are delivered there from now on. */
export const endpointRegistered = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.registered',
  data: just.extend({
    types: z.array(z.string().regex(/^millepiani\.[a-z.-]+\.v[1-9]\d*$/)).min(1),
    registeredBy: id('cli').optional().describe('The partner’s application that did; absent: its owner did'),
  }),
  description: 'A partner registered an endpoint for some types of events.',
  example: {
    ...at(1),
    data: { ...justExample, types: ['millepiani.projects.commission.won.v1'], registeredBy: client },
  },
});

/** There is a new secret, beside the one before. */
export const endpointSecretRotated = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.secret-rotated',
  data: just.extend({ oldValidUntil: instant.describe('Until when deliveries are signed by the old one too') }),
  description: 'A partner had a new secret made; deliveries are signed by both for a while.',
  example: { ...at(2), data: { ...justExample, oldValidUntil: '2026-11-25T09:00:00.000Z' } },
});

/** Somebody wants to see whether it arrives. */
export const endpointTested = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.tested',
  data: just,
  description: 'A partner had a test event sent: this one, to this endpoint alone.',
  example: { ...at(3), data: justExample },
});

/** Nothing is delivered there any more. */
export const endpointDisabled = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.disabled',
  data: just.extend({
    reason: z
      .enum(['GONE', 'FAILING', 'BY_OWNER', 'CONSENT_REVOKED', 'CLIENT_REVOKED'])
      .describe(
        'GONE: it answered 410. FAILING: for five days. CONSENT_REVOKED: its owner took back what they had allowed the application that registered it. CLIENT_REVOKED: that application was revoked',
      ),
  }),
  description: 'Nothing is delivered to an endpoint any more, or for another reason than before; what is for it waits.',
  example: { ...at(4), byService: true, data: { ...justExample, reason: 'GONE' } },
});

/** Deliveries go on. */
export const endpointEnabled = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.enabled',
  data: just,
  description: 'Its owner enabled a disabled endpoint: what waited is delivered.',
  example: { ...at(5), data: justExample },
});

/** It is another URL, other types or another order from now on. */
export const endpointChanged = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.changed',
  data: just.extend({
    types: z.array(z.string().regex(/^millepiani\.[a-z.-]+\.v[1-9]\d*$/)).min(1),
    order: z.enum(['PER_SUBJECT', 'NONE']).describe('PER_SUBJECT: the next of a subject waits for the one before'),
  }),
  description: 'A partner changed where events are delivered, which, or in what order.',
  example: {
    ...at(6),
    data: { ...justExample, types: ['millepiani.projects.commission.won.v1'], order: 'PER_SUBJECT' },
  },
});

/** It has failed for a while; it is tried with one event at a time. */
export const endpointDegraded = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.degraded',
  data: just.extend({ failingSince: instant.describe('When the first of the failures in a row was') }),
  description: 'An endpoint has failed for a while: what is for it waits until it answers, and is lost to nobody.',
  example: { ...at(7), byService: true, data: { ...justExample, failingSince: '2026-11-25T09:00:00.000Z' } },
});

/** It answers again. */
export const endpointRecovered = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.recovered',
  data: just,
  description: 'An endpoint that had failed for a while answers again: what waited is delivered.',
  example: { ...at(8), byService: true, data: justExample },
});

/** It is there no more. */
export const endpointDeleted = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.deleted',
  data: just,
  description: 'A partner deleted an endpoint, and with it what was delivered there.',
  example: { ...at(9), data: justExample },
});

/** What was replaced is signed with no more. */
export const endpointOldSecretExpired = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.old-secret-expired',
  data: just,
  description:
    'A partner had the secrets that were replaced end before their time: deliveries are signed by the newest alone.',
  example: { ...at(10), data: justExample },
});

/** Other events are delivered from now on. */
export const endpointFilterChanged = defineEvent({
  ...ofEndpoint,
  name: 'endpoint.filter-changed',
  data: just.extend({ isFiltered: z.boolean().describe('False: it has no filter any more') }),
  description: 'A partner put another filter on an endpoint, or took it away. What it says is its own.',
  example: { ...at(11), data: { ...justExample, isFiltered: true } },
});
