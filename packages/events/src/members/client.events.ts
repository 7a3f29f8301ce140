import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, client } from '../examples.ts';
import { id, scope } from '../fields.ts';

const place = { service: 'members', visibility: ['internal'], subject: id('cli'), partition: id('cli') } as const;

/** A partner's application may ask for tokens from now on. */
export const clientRegistered = defineEvent({
  ...place,
  name: 'client.registered',
  version: 1,
  data: z.object({
    clientId: id('cli'),
    name: z.string(),
    grants: z.array(z.enum(['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS'])),
    redirectUris: z.array(z.url()),
    scopes: z.array(scope).describe('What it may ask for at most'),
    by: id('per'),
  }),
  description: 'An administrator registered a partner’s application.',
  example: {
    subject: client,
    partition: client,
    aggregateVersion: 1,
    data: {
      clientId: client,
      name: 'Terzo follows',
      grants: ['CLIENT_CREDENTIALS'],
      redirectUris: [],
      scopes: ['events:read'],
      by: ada,
    },
  },
});

/** A partner's application has another secret from now on; the one before is good for nothing. */
export const clientSecretRotated = defineEvent({
  ...place,
  name: 'client.secret-rotated',
  version: 1,
  data: z.object({ clientId: id('cli'), by: id('per') }),
  description:
    'An administrator gave a partner’s application a new secret. The one before is good for nothing from then on.',
  example: { subject: client, partition: client, aggregateVersion: 2, data: { clientId: client, by: ada } },
});

/** A partner's application gets no tokens any more. */
export const clientRevoked = defineEvent({
  ...place,
  name: 'client.revoked',
  version: 1,
  data: z.object({ clientId: id('cli'), by: id('per') }),
  description:
    'An administrator revoked a partner’s application. It gets no tokens from then on, and what it had is good for nothing.',
  example: { subject: client, partition: client, aggregateVersion: 3, data: { clientId: client, by: ada } },
});
