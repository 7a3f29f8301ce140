import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, client, consent } from '../examples.ts';
import { applicationId, id, scope } from '../fields.ts';

const place = { service: 'members', visibility: ['internal'], subject: id('con'), partition: id('per') } as const;

const about = { consentId: id('con'), personId: id('per'), clientId: applicationId };

/** A person lets an application act for them. */
export const consentGiven = defineEvent({
  ...place,
  name: 'consent.given',
  version: 1,
  data: z.object({ ...about, scopes: z.array(scope).describe('All that it is allowed from then on') }),
  description: 'A person allowed an application to act for them, or allowed it more.',
  example: {
    subject: consent,
    partition: ada,
    aggregateVersion: 1,
    data: { consentId: consent, personId: ada, clientId: client, scopes: ['projects:read'] },
  },
});

/** A person no longer lets an application act for them. */
export const consentRevoked = defineEvent({
  ...place,
  name: 'consent.revoked',
  version: 1,
  data: z.object(about),
  description: 'A person took back what they had allowed an application. Its sessions of theirs ended with it.',
  example: {
    subject: consent,
    partition: ada,
    aggregateVersion: 2,
    data: { consentId: consent, personId: ada, clientId: client },
  },
});
